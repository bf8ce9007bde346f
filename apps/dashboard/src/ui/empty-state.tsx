import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { CodeBlock } from './code.js';
import styles from './states.module.css';

interface EmptyStateProps {
  /** One sentence. */
  readonly children: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
  /** The same by the API. */
  readonly curl?: string;
}

/** Where there is nothing yet. Where filters find nothing, say that instead, and offer to clear them. */
export function EmptyState({ children, action, curl }: EmptyStateProps) {
  return (
    <Stack className={styles.state} align="center" gap="md">
      <Text maw={440} ta="center">
        {children}
      </Text>
      {action}
      {curl && (
        <div className={styles.curl}>
          <CodeBlock label="the call">{curl}</CodeBlock>
        </div>
      )}
    </Stack>
  );
}
