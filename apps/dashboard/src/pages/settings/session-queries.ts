import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import { keyset } from '../../app/keyset.js';
import { hasSession, signOut } from '../../app/session/session.js';
import { toast } from '../../ui/toast.js';

export type Session = Schemas['SessionView'];

const PAGE = 50;

export const sessionsQuery = keyset(['sessions'], (cursor, signal) =>
  dataOf(api.GET('/api/v1/auth/sessions', { params: { query: { limit: PAGE, cursor } }, signal })),
);

/** This session ends as by signing out: its cookies go, too. */
export const useSessionEnd = ({ id, current }: Session, device: string, onDone: () => void) =>
  useSessionsChange(async () => {
    if (current) return signOut();
    await dataOf(api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } }));
    toast(`${device} is signed out`);
  }, onDone);

export const useSignOutElsewhere = (onDone: () => void) =>
  useSessionsChange(async () => {
    await dataOf(api.POST('/api/v1/auth/logout-others'));
    toast('Every other session has ended');
  }, onDone);

export const useSignOutEverywhere = (onDone: () => void) =>
  useSessionsChange(async () => {
    await dataOf(api.POST('/api/v1/auth/logout-all'));
    // The cookies of this browser are worth nothing any more: they go, too.
    await signOut();
  }, onDone);

function useSessionsChange(mutationFn: () => Promise<void>, onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: onDone,
    // Where it failed, too: somebody may have ended it meanwhile. Whoever has signed out has nothing left to read.
    onSettled: () => (hasSession() ? queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }) : undefined),
  });
}
