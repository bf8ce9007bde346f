import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import { keyset } from '../../app/keyset.js';
import type { Environment } from '../../app/place.js';
import type { ApiKeyFilters } from './filters.js';

export type ApiKey = Schemas['ApiKeyView'];
export type IssuedApiKey = Schemas['IssuedApiKeyView'];

const PAGE = 100;
const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

export const apiKeysQuery = ({ q, status, scope, tag }: ApiKeyFilters, environment: Environment) => {
  const query = { q, status, scope, tag, environment, limit: PAGE };
  return keyset(['api-keys', query], (cursor, signal) =>
    dataOf(api.GET('/api/v1/auth/api-keys', { params: { query: { ...query, cursor } }, signal })),
  );
};

export const scopesQuery = queryOptions({
  queryKey: ['scopes'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/scopes', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The calls of a key in the last 24 hours, hour by hour. */
export const dayOfKeyQuery = (id: string) =>
  queryOptions({
    queryKey: ['usage', 'key', id],
    queryFn: ({ signal }) => {
      const from = new Date(Date.now() - DAY_MS + HOUR_MS).toISOString();
      const query = { api_key_id: id, interval: 'hour' as const, from };
      return dataOf(api.GET('/api/v1/usage', { params: { query }, signal }));
    },
    staleTime: 60_000,
  });

/** Names of those who made keys. */
export const membersQuery = (tenantId: string) =>
  queryOptions({
    queryKey: ['members', tenantId, 'names'],
    queryFn: async ({ signal }) => {
      const params = { path: { id: tenantId }, query: { limit: PAGE } };
      const { items } = await dataOf(api.GET('/api/v1/tenants/{id}/members', { params, signal }));
      return new Map(items.map((member) => [member.user_id, member.full_name]));
    },
    staleTime: 300_000,
  });
