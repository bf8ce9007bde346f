import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { percent } from './call-text.js';
import styles from './ranking.module.css';

export interface Ranked {
  readonly id: string;
  readonly name: ReactNode;
  readonly requests: number;
  /** Of all calls of the period. */
  readonly share: number;
  readonly errorRate: number | null;
  /** Not told of everything. */
  readonly p95?: string | undefined;
}

interface RankingProps {
  readonly title: string;
  /** What is ranked: "Route". */
  readonly noun: string;
  readonly items: readonly Ranked[] | undefined;
  readonly empty?: string;
}

/** What calls are counted by, the most of them first; a bar behind each name shows its share. */
export function Ranking({ title, noun, items, empty = 'No call in this time.' }: RankingProps) {
  const hasP95 = items?.some(({ p95 }) => p95 !== undefined) ?? false;
  return (
    <section className={styles.frame} aria-label={title}>
      <Text component="h2" fw={600} mb={6}>
        {title}
      </Text>
      {!items && <Skeleton height={120} />}
      {items?.length === 0 && (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
      {items && items.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{noun}</th>
              <th scope="col">Calls</th>
              <th scope="col">Errors</th>
              {hasP95 && <th scope="col">p95</th>}
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, name, requests, share, errorRate, p95 }) => (
              <tr key={id}>
                <th scope="row">
                  <span className={styles.bar} style={{ width: `${share * 100}%` }} aria-hidden />
                  <span className={styles.name}>{name}</span>
                </th>
                <td title={`${percent(share)} of all calls`}>{requests.toLocaleString('en')}</td>
                <td data-bad={(errorRate ?? 0) > 0}>{errorRate === null ? '–' : percent(errorRate)}</td>
                {hasP95 && <td>{p95 ?? '–'}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
