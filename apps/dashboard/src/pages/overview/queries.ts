import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import type { Environment } from '../../app/place.js';
import { EXPIRES_SOON_MS, soonestFirst } from './health.js';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const MOST = 100;

/** How often the page looks again while somebody has it open. */
const AGAIN_MS = 60_000;
/** A first call is waited for with some impatience. */
const SOON_MS = 5_000;

/** Whether any of them has made a call yet. */
export const isUsed = (keys: readonly Schemas['ApiKeyView'][]): boolean =>
  keys.some(({ last_used_at: at }) => at !== null);

/** The keys as they are now; whether there are any, and one was used, the first hundred say. */
export const keysQuery = (environment: Environment) =>
  queryOptions({
    queryKey: ['api-keys', 'overview', environment],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/auth/api-keys', { params: { query: { environment, limit: MOST } }, signal })),
    refetchInterval: ({ state: { data } }) => (data && !isUsed(data.items) ? SOON_MS : AGAIN_MS),
  });

/** The keys that work today and will not in two weeks, all of them: few, however many there are. */
export const expiringKeysQuery = (environment: Environment) =>
  queryOptions({
    queryKey: ['api-keys', 'expiring', environment],
    queryFn: async ({ signal }) => {
      const before = new Date(Date.now() + EXPIRES_SOON_MS).toISOString();
      const filter = { environment, status: 'active' as const, expires_before: before, limit: MOST };
      const keys: Schemas['ApiKeyView'][] = [];
      let cursor: string | undefined;
      do {
        const page = await dataOf(
          api.GET('/api/v1/auth/api-keys', { params: { query: { ...filter, cursor } }, signal }),
        );
        keys.push(...page.items);
        cursor = page.next_cursor ?? undefined;
      } while (cursor);
      return soonestFirst(keys);
    },
    refetchInterval: AGAIN_MS,
  });

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'overview'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/webhooks', { params: { query: { limit: MOST } }, signal })),
  refetchInterval: AGAIN_MS,
});

/** The last 24 hours, hour by hour, and the 24 before them. */
export const dayQuery = queryOptions({
  queryKey: ['usage', 'day'],
  queryFn: ({ signal }) => {
    const from = new Date(Date.now() - DAY_MS + HOUR_MS).toISOString();
    const query = { interval: 'hour' as const, compare: 'previous' as const, from };
    return dataOf(api.GET('/api/v1/usage', { params: { query }, signal }));
  },
  refetchInterval: AGAIN_MS,
});

export const gapsQuery = queryOptions({
  queryKey: ['call-logs', 'gaps', 'overview'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/call-logs/gaps', { params: { query: { limit: MOST } }, signal })),
  refetchInterval: AGAIN_MS,
});

export const creditsQuery = queryOptions({
  queryKey: ['credits'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/credits', { signal })),
  refetchInterval: AGAIN_MS,
});

export type Usage = Schemas['UsageView'];
