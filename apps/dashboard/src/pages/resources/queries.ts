import { queryOptions } from '@tanstack/react-query';
import { api, ApiError, dataOf } from '../../app/api.js';
import { keyset, type Page } from '../../app/keyset.js';
import type { Environment } from '../../app/place.js';
import type { Contract } from './contract.js';

/** A record as the API tells it. The contract says what it holds; this page shows whatever is there. */
export type Row = Readonly<Record<string, unknown>>;

type Query = Readonly<Record<string, string | number | undefined>>;

interface Init {
  readonly params?: { readonly path?: Readonly<Record<string, string>>; readonly query?: Query };
  readonly signal?: AbortSignal;
  readonly body?: object;
}

/** The same client for paths that come from the table of groups, where `listing` has checked them. */
const client = api as unknown as {
  GET<Data>(path: string, init: Init): Promise<{ readonly data?: Data }>;
  POST<Data>(path: string, init: Init): Promise<{ readonly data?: Data }>;
};

const PAGE = 50;

export const rowsQuery = (path: string, id: string | undefined, filters: Query, environment: Environment) =>
  keyset<Row>(['resources', path, id, filters, environment], (cursor, signal) => {
    const params = { ...(id && { path: { id } }), query: { ...filters, limit: PAGE, cursor } };
    return dataOf(client.GET<Page<Row>>(path, { params, signal }));
  });

export const recordQuery = (path: string, id: string) =>
  queryOptions({
    queryKey: ['resources', path, 'one', id],
    queryFn: ({ signal }) => dataOf(client.GET<Row>(`${path}/{id}`, { params: { path: { id } }, signal })),
  });

export const createRecord = (path: string, body: object): Promise<Row> => dataOf(client.POST<Row>(path, { body }));

/** The calls that named the record in their path, the latest first. */
export const callsQuery = (path: string) =>
  keyset(['call-logs', 'of', path], (cursor, signal) =>
    dataOf(api.GET('/api/v1/call-logs', { params: { query: { path_prefix: path, limit: PAGE, cursor } }, signal })),
  );

/** The API's own document, from which a form knows what may be sent. */
export const contractQuery = queryOptions({
  queryKey: ['me', 'contract'],
  queryFn: async ({ signal }): Promise<Contract> => {
    const response = await fetch('/definitions.json', { signal });
    if (!response.ok) throw await ApiError.of(response);
    return (await response.json()) as Contract;
  },
  staleTime: Number.POSITIVE_INFINITY,
});
