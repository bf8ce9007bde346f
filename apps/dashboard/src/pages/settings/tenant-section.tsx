import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../app/session/me.js';
import { useRefusal } from '../../app/session/permissions.js';
import { ActionButton } from '../../ui/action-button.js';
import { fieldError } from '../../ui/field-error.js';
import { FormAlert } from '../../ui/form-alert.js';
import { TenantIds } from '../../ui/tenant-ids.js';
import { useTenantRename } from './queries.js';
import { Section } from './section.js';
import styles from './settings.module.css';

export function TenantSection() {
  const { id, name: before } = useTenant();
  const [name, setName] = useState(before);
  const refusal = useRefusal('tenants:write');
  const rename = useTenantRename(id);
  return (
    <Section title="Tenant" description="Its name is for people. Programs name it by its id, in either form.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!refusal) rename.mutate(name.trim());
        }}
      >
        <Stack gap="md" align="flex-start">
          <TextInput
            w="100%"
            label="Name"
            required
            withAsterisk={false}
            maxLength={200}
            readOnly={refusal !== null}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={fieldError(rename.error, 'name')}
          />
          <FormAlert error={rename.error} fields={['name']} />
          <ActionButton type="submit" variant="default" refusal={refusal} loading={rename.isPending}>
            Save name
          </ActionButton>
          <TenantIds className={styles.facts} />
        </Stack>
      </form>
    </Section>
  );
}
