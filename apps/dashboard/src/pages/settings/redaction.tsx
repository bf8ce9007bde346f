import { Text } from '@mantine/core';
import styles from './settings.module.css';

/** What a capture never shows: the rules by which the server takes secrets out before anything is written. */
export function Redaction({ always }: { readonly always: readonly string[] }) {
  return (
    <div className={styles.note}>
      <Text size="sm" fw={500}>
        Taken out before anything is written
      </Text>
      <ul>
        <li>
          values under names such as <code>password</code>, <code>token</code>, <code>secret</code>,{' '}
          <code>api_key</code>, <code>cookie</code>, <code>signature</code>, <code>iban</code> and{' '}
          <code>card_number</code>, in queries, JSON and forms;
        </li>
        <li>keys, tokens and other texts whose looks give them away, wherever they stand;</li>
        <li>every header that is not named: credentials travel in headers, and no header of theirs is captured.</li>
      </ul>
      <Text size="sm" mt="xs">
        Always captured: {always.join(', ')}.
      </Text>
      <Text size="sm" mt="xs" c="dimmed">
        A secret without a name that looks like any other word cannot be told apart.
      </Text>
    </div>
  );
}
