import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import { meQuery } from '../../app/session/me.js';
import { toast } from '../../ui/toast.js';

export type LogSettings = Schemas['CallLogSettingsView'];

export const logSettingsQuery = queryOptions({
  queryKey: ['call-logs', 'settings'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/call-logs/settings', { signal })),
});

export function useLogSettingsChange(onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['UpdateCallLogSettings']) => dataOf(api.PATCH('/api/v1/call-logs/settings', { body })),
    onSuccess: (settings) => {
      queryClient.setQueryData(logSettingsQuery.queryKey, settings);
      // What is no longer kept is no longer shown.
      void queryClient.invalidateQueries({ queryKey: ['call-logs'] });
      toast('The call log settings were saved');
      onDone();
    },
  });
}

export function useTenantRename(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      dataOf(api.PATCH('/api/v1/tenants/{id}', { params: { path: { id } }, body: { name } })),
    onSuccess: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      toast(`The tenant is called ${name} now`);
    },
  });
}

export const usePasswordChange = (onDone: () => void) =>
  useMutation({
    mutationFn: (body: Schemas['ChangePassword']) => dataOf(api.POST('/api/v1/auth/password', { body })),
    onSuccess: () => {
      toast('The new password holds, and every other session has ended');
      onDone();
    },
  });
