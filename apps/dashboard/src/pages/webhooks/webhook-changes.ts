import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import { formError } from '../../ui/field-error.js';
import { toast } from '../../ui/toast.js';
import type { DeliveryDetail, IssuedWebhook, Webhook } from './queries.js';

/** The list is read anew by whoever shows the secret, once it is safe. */
export const useCreation = (onDone: (webhook: IssuedWebhook) => void) =>
  useMutation({
    mutationFn: (body: Schemas['CreateWebhook']) => dataOf(api.POST('/api/v1/webhooks', { body })),
    onSuccess: onDone,
  });

export const useWebhookChange = (id: string, onDone: (webhook: Webhook) => void) =>
  useWebhookMutation(
    (body: Schemas['UpdateWebhook']) => dataOf(api.PATCH('/api/v1/webhooks/{id}', { params: { path: { id } }, body })),
    onDone,
  );

export const useSecretRotation = (id: string, onDone: (webhook: IssuedWebhook) => void) =>
  useWebhookMutation(
    () => dataOf(api.POST('/api/v1/webhooks/{id}/rotate-secret', { params: { path: { id } } })),
    onDone,
  );

export function useDeletion(id: string, onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => dataOf(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      // The list alone: the webhook itself and its deliveries are gone.
      void queryClient.invalidateQueries({ queryKey: ['webhooks', 'list'] });
      onDone();
    },
  });
}

/** Sends a test event and waits for the receiver's answer. */
export const useTrial = (id: string, onDone: (delivery: DeliveryDetail) => void) =>
  useWebhookMutation(
    () => dataOf(api.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } })),
    onDone,
    (error) => toast(formError(error) ?? 'Nothing was sent.', 'failed'),
  );

export const useRedelivery = (id: string) =>
  useWebhookMutation(
    (deliveryId: string) => {
      const params = { path: { id, delivery_id: deliveryId } };
      return dataOf(api.POST('/api/v1/webhooks/{id}/deliveries/{delivery_id}/retry', { params }));
    },
    () => toast('It is being sent again'),
    (error) => toast(formError(error) ?? 'It was not sent again.', 'failed'),
  );

/** When the deliveries are looked at again after a recovery was asked for: they are made a moment later. */
const MADE_WITHIN_MS = [1_000, 3_000, 8_000, 15_000];

export function useRecovery(id: string, onDone: (recovery: Schemas['RecoveryView']) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (since: string) =>
      dataOf(api.POST('/api/v1/webhooks/{id}/recover', { params: { path: { id } }, body: { since } })),
    onSuccess: (recovery) => {
      const look = () => void queryClient.invalidateQueries({ queryKey: ['webhooks', id, 'deliveries'] });
      for (const ms of MADE_WITHIN_MS) setTimeout(look, ms);
      onDone(recovery);
    },
  });
}

function useWebhookMutation<Input, Output>(
  mutationFn: (input: Input) => Promise<Output>,
  onDone: (output: Output) => void,
  onError?: (error: unknown) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (output) => {
      void queryClient.invalidateQueries({ queryKey: ['webhooks'] });
      onDone(output);
    },
    ...(onError && { onError }),
  });
}
