import { Alert, Button, Checkbox, Group, Text, Tooltip } from '@mantine/core';
import { ChoiceField, FoundChoices } from '../../ui/choice-field.js';
import { Icon } from '../../ui/icon.js';
import styles from './api-keys.module.css';
import {
  callable,
  type Catalogue,
  EVERYTHING,
  holds,
  rowsOf,
  type ScopeRow,
  type Selection,
  toggled,
  toggledRow,
} from './scope-selection.js';

interface ScopeMatrixProps {
  readonly catalogue: Catalogue;
  readonly chosen: Selection;
  readonly error?: string | undefined;
  readonly onChange: (chosen: Selection) => void;
}

/** The scopes of a key: presets for a start, then resource by action; and how much of the API that opens. */
export function ScopeMatrix({ catalogue, chosen, error, onChange }: ScopeMatrixProps) {
  const { open, all } = callable(chosen, catalogue);
  const everything = chosen.has(EVERYTHING);
  return (
    <ChoiceField legend="Scopes" error={error}>
      <Group gap={6} mb="sm">
        {catalogue.presets.map(({ id, name, description, scopes }) => (
          <Tooltip key={id} label={description}>
            <Button type="button" size="compact-sm" variant="default" onClick={() => onChange(new Set(scopes))}>
              {name}
            </Button>
          </Tooltip>
        ))}
      </Group>
      <FoundChoices
        one="a resource"
        label="Scopes by resource"
        maxHeight={280}
        rowsOf={(text) =>
          rowsOf(catalogue)
            .filter(({ resource }) => resource.includes(text.toLowerCase()))
            .map((row) => <MatrixRow key={row.resource} {...{ row, chosen, onChange }} isFixed={everything} />)
        }
      />
      <Checkbox
        mt="sm"
        label="admin: everything, on every resource"
        checked={everything}
        onChange={() => onChange(new Set(everything ? [] : [EVERYTHING]))}
      />
      {everything && (
        <Alert variant="default" mt="sm" p="sm" icon={<Icon name="alert" />}>
          This key can do whatever you can: make keys, remove people, read every call. Choose scopes unless you are
          sure.
        </Alert>
      )}
      <Text size="sm" mt="sm" aria-live="polite">
        <strong>{open}</strong> of {all} endpoints can be called with it.
      </Text>
    </ChoiceField>
  );
}

interface MatrixRowProps {
  readonly row: ScopeRow;
  readonly chosen: Selection;
  /** Everything is chosen, so that there is nothing to choose. */
  readonly isFixed: boolean;
  readonly onChange: (chosen: Selection) => void;
}

function MatrixRow({ row, chosen, isFixed, onChange }: MatrixRowProps) {
  const held = row.scopes.filter(({ name }) => holds(chosen, name));
  const whole = isFixed || chosen.has(row.whole);
  return (
    <div className={styles.row} role="group" aria-label={row.resource}>
      <Checkbox
        label={<code>{row.resource}</code>}
        aria-label={`${row.whole}: every action on ${row.resource}`}
        checked={whole}
        indeterminate={!whole && held.length > 0}
        disabled={isFixed}
        onChange={() => onChange(toggledRow(chosen, row))}
      />
      <div className={styles.actions}>
        {row.scopes.map(({ name, description }) => (
          <Tooltip key={name} label={description} multiline maw={260}>
            <div>
              <Checkbox
                size="xs"
                label={name.split(':')[1]}
                aria-label={name}
                checked={holds(chosen, name)}
                disabled={isFixed}
                onChange={() => onChange(toggled(chosen, row, name))}
              />
            </div>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}
