import { NativeSelect } from '@mantine/core';
import { useTenant } from '../../app/session/me.js';
import type { Role } from '../../app/session/role-scopes.js';
import { givable, ROLES } from './roles.js';

interface RoleSelectProps {
  readonly value: Role;
  readonly error?: string | undefined;
  readonly onChange: (role: Role) => void;
}

/** A role of one's own rank at most, with what it may do. */
export function RoleSelect({ value, error, onChange }: RoleSelectProps) {
  const { role: own } = useTenant();
  const roles = givable(own);
  return (
    <NativeSelect
      label="Role"
      description={ROLES.find(({ role }) => role === value)?.may}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={roles.map(({ role, label }) => ({ value: role, label }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Role)}
      error={error}
    />
  );
}
