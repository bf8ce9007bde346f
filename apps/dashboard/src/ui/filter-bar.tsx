import { Button, Group, Menu, Pill, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from './icon.js';
import styles from './filter-bar.module.css';

export interface FilterField {
  /** Of the address: `status`. */
  readonly name: string;
  readonly label: string;
  /** None where it is set by other means, by a search or a link; it is a chip all the same. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface FilterBarProps {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly fields: readonly FilterField[];
  readonly searchLabel?: string;
  /** Stands before the menus. */
  readonly children?: ReactNode;
  /** Puts filters into the address; undefined takes one out. */
  readonly onChange: (change: Record<string, string | undefined>) => void;
}

const TYPING_MS = 250;

/** A search and filters, kept in the address. What is set stands there as chips, and each can be taken away. */
export function FilterBar({ values, fields, searchLabel, children, onChange }: FilterBarProps) {
  const set = fields.filter(({ name }) => values[name] !== undefined);
  return (
    <Group gap="xs" mb="md" role="search">
      {searchLabel && <SearchInput value={values['q'] ?? ''} label={searchLabel} onChange={(q) => onChange({ q })} />}
      {children}
      {fields
        .filter(({ options }) => options.length > 0)
        .map((field) => (
          <FilterMenu key={field.name} field={field} onChoose={(value) => onChange({ [field.name]: value })} />
        ))}
      {set.map(({ name, label, options }) => (
        <Pill
          key={name}
          className={styles.chip}
          withRemoveButton
          onRemove={() => onChange({ [name]: undefined })}
          removeButtonProps={{ 'aria-label': `Remove the filter ${label}`, 'aria-hidden': false, tabIndex: 0 }}
        >
          {label}: {options.find(({ value }) => value === values[name])?.label ?? values[name]}
        </Pill>
      ))}
    </Group>
  );
}

function SearchInput({
  value,
  label,
  onChange,
}: {
  readonly value: string;
  readonly label: string;
  readonly onChange: (text: string | undefined) => void;
}) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback((next: string) => onChange(next || undefined), TYPING_MS);
  // The address may change without us: back, a link, "clear filters".
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      className={styles.search}
      type="search"
      size="sm"
      aria-label={label}
      placeholder={label}
      data-search
      leftSection={<Icon name="search" size={14} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

function FilterMenu({ field, onChoose }: { readonly field: FilterField; readonly onChoose: (value: string) => void }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          aria-label={`Filter by ${field.label}`}
          rightSection={<Icon name="chevronDown" size={12} />}
        >
          {field.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {field.options.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => onChoose(value)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
