import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import { type Period, startOf } from '../../ui/periods.js';

export type Usage = Schemas['UsageView'];

const TOP = 10;

export const usageQuery = (period: Period, key: string | undefined) =>
  queryOptions({
    queryKey: ['usage', 'page', period, key],
    queryFn: ({ signal }) => {
      const query = { from: startOf(period, Date.now()), api_key_id: key, compare: 'previous' } as const;
      return dataOf(api.GET('/api/v1/usage', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

export const topQuery = (period: Period, key: string | undefined, by: 'route' | 'key') =>
  queryOptions({
    queryKey: ['usage', 'page', 'top', by, period, key],
    queryFn: async ({ signal }) => {
      const query = { from: startOf(period, Date.now()), api_key_id: key, by, limit: TOP };
      return (await dataOf(api.GET('/api/v1/usage/top', { params: { query }, signal }))).items;
    },
    placeholderData: keepPreviousData,
  });
