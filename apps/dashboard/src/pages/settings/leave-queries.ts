import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, dataOf } from '../../app/api.js';
import { moveTo } from '../../app/place.js';
import { meQuery } from '../../app/session/me.js';
import { toast } from '../../ui/toast.js';

const PAGE = 100;
const OWNERS_KEPT = 2;

/** Whether a tenant has an owner beside the one who asks: members are read until there are two. */
export const anotherOwnerQuery = (tenantId: string) =>
  queryOptions({
    queryKey: ['members', tenantId, 'another-owner'],
    queryFn: async ({ signal }) => {
      let owners = 0;
      let cursor: string | undefined;
      do {
        const params = { path: { id: tenantId }, query: { limit: PAGE, cursor } };
        const page = await dataOf(api.GET('/api/v1/tenants/{id}/members', { params, signal }));
        owners += page.items.filter(({ role }) => role === 'owner').length;
        cursor = page.next_cursor ?? undefined;
      } while (cursor && owners < OWNERS_KEPT);
      return owners >= OWNERS_KEPT;
    },
  });

/** Leaves, and goes on in another tenant of one's own, or in none. */
export function useLeave(id: string, name: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/tenants/{id}/leave', { params: { path: { id } } })),
    onSuccess: async () => {
      const { tenants } = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
      moveTo({ tenantId: tenants[0]?.id ?? null });
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      toast(`You have left ${name}`);
      await navigate({ to: '/' });
    },
  });
}
