import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** Where it stands: `['Settings', 'Developer']`. */
  readonly path?: readonly string[];
  readonly description?: ReactNode;
  /** The buttons of the page, the most important last. */
  readonly actions?: ReactNode;
}

export function PageHeader({ title, path = [], description, actions }: PageHeaderProps) {
  useDocumentTitle(`${title} · Keyway`);
  return (
    <header className={styles.header}>
      <div>
        {path.length > 0 && (
          <Text size="sm" c="dimmed" mb={2}>
            {path.join(' / ')}
          </Text>
        )}
        <Title order={1} fz="1.375rem" lh={1.3}>
          {title}
        </Title>
        {description && (
          <Text c="dimmed" mt={4} maw={620}>
            {description}
          </Text>
        )}
      </div>
      {actions && <Group gap="xs">{actions}</Group>}
    </header>
  );
}
