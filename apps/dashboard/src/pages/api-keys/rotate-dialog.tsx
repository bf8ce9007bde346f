import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useStay } from '../../ui/use-stay.js';
import { useRotation } from './key-changes.js';
import type { ApiKey, IssuedApiKey } from './queries.js';
import { RecentUse } from './recent-use.js';

const GRACES = [
  { value: '86400', label: 'for another day' },
  { value: '3600', label: 'for another hour' },
  { value: '604800', label: 'for another 7 days' },
  { value: '0', label: 'no longer: stop it at once' },
];

interface RotateDialogProps {
  readonly apiKey: ApiKey;
  readonly onRotated: (successor: IssuedApiKey) => void;
  readonly onClose: () => void;
}

export function RotateDialog({ apiKey, onRotated, onClose }: RotateDialogProps) {
  const [grace, setGrace] = useState(GRACES[0]!.value);
  const rotate = useRotation(apiKey.id, onRotated);
  useStay(rotate.isPending);
  return (
    <ConfirmDialog
      title={`Rotate ${apiKey.name}?`}
      action="Rotate key"
      isDangerous={false}
      pending={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate(Number(grace))}
      onClose={onClose}
    >
      <Stack gap="sm">
        <RecentUse apiKey={apiKey} />
        <Text>A successor with the same name, scopes and terms takes its place. Its secret is shown once.</Text>
        <NativeSelect
          data-autofocus
          label="The old key works"
          data={GRACES}
          value={grace}
          onChange={(event) => setGrace(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
