import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTenant } from '../../app/session/me.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { anotherOwnerQuery, useLeave } from './leave-queries.js';
import { Section } from './section.js';

const LAST_OWNER =
  'You are the last owner, and a tenant keeps one: without an owner nobody could make another. Make somebody else an owner first.';

export function LeaveSection() {
  const { id, name, role } = useTenant();
  const [isAsking, setAsking] = useState(false);
  const owns = role === 'owner';
  const { data: hasAnotherOwner, isLoading } = useQuery({ ...anotherOwnerQuery(id), enabled: owns });
  return (
    <Section title="Leave this tenant" description="You lose access to it; what you made in it stays.">
      <ActionButton
        variant="default"
        loading={isLoading}
        refusal={owns && hasAnotherOwner === false ? LAST_OWNER : null}
        onClick={() => setAsking(true)}
      >
        Leave {name}
      </ActionButton>
      {owns && hasAnotherOwner === false && (
        <Text size="sm" c="dimmed" mt="xs">
          {LAST_OWNER}
        </Text>
      )}
      {isAsking && <LeaveDialog onClose={() => setAsking(false)} />}
    </Section>
  );
}

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { id, name } = useTenant();
  const leave = useLeave(id, name);
  return (
    <ConfirmDialog
      title={`Leave ${name}?`}
      action="Leave tenant"
      pending={leave.isPending}
      error={leave.error}
      onConfirm={() => leave.mutate()}
      onClose={onClose}
    >
      You lose access at once, and invitations of yours that wait are cancelled. API keys you made belong to the tenant
      and go on working. To come back you need an invitation.
    </ConfirmDialog>
  );
}
