import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../app/api.js';
import { keyset } from '../../app/keyset.js';
import { type Period, startOf } from '../../ui/periods.js';

const TOP = 8;
const LOGS = 10;
const STEPS = 20;

export const apiKeyQuery = (id: string) =>
  queryOptions({
    queryKey: ['api-keys', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/auth/api-keys/{id}', { params: { path: { id } }, signal })),
  });

export const historyOfKeyQuery = (id: string) =>
  keyset(['api-keys', 'history', id], (cursor, signal) => {
    const params = { path: { id }, query: { limit: STEPS, cursor } };
    return dataOf(api.GET('/api/v1/auth/api-keys/{id}/history', { params, signal }));
  });

export const useOfKeyQuery = (id: string, period: Period) =>
  queryOptions({
    queryKey: ['usage', 'key', id, period],
    queryFn: ({ signal }) => {
      const query = { api_key_id: id, from: startOf(period, Date.now()) };
      return dataOf(api.GET('/api/v1/usage', { params: { query }, signal }));
    },
  });

export const topOfKeyQuery = (id: string, period: Period, by: 'route' | 'ip') =>
  queryOptions({
    queryKey: ['usage', 'top', by, id, period],
    queryFn: async ({ signal }) => {
      const query = { api_key_id: id, from: startOf(period, Date.now()), by, limit: TOP };
      return (await dataOf(api.GET('/api/v1/usage/top', { params: { query }, signal }))).items;
    },
  });

/** In the last 30 days, which is what the API looks at by itself. */
export const scopesOfKeyQuery = (id: string) =>
  queryOptions({
    queryKey: ['usage', 'scopes', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/usage/scopes', { params: { query: { api_key_id: id } }, signal })),
  });

export const logsOfKeyQuery = (id: string) =>
  queryOptions({
    queryKey: ['call-logs', 'key', id],
    queryFn: async ({ signal }) => {
      const params = { query: { api_key_id: id, limit: LOGS } };
      return (await dataOf(api.GET('/api/v1/call-logs', { params, signal }))).items;
    },
  });
