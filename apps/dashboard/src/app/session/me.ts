import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api.js';
import { usePlace } from '../place.js';

export type Me = Schemas['ProfileView'];
export type Membership = Schemas['MembershipView'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/auth/me', { signal })),
  staleTime: 60_000,
});

/** Who is signed in. On every page of the shell, which waits for it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** The tenant one is in, for pages, which nobody without one is shown. */
export function useTenant(): Membership {
  const { tenants } = useMe();
  const { tenantId } = usePlace();
  return tenants.find(({ id }) => id === tenantId) ?? tenants[0]!;
}

/** One's role in it; null for who belongs to none, who still has what stands around the pages. */
export function useRole(): Membership['role'] | null {
  const tenant: Membership | undefined = useTenant();
  return tenant?.role ?? null;
}
