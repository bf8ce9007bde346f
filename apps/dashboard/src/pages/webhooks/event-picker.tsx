import { Checkbox, Text } from '@mantine/core';
import { WEBHOOK_EVENTS } from '@keyway/api-client';
import { ChoiceField, FoundChoices } from '../../ui/choice-field.js';
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
  const heard = CATALOGUE.filter(({ name }) => holds(chosen, name)).length;
  const everything = chosen.has(EVERYTHING);
  return (
    <ChoiceField legend="Events" error={error}>
      <Checkbox
        mb="sm"
        label="Every event, those of later versions included"
        checked={everything}
        onChange={() => onChange(new Set(everything ? [] : [EVERYTHING]))}
      />
      <FoundChoices
        one="an event"
        label="Events by kind"
        maxHeight={320}
        rowsOf={(text) =>
          groupsOf(CATALOGUE, text).map((group) => (
            <Group key={group.kind} {...{ group, chosen, onChange }} isFixed={everything} />
          ))
        }
      />
      <Text size="sm" mt="sm" aria-live="polite">
        It hears <strong>{heard}</strong> of {CATALOGUE.length} events.
      </Text>
    </ChoiceField>
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
