import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { toast } from '../../ui/toast.js';
import type { Webhook } from './queries.js';
import { useRecovery } from './webhook-changes.js';

const HOUR_MS = 3_600_000;
const CUSTOM = 'custom';

const SPANS = [
  { value: '1', label: 'an hour ago' },
  { value: '24', label: 'a day ago' },
  { value: '168', label: '7 days ago' },
  { value: '720', label: '30 days ago, which is all that is kept' },
  { value: CUSTOM, label: 'a time of your choice' },
];

/** Sends again what a webhook has missed. */
export function RecoverDialog({ webhook, onClose }: { readonly webhook: Webhook; readonly onClose: () => void }) {
  const [span, setSpan] = useState('24');
  const [time, setTime] = useState('');
  const recover = useRecovery(webhook.id, ({ accepted, has_more: hasMore }) => {
    const events = `${accepted.toLocaleString('en')} ${accepted === 1 ? 'event is' : 'events are'}`;
    const rest = hasMore ? ' There are more: recover again once these are delivered.' : '';
    toast(accepted === 0 ? 'It has missed nothing since then.' : `${events} being sent.${rest}`);
    onClose();
  });
  const since = (): string =>
    (span === CUSTOM ? new Date(time) : new Date(Date.now() - Number(span) * HOUR_MS)).toISOString();
  return (
    <ConfirmDialog
      title="Recover what it missed"
      action="Send again"
      isDangerous={false}
      pending={recover.isPending}
      error={recover.error}
      onConfirm={() => recover.mutate(since())}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text>
          Every event it subscribes to and has not accepted is sent again: what failed, was cancelled or waits for a
          retry, and what happened while it was disabled.
        </Text>
        <NativeSelect
          data-autofocus
          label="Since"
          data={SPANS}
          value={span}
          onChange={(event) => setSpan(event.currentTarget.value)}
        />
        {span === CUSTOM && (
          <TextInput
            type="datetime-local"
            label="Time, in the zone of this browser"
            required
            withAsterisk={false}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
