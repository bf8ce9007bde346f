import createClient, { type Client } from 'openapi-fetch';
import { ApiError } from './api-error.js';
import type { paths } from './generated/api.js';

/** One method a verb: `api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })`. Every answer that is an error is thrown. */
export type ApiClient = Client<paths>;

export interface ClientOptions {
  /** Where the API stands: `https://api.example.com`. The page's own origin when left out. */
  readonly baseUrl?: string;
  /** An API key, or an access token. */
  readonly credential?: string;
  /** How requests leave; `fetch` of the platform when left out. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A client of the API, typed by its OpenAPI document. Its methods reject with `ApiError` and with nothing else. */
export function createApiClient({ baseUrl = '', credential, fetch }: ClientOptions = {}): ApiClient {
  const client = createClient<paths>({
    baseUrl,
    ...(fetch && { fetch }),
    ...(credential && { headers: { authorization: `Bearer ${credential}` } }),
    querySerializer: { array: { style: 'form', explode: false } },
  });
  client.use({
    onResponse: async ({ response }) => {
      if (!response.ok) throw await ApiError.of(response);
    },
    onError: ({ error }) =>
      error instanceof ApiError || (error instanceof Error && error.name === 'AbortError')
        ? error
        : ApiError.unreachable(),
  });
  return client;
}

/** The body of an answer: `await dataOf(api.GET('/api/v1/contacts'))`. */
export async function dataOf<Data>(answer: Promise<{ readonly data?: Data }>): Promise<Data> {
  return (await answer).data as Data;
}
