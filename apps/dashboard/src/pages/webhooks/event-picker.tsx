import { Checkbox, Text, TextInput } from '@mantine/core';
import { WEBHOOK_EVENTS } from '@keyway/api-client';
import { useState } from 'react';
import { Icon } from '../../ui/icon.js';
import {
  EVERYTHING,
  type EventGroup,
  groupsOf,
  holds,
  type Selection,
  toggled,
  toggledKind,
} from './event-selection.js';
import styles from './webhooks.module.css';

/** It is sent on demand, to one webhook, and cannot be subscribed to. */
const TEST = 'webhook.test';
const CATALOGUE = WEBHOOK_EVENTS.filter(({ name }) => name !== TEST);

interface EventPickerProps {
  readonly chosen: Selection;
  readonly error?: string | undefined;
  readonly onChange: (chosen: Selection) => void;
}

/** What a webhook hears: all there is, a whole kind, or event by event. */
export function EventPicker({ chosen, error, onChange }: EventPickerProps) {
  const [text, setText] = useState('');
  const groups = groupsOf(CATALOGUE, text.trim());
  const heard = CATALOGUE.filter(({ name }) => holds(chosen, name)).length;
  const everything = chosen.has(EVERYTHING);
  return (
    <fieldset className={styles.picker}>
      <legend>Events</legend>
      <Checkbox
        mb="sm"
        label="Every event, those of later versions included"
        checked={everything}
        onChange={() => onChange(new Set(everything ? [] : [EVERYTHING]))}
      />
      <TextInput
        size="sm"
        type="search"
        aria-label="Find an event"
        placeholder="Find an event"
        leftSection={<Icon name="search" size={14} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.groups} role="region" aria-label="Events by kind" tabIndex={0}>
        {groups.map((group) => (
          <Group key={group.kind} {...{ group, chosen, onChange }} isFixed={everything} />
        ))}
        {groups.length === 0 && (
          <Text c="dimmed" p="sm">
            No event is called that.
          </Text>
        )}
      </div>
      <Text size="sm" mt="sm" aria-live="polite">
        It hears <strong>{heard}</strong> of {CATALOGUE.length} events.
      </Text>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </fieldset>
  );
}

interface GroupProps {
  readonly group: EventGroup;
  readonly chosen: Selection;
  /** Everything is chosen, so that there is nothing to choose. */
  readonly isFixed: boolean;
  readonly onChange: (chosen: Selection) => void;
}

function Group({ group, chosen, isFixed, onChange }: GroupProps) {
  const whole = isFixed || chosen.has(group.whole);
  const some = group.events.some(({ name }) => holds(chosen, name));
  return (
    <div className={styles.group} role="group" aria-label={group.kind}>
      <Checkbox
        label={<span className={styles.name}>{group.whole}</span>}
        aria-label={`${group.whole}: every ${group.kind} event`}
        checked={whole}
        indeterminate={!whole && some}
        disabled={isFixed}
        onChange={() => onChange(toggledKind(chosen, group.kind))}
      />
      <div className={styles.events}>
        {group.events.map(({ name, description }) => (
          <Checkbox
            key={name}
            size="sm"
            label={<span className={styles.name}>{name}</span>}
            aria-label={name}
            description={description}
            checked={holds(chosen, name)}
            disabled={isFixed}
            onChange={() => onChange(toggled(chosen, CATALOGUE, name))}
          />
        ))}
      </div>
    </div>
  );
}
