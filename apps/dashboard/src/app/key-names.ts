import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from './api.js';
import { type Environment, usePlace } from './place.js';
import { useRefusal } from './session/permissions.js';

const PAGE = 100;

const keyNamesQuery = (environment: Environment) =>
  queryOptions({
    queryKey: ['api-keys', 'names', environment],
    queryFn: async ({ signal }) => {
      const names = new Map<string, string>();
      let cursor: string | undefined;
      do {
        const params = { query: { environment, limit: PAGE, cursor } };
        const page = await dataOf(api.GET('/api/v1/auth/api-keys', { params, signal }));
        for (const { id, name } of page.items) names.set(id, name);
        cursor = page.next_cursor ?? undefined;
      } while (cursor);
      return names;
    },
    staleTime: 60_000,
  });

const NONE: ReadonlyMap<string, string> = new Map();

/** The names of the tenant's keys by their ids; none while they are read, or may not be. */
export function useKeyNames(): ReadonlyMap<string, string> {
  const { environment } = usePlace();
  const refusal = useRefusal('api-keys:read');
  return useQuery({ ...keyNamesQuery(environment), enabled: !refusal }).data ?? NONE;
}
