import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import { toast } from '../../ui/toast.js';

/** Changes a key, then reads the list anew and says so. */
export function useKeyChange(id: string, done: string, onDone?: () => void) {
  return useKeyMutation(
    (body: Schemas['UpdateApiKey']) =>
      dataOf(api.PATCH('/api/v1/auth/api-keys/{id}', { params: { path: { id } }, body })),
    () => {
      toast(done);
      onDone?.();
    },
  );
}

export function useRevocation(id: string, name: string, onDone: () => void) {
  return useKeyMutation(
    () => dataOf(api.DELETE('/api/v1/auth/api-keys/{id}', { params: { path: { id } } })),
    () => {
      toast(`${name} is revoked, everywhere`);
      onDone();
    },
  );
}

export function useRotation(id: string, onDone: (successor: Schemas['IssuedApiKeyView']) => void) {
  return useKeyMutation(
    (graceSeconds: number) =>
      dataOf(
        api.POST('/api/v1/auth/api-keys/{id}/rotate', {
          params: { path: { id } },
          body: { grace_seconds: graceSeconds },
        }),
      ),
    onDone,
  );
}

function useKeyMutation<Input, Output>(
  mutationFn: (input: Input) => Promise<Output>,
  onDone: (output: Output) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (output) => {
      void queryClient.invalidateQueries({ queryKey: ['api-keys'] });
      onDone(output);
    },
  });
}
