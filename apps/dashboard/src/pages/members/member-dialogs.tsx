import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../app/session/me.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { type Member, useRemoval, useRoleChange } from './queries.js';
import { RoleSelect } from './role-select.js';

interface DialogProps {
  readonly member: Member;
  readonly onClose: () => void;
}

export function ChangeRole({ member, onClose }: DialogProps) {
  const { id } = useTenant();
  const [role, setRole] = useState(member.role);
  const change = useRoleChange(id, member, onClose);
  return (
    <ConfirmDialog
      title={`Role of ${member.full_name}`}
      action="Change role"
      isDangerous={false}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate(role)}
      onClose={onClose}
    >
      <RoleSelect value={role} onChange={setRole} />
    </ConfirmDialog>
  );
}

export function RemoveMember({ member, onClose }: DialogProps) {
  const { id, name } = useTenant();
  const remove = useRemoval(id, member, onClose);
  return (
    <ConfirmDialog
      title={`Remove ${member.full_name}?`}
      action="Remove member"
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text>
          {member.email} loses access to {name} at once, and invitations of theirs that wait are cancelled.
        </Text>
        <Text>API keys they made belong to the tenant and go on working.</Text>
      </Stack>
    </ConfirmDialog>
  );
}
