import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import { keyset } from '../../app/keyset.js';
import { toast } from '../../ui/toast.js';

export type Member = Schemas['MemberView'];
export type Invitation = Schemas['InvitationView'];
export type IssuedInvitation = Schemas['IssuedInvitationView'];

const PAGE = 100;

export const membersQuery = (tenantId: string) =>
  keyset(['members', tenantId, 'list'], (cursor, signal) => {
    const params = { path: { id: tenantId }, query: { limit: PAGE, cursor } };
    return dataOf(api.GET('/api/v1/tenants/{id}/members', { params, signal }));
  });

export const invitationsQuery = (tenantId: string) =>
  keyset(['members', tenantId, 'invitations'], (cursor, signal) => {
    const params = { path: { id: tenantId }, query: { limit: PAGE, cursor } };
    return dataOf(api.GET('/api/v1/tenants/{id}/invitations', { params, signal }));
  });

/** Inviting the same address again replaces its invitation. */
export const useInvitation = (id: string, onDone: (invitation: IssuedInvitation) => void) =>
  useMembersMutation(
    (body: Schemas['CreateInvitation']) =>
      dataOf(api.POST('/api/v1/tenants/{id}/invitations', { params: { path: { id } }, body })),
    onDone,
  );

export const useCancellation = (id: string, onDone: () => void) =>
  useMembersMutation((invitationId: string) => {
    const params = { path: { id, invitation_id: invitationId } };
    return dataOf(api.DELETE('/api/v1/tenants/{id}/invitations/{invitation_id}', { params }));
  }, onDone);

export const useRoleChange = (id: string, { user_id: userId, full_name: name }: Member, onDone: () => void) =>
  useMembersMutation(
    (role: Member['role']) => {
      const params = { path: { id, user_id: userId } };
      return dataOf(api.PATCH('/api/v1/tenants/{id}/members/{user_id}', { params, body: { role } }));
    },
    ({ role }) => {
      toast(`${name} is ${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role} now`);
      onDone();
    },
  );

export const useRemoval = (id: string, { user_id: userId, full_name: name }: Member, onDone: () => void) =>
  useMembersMutation(
    () => {
      const params = { path: { id, user_id: userId } };
      return dataOf(api.DELETE('/api/v1/tenants/{id}/members/{user_id}', { params }));
    },
    () => {
      toast(`${name} is no longer a member`);
      onDone();
    },
  );

function useMembersMutation<Input, Output>(
  mutationFn: (input: Input) => Promise<Output>,
  onDone: (output: Output) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (output) => {
      void queryClient.invalidateQueries({ queryKey: ['members'] });
      // One's own role may be the one that has changed.
      void queryClient.invalidateQueries({ queryKey: ['me'] });
      onDone(output);
    },
  });
}
