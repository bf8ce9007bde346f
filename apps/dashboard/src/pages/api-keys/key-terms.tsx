import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { fieldError } from '../../ui/field-error.js';
import { EXPIRIES, type Expiry } from './expiry.js';

/** What is chosen about a key beside its scopes, as it is typed. */
export interface TypedTerms {
  readonly name: string;
  readonly expiry: Expiry;
  readonly date: string;
  readonly cidrs: string;
}

interface KeyTermsProps {
  readonly terms: TypedTerms;
  readonly error: unknown;
  readonly onChange: (change: Partial<TypedTerms>) => void;
}

export const TERM_FIELDS = ['name', 'expires_at', 'allowed_cidrs'];

/** Name, expiry and addresses of a key, where it is made and where it is changed. */
export function KeyTerms({ terms, error, onChange }: KeyTermsProps) {
  return (
    <Stack gap="md">
      <TextInput
        data-autofocus
        label="Name"
        description="What uses it, and where: “CRM sync, production”."
        required
        withAsterisk={false}
        maxLength={80}
        autoComplete="off"
        value={terms.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={fieldError(error, 'name')}
      />
      <NativeSelect
        label="Expires"
        data={[...EXPIRIES]}
        value={terms.expiry}
        onChange={(event) => onChange({ expiry: event.currentTarget.value as Expiry })}
        error={fieldError(error, 'expires_at')}
      />
      {terms.expiry === 'date' && (
        <TextInput
          type="date"
          label="Last day"
          required
          withAsterisk={false}
          value={terms.date}
          onChange={(event) => onChange({ date: event.currentTarget.value })}
        />
      )}
      <Textarea
        label="Allowed addresses"
        description="One address or CIDR range a line. Empty: from anywhere."
        autosize
        minRows={1}
        maxRows={5}
        placeholder="203.0.113.0/24"
        value={terms.cidrs}
        onChange={(event) => onChange({ cidrs: event.currentTarget.value })}
        error={fieldError(error, 'allowed_cidrs')}
      />
    </Stack>
  );
}
