import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { CodeBlock } from '../../ui/code.js';
import { Time } from '../../ui/time.js';
import type { IssuedInvitation } from './queries.js';

interface LinkOnceDialogProps {
  readonly invitation: IssuedInvitation;
  readonly onClose: () => void;
}

/** The link of an invitation, which is handed over by whoever invites. Lost, it is made anew by sending it again. */
export function LinkOnceDialog({ invitation, onClose }: LinkOnceDialogProps) {
  const { email, token, expires_at: at } = invitation;
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={`Invitation for ${email}`} size="lg">
      <Stack gap="md">
        <Text>
          Send this link to {email}. It works once, for that address only, and ends <Time at={at} />. It is not shown
          again; “Resend” makes another one.
        </Text>
        <CodeBlock label="the link" isWrapped>{`${location.origin}/invitations/accept#${token}`}</CodeBlock>
        <Group justify="flex-end">
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
