import { Button, Group, NativeSelect, Pill, Popover, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../ui/icon.js';
import styles from './resources.module.css';
import { labelOf } from './words.js';

interface TextFiltersProps {
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly onChange: (change: Record<string, string | undefined>) => void;
}

/** Filters that take a value exactly as it is typed: an email address, an id. */
export function TextFilters({ names, values, onChange }: TextFiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const set = names.filter((name) => values[name] !== undefined);
  if (names.length === 0) return null;
  return (
    <>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<Icon name="filter" size={14} />}
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
          >
            Filter
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Filter by a value">
          <ValueForm
            names={names}
            onApply={(name, value) => {
              setOpen(false);
              onChange({ [name]: value });
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {set.map((name) => (
        <Pill
          key={name}
          className={styles.chip}
          withRemoveButton
          onRemove={() => onChange({ [name]: undefined })}
          removeButtonProps={{ 'aria-label': `Remove the filter ${labelOf(name)}`, 'aria-hidden': false, tabIndex: 0 }}
        >
          {labelOf(name)}: {values[name]}
        </Pill>
      ))}
    </>
  );
}

interface ValueFormProps {
  readonly names: readonly string[];
  readonly onApply: (name: string, value: string) => void;
}

function ValueForm({ names, onApply }: ValueFormProps) {
  const [name, setName] = useState(names[0]!);
  const [value, setValue] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim()) onApply(name, value.trim());
      }}
    >
      <Stack gap="xs">
        <NativeSelect
          label="Field"
          value={name}
          data={names.map((it) => ({ value: it, label: labelOf(it) }))}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput label="Is exactly" value={value} onChange={(event) => setValue(event.currentTarget.value)} />
        <Group justify="flex-end">
          <Button type="submit" size="xs">
            Apply
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
