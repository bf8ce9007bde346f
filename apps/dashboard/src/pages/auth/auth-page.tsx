import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './auth.module.css';

interface AuthPageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The other way in. */
  readonly aside?: ReactNode;
}

/** The pages before the sign-in: one form, and nothing beside it. */
export function AuthPage({ title, children, aside }: AuthPageProps) {
  useDocumentTitle(`${title} · Keyway`);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <img src="/favicon.svg" width={36} height={36} alt="" />
        <Title order={1} fz="1.375rem" mt="md" mb="lg">
          {title}
        </Title>
        {children}
      </div>
      {aside && (
        <Text c="dimmed" size="sm" component="div">
          {aside}
        </Text>
      )}
    </main>
  );
}
