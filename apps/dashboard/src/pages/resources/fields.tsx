import { Drawer, Stack, Text } from '@mantine/core';
import { CodeBlock, CopyableValue } from '../../ui/code.js';
import type { Row } from './queries.js';
import styles from './resources.module.css';
import { Value } from './value.js';
import { labelOf, titleOf } from './words.js';

/** All that a record says, in the order in which the API says it. */
export function Fields({ row }: { readonly row: Row }) {
  return (
    <dl className={styles.fields}>
      {Object.entries(row).map(([name, value]) => (
        <div key={name}>
          <dt>{labelOf(name)}</dt>
          <dd>
            {name === 'id' ? (
              <CopyableValue label="id">{String(value)}</CopyableValue>
            ) : (
              <Value name={name} value={value} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export const Json = ({ row }: { readonly row: Row }) => (
  <CodeBlock label="the record as JSON">{JSON.stringify(row, null, 2)}</CodeBlock>
);

/** A record that has no page of its own: a step of an action, a movement of credits. */
export function RowDrawer({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} title={titleOf(row)} size="lg">
      <Stack gap="lg">
        <Fields row={row} />
        <div>
          <Text size="sm" fw={500} mb={6}>
            JSON
          </Text>
          <Json row={row} />
        </div>
      </Stack>
    </Drawer>
  );
}
