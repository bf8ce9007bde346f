import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './settings.module.css';

interface SectionProps {
  readonly title: string;
  readonly description: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, description, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <Title order={2} fz="0.9375rem" id={id}>
          {title}
        </Title>
        <Text size="sm" c="dimmed" mt={4}>
          {description}
        </Text>
      </div>
      <div>{children}</div>
    </section>
  );
}
