import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { CodeBlock } from './code.js';
import { useStay } from './use-stay.js';

interface SecretDialogProps {
  readonly title: string;
  readonly secret: string;
  /** What the secret is: "key". */
  readonly noun: string;
  /** How to use it: code tabs, a test. */
  readonly children?: ReactNode;
  /** Whoever holds the secret forgets it now. */
  readonly onSaved: () => void;
}

/**
 * Shows a secret the one time it can be shown. There is one way out, which says that it is safe: no Esc, no click
 * outside, no cross, no way back; and closing the page asks first.
 */
export function SecretDialog({ title, secret, noun, children, onSaved }: SecretDialogProps) {
  useStay();
  return (
    <Modal
      opened
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={title}
      size="lg"
    >
      <Stack gap="md">
        <Text>
          This is the only time the {noun} is shown. Store it in your secret manager now; it cannot be read again, only
          rotated.
        </Text>
        <CodeBlock label={`the ${noun}`} isWrapped>
          {secret}
        </CodeBlock>
        {children}
        <Group justify="flex-end">
          <Button onClick={onSaved}>I have saved this {noun}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
