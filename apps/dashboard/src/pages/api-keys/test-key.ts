import { ApiError } from '../../app/api.js';
import { queryClient } from '../../app/query-client.js';
import { scopesQuery, type IssuedApiKey } from './queries.js';
import { EVERYTHING, holds } from './scope-selection.js';

export interface KeyTest {
  /** What was called: "GET /api/v1/contacts". */
  readonly call: string;
  /** What came of it, in words. */
  readonly answer: string;
  readonly works: boolean;
}

const SOMETHING = '/api/v1/contacts';

/**
 * Calls the API with the key and with nothing else, as an integration would; the call stands in the logs. What it may call is
 * called, so that the answer shows that it works; a key that may read nothing shows by its 403 that it is known.
 */
export async function testKey({ key, scopes }: Pick<IssuedApiKey, 'key' | 'scopes'>): Promise<KeyTest> {
  const path = await readablePath(new Set(scopes));
  const call = `GET ${path}`;
  try {
    const response = await fetch(`${path}?limit=1`, { headers: { 'X-API-Key': key }, credentials: 'omit' });
    if (response.ok) {
      // Read, though nobody looks at it: an answer that is left lying keeps its connection.
      await response.arrayBuffer();
      return { call, answer: `It works: ${response.status}`, works: true };
    }
    const error = await ApiError.of(response);
    if (error.code === 'access.scopes_missing')
      return { call, answer: 'It works: the key is known, and may not read this', works: true };
    return { call, answer: `${error.status}: ${error.message}`, works: false };
  } catch {
    return { call, answer: ApiError.unreachable().message, works: false };
  }
}

/** A list that the key may read. */
async function readablePath(held: ReadonlySet<string>): Promise<string> {
  const catalogue = await queryClient.ensureQueryData(scopesQuery);
  const routes = catalogue.items.find(({ name }) => name === EVERYTHING)?.routes ?? [];
  const takesNothing = routes.filter(({ method, path }) => method === 'GET' && /^\/api\/v1\/[a-z-]+$/.test(path));
  return takesNothing.find(({ scopes }) => scopes.every((name) => holds(held, name)))?.path ?? SOMETHING;
}
