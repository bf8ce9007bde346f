import { Button, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../app/session/me.js';
import { fieldError } from '../../ui/field-error.js';
import { FormAlert } from '../../ui/form-alert.js';
import { usePasswordChange } from './queries.js';
import { Section } from './section.js';

const NOTHING = { current_password: '', new_password: '' };
const FIELDS = Object.keys(NOTHING);

export function PasswordSection() {
  const { email } = useMe();
  const [typed, setTyped] = useState(NOTHING);
  const change = usePasswordChange(() => setTyped(NOTHING));
  return (
    <Section title="Password" description="Yours, in every tenant. Changing it ends all your other sessions.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(typed);
        }}
      >
        <Stack gap="md">
          {/* Tells password managers whose password it is. */}
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={typed.current_password}
            onChange={(event) => setTyped({ ...typed, current_password: event.currentTarget.value })}
            error={fieldError(change.error, 'current_password')}
          />
          <PasswordInput
            label="New password"
            description="Several words make a good one."
            autoComplete="new-password"
            required
            withAsterisk={false}
            value={typed.new_password}
            onChange={(event) => setTyped({ ...typed, new_password: event.currentTarget.value })}
            error={fieldError(change.error, 'new_password')}
          />
          <FormAlert error={change.error} fields={FIELDS} />
          <div>
            <Button type="submit" variant="default" loading={change.isPending}>
              Change password
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
