import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type Field, type FieldKind, isJson } from './contract.js';
import { labelOf } from './words.js';

interface FieldInputProps {
  readonly field: Field;
  readonly value: string;
  readonly error: string | undefined;
  /** The dialog begins there. */
  readonly isFirst: boolean;
  readonly onChange: (value: string) => void;
}

const TYPES: Partial<Record<FieldKind, string>> = { email: 'email', time: 'datetime-local', number: 'number' };

/** The input that suits a field of the contract. */
export function FieldInput({ field, value, error, isFirst, onChange }: FieldInputProps) {
  const { name, kind, isRequired, description, example, options } = field;
  const common = {
    label: labelOf(name),
    description: kind === 'texts' ? 'Separated by commas.' : description?.replaceAll('`', ''),
    required: isRequired,
    value,
    error: error ?? (kind === 'json' && !isJson(value) ? 'This is not JSON yet.' : undefined),
    // The form may come after the dialog, whose focus has gone elsewhere by then.
    ...(isFirst && { 'data-autofocus': true, autoFocus: true }),
  };
  if (kind === 'choice' || kind === 'flag') {
    const values = kind === 'flag' ? ['true', 'false'] : options;
    const data = values.map((it) => ({
      value: it,
      label: kind === 'flag' ? (it === 'true' ? 'Yes' : 'No') : labelOf(it),
    }));
    const unsaid = { value: '', label: isRequired ? 'Choose' : 'Not said' };
    return (
      <NativeSelect {...common} data={[unsaid, ...data]} onChange={(event) => onChange(event.currentTarget.value)} />
    );
  }
  if (kind === 'json')
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        placeholder="{}"
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...common}
      type={TYPES[kind] ?? 'text'}
      autoComplete="off"
      {...(example && kind !== 'time' && { placeholder: example })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
