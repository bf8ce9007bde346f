import { Stack, Text } from '@mantine/core';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useRevocation } from './key-changes.js';
import type { ApiKey } from './queries.js';
import { RecentUse, useRecentCalls } from './recent-use.js';

const IN_USE_MS = 24 * 3_600_000;

/** A key in use is revoked by typing its name; one that nobody uses, by a click. */
export function RevokeDialog({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const revoke = useRevocation(apiKey.id, apiKey.name, onClose);
  const calls = useRecentCalls(apiKey);
  const usedAt = apiKey.last_used_at ? Date.parse(apiKey.last_used_at) : 0;
  const isInUse = (calls ?? 0) > 0 || Date.now() - usedAt < IN_USE_MS;
  return (
    <ConfirmDialog
      title={`Revoke ${apiKey.name}?`}
      action="Revoke key"
      typed={isInUse ? apiKey.name : undefined}
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate(undefined)}
      onClose={onClose}
    >
      <Stack gap="xs">
        <RecentUse apiKey={apiKey} />
        <Text>Once it is revoked no call with it is accepted, anywhere. This cannot be undone.</Text>
      </Stack>
    </ConfirmDialog>
  );
}
