import { Button, Code, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormAlert } from './form-alert.js';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and to whom. */
  readonly children: ReactNode;
  readonly action: string;
  /** To be typed first, where there is no way back and something depends on it. */
  readonly typed?: string | undefined;
  readonly isDangerous?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is done. */
export function ConfirmDialog({
  title,
  children,
  action,
  typed,
  isDangerous = true,
  pending,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const [text, setText] = useState('');
  // What is under way shows how it ended, here.
  const close = (): void => (pending ? undefined : onClose());
  const confirmed = typed === undefined || text === typed;
  return (
    <Modal opened onClose={close} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (confirmed) onConfirm();
        }}
      >
        <Stack gap="md">
          <div>{children}</div>
          {typed !== undefined && (
            <TextInput
              data-autofocus
              autoComplete="off"
              label={
                <>
                  Type <Code>{typed}</Code> to confirm
                </>
              }
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          <FormAlert error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" disabled={pending} onClick={close}>
              Cancel
            </Button>
            <Button type="submit" {...(isDangerous && { color: 'red' })} disabled={!confirmed} loading={pending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
