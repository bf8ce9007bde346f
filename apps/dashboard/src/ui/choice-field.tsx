import { Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './choice-field.module.css';
import { Icon } from './icon.js';

interface ChoiceFieldProps {
  readonly legend: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

/** A part of a form in which one chooses from many, and what is wrong with the choice. */
export const ChoiceField = ({ legend, error, children }: ChoiceFieldProps) => (
  <fieldset className={styles.field}>
    <legend>{legend}</legend>
    {children}
    {error && (
      <Text size="sm" c="var(--mantine-color-error)" role="alert">
        {error}
      </Text>
    )}
  </fieldset>
);

interface FoundChoicesProps {
  /** What they are, in one word with its article: "an event". */
  readonly one: string;
  /** What the list is, for whoever hears the page: "Events by kind". */
  readonly label: string;
  readonly maxHeight: number;
  /** The rows to choose from that are called what was typed. */
  readonly rowsOf: (text: string) => readonly ReactNode[];
}

/** A list that scrolls, and a box to find in it what one means. */
export function FoundChoices({ one, label, maxHeight, rowsOf }: FoundChoicesProps) {
  const [text, setText] = useState('');
  const rows = rowsOf(text.trim());
  return (
    <>
      <TextInput
        size="sm"
        type="search"
        aria-label={`Find ${one}`}
        placeholder={`Find ${one}`}
        leftSection={<Icon name="search" size={14} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.rows} style={{ maxHeight }} role="region" aria-label={label} tabIndex={0}>
        {rows}
        {rows.length === 0 && (
          <Text c="dimmed" p="sm">
            No {one.replace(/^an? /, '')} is called that.
          </Text>
        )}
      </div>
    </>
  );
}
