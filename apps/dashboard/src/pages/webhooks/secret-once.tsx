import { Text } from '@mantine/core';
import { SecretDialog } from '../../ui/secret-dialog.js';
import { VerificationTabs } from './verification-tabs.js';

interface SecretOnceProps {
  readonly title: string;
  readonly secret: string;
  readonly onSaved: () => void;
}

/** The signing secret, the one time it is shown, and what the receiver does with it. */
export function SecretOnce({ title, secret, onSaved }: SecretOnceProps) {
  return (
    <SecretDialog title={title} secret={secret} noun="secret" onSaved={onSaved}>
      <Text>
        The receiver verifies with it that a message is ours. Give it the secret as <code>KEYWAY_WEBHOOK_SECRET</code>:
      </Text>
      <VerificationTabs />
    </SecretDialog>
  );
}
