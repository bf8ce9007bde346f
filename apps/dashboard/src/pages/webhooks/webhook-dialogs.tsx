import { Stack, Text } from '@mantine/core';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { toast } from '../../ui/toast.js';
import { useStay } from '../../ui/use-stay.js';
import type { IssuedWebhook, Webhook } from './queries.js';
import { useCreation, useDeletion, useSecretRotation, useWebhookChange } from './webhook-changes.js';
import { WebhookForm } from './webhook-form.js';

interface DialogProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

interface CreateWebhookProps {
  readonly onCreated: (webhook: IssuedWebhook) => void;
  readonly onClose: () => void;
}

export function CreateWebhook({ onCreated, onClose }: CreateWebhookProps) {
  const create = useCreation(onCreated);
  useStay(create.isPending);
  return (
    <WebhookForm
      title="Add webhook"
      action="Add"
      pending={create.isPending}
      error={create.error}
      onSubmit={(terms) => create.mutate(terms)}
      onClose={onClose}
    />
  );
}

export function EditWebhook({ webhook, onClose }: DialogProps) {
  const change = useWebhookChange(webhook.id, () => {
    toast('The webhook was saved');
    onClose();
  });
  return (
    <WebhookForm
      title="Edit webhook"
      action="Save"
      webhook={webhook}
      pending={change.isPending}
      error={change.error}
      onSubmit={(terms) => change.mutate(terms)}
      onClose={onClose}
    />
  );
}

export function RotateSecret({
  webhook,
  onRotated,
  onClose,
}: DialogProps & { readonly onRotated: (webhook: IssuedWebhook) => void }) {
  const rotate = useSecretRotation(webhook.id, onRotated);
  useStay(rotate.isPending);
  return (
    <ConfirmDialog
      title="Rotate the secret?"
      action="Rotate secret"
      isDangerous={false}
      pending={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate(undefined)}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text>
          For 24 hours messages carry two signatures, one by each secret, so that the receiver can change over without
          missing any.
        </Text>
        {webhook.previous_secret_expires_at && (
          <Text>It was rotated less than a day ago: the older of the two secrets ends now.</Text>
        )}
      </Stack>
    </ConfirmDialog>
  );
}

export function DeleteWebhook({ webhook, onDeleted, onClose }: DialogProps & { readonly onDeleted: () => void }) {
  const remove = useDeletion(webhook.id, () => {
    toast('The webhook is deleted');
    onDeleted();
  });
  return (
    <ConfirmDialog
      title="Delete the webhook?"
      action="Delete webhook"
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      <Text style={{ overflowWrap: 'anywhere' }}>
        Nothing more is sent to <strong>{webhook.url}</strong>, and its deliveries can no longer be seen. To pause it,
        disable it instead.
      </Text>
    </ConfirmDialog>
  );
}
