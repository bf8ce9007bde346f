import { Text } from '@mantine/core';
import { duration, percent } from '../../ui/call-text.js';
import { changeText } from './change.js';
import styles from './usage.module.css';
import type { Usage } from './queries.js';

/** The figures of the period, each beside what it was in the one before. */
export function Figures({ usage: { totals, previous } }: { readonly usage: Usage }) {
  const change = previous?.change;
  const ms = (value: number | null): string => (value === null ? '–' : duration(value));
  const rate = totals.error_rate === null ? '–' : percent(totals.error_rate);
  return (
    <dl className={styles.figures}>
      <Figure
        name="Calls"
        value={totals.requests.toLocaleString('en')}
        change={changeText(change?.requests, 'share')}
      />
      <Figure name="Error rate" value={rate} change={changeText(change?.error_rate, 'points')} />
      <Figure name="p50" value={ms(totals.p50_ms)} change={changeText(change?.p50_ms, 'share')} />
      <Figure name="p95" value={ms(totals.p95_ms)} change={changeText(change?.p95_ms, 'share')} />
      <Figure name="p99" value={ms(totals.p99_ms)} change={changeText(change?.p99_ms, 'share')} />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly change: string | null;
}

const Figure = ({ name, value, change }: FigureProps) => (
  <div>
    <dt>{name}</dt>
    <dd className={styles.value}>{value}</dd>
    <Text component="dd" size="xs" c="dimmed" m={0}>
      {change ?? 'Nothing to compare with'}
    </Text>
  </div>
);
