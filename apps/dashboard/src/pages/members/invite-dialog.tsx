import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../app/session/me.js';
import type { Role } from '../../app/session/role-scopes.js';
import { fieldError } from '../../ui/field-error.js';
import { FormAlert } from '../../ui/form-alert.js';
import { type IssuedInvitation, useInvitation } from './queries.js';
import { RoleSelect } from './role-select.js';

interface InviteDialogProps {
  readonly onInvited: (invitation: IssuedInvitation) => void;
  readonly onClose: () => void;
}

export function InviteDialog({ onInvited, onClose }: InviteDialogProps) {
  const { id } = useTenant();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const invite = useInvitation(id, onInvited);
  return (
    <Modal opened onClose={onClose} title="Invite somebody">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate({ email: email.trim(), role });
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            type="email"
            label="Email"
            required
            withAsterisk={false}
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={fieldError(invite.error, 'email')}
          />
          <RoleSelect value={role} onChange={setRole} error={fieldError(invite.error, 'role')} />
          <FormAlert error={invite.error} fields={['email', 'role']} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={invite.isPending}>
              Invite
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
