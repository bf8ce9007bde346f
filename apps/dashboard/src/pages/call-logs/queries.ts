import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import { keyset } from '../../app/keyset.js';
import type { CallLogQuery } from './filters.js';

export type CallLog = Schemas['CallLogView'];
export type CallLogDetail = Schemas['CallLogDetail'];
export type Gap = Schemas['GapView'];

const PAGE = 100;
const SELDOM_MS = 60_000;

export const callLogsQuery = (query: CallLogQuery) =>
  keyset(['call-logs', 'list', query], (cursor, signal) =>
    dataOf(api.GET('/api/v1/call-logs', { params: { query: { ...query, limit: PAGE, cursor } }, signal })),
  );

export const countQuery = (query: CallLogQuery) =>
  queryOptions({
    queryKey: ['call-logs', 'count', query],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/call-logs/count', { params: { query }, signal })),
  });

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ['call-logs', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/call-logs/{id}', { params: { path: { id } }, signal })),
  });

/** The last call there is, whatever the filters: without one there is no data yet. */
export const latestQuery = queryOptions({
  queryKey: ['call-logs', 'latest'],
  queryFn: async ({ signal }) => {
    const params = { query: { limit: 1 } };
    return (await dataOf(api.GET('/api/v1/call-logs', { params, signal }))).items[0] ?? null;
  },
});

export const gapsQuery = queryOptions({
  queryKey: ['call-logs', 'gaps'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/call-logs/gaps', { params: { query: { limit: PAGE } }, signal })),
  staleTime: SELDOM_MS,
});

export const settingsQuery = queryOptions({
  queryKey: ['call-logs', 'settings'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/call-logs/settings', { signal })),
  staleTime: SELDOM_MS,
});

/** The calls of the time, by status. Of the other filters usage knows the key, and the route with its method. */
export const histogramQuery = ({ from, to, api_key_id, route, method }: CallLogQuery) => {
  const query = { from, to, api_key_id, route, ...(route && { method }) };
  return queryOptions({
    queryKey: ['usage', 'histogram', query],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/usage', { params: { query }, signal })),
  });
};

/** Routes that were called of late, to choose from. */
export const routesQuery = queryOptions({
  queryKey: ['usage', 'routes'],
  queryFn: async ({ signal }) => {
    const query = { by: 'route', limit: 30 } as const;
    const { items } = await dataOf(api.GET('/api/v1/usage/top', { params: { query }, signal }));
    return [...new Set(items.flatMap(({ route }) => (route ? [route] : [])))];
  },
  staleTime: SELDOM_MS,
});
