import { Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import styles from './chart.module.css';
import { highestOf } from './chart-scale.js';
import { Lines } from './lines.js';

export interface Series {
  readonly name: string;
  /** A CSS colour: `var(--kw-ok)`. */
  readonly color: string;
  /** Null where there is nothing to tell. */
  readonly values: readonly (number | null)[];
}

interface ChartProps {
  readonly title: string;
  /** Of each column, as it is told: "14:00". */
  readonly labels: readonly string[];
  /** From the bottom up. */
  readonly series: readonly Series[];
  readonly format?: (value: number) => string;
  /** Lines do not add up: percentiles, rates. */
  readonly kind?: 'columns' | 'lines';
}

type Drawn = Required<Omit<ChartProps, 'kind'>>;

const HEIGHT = 160;
const count = (value: number): string => value.toLocaleString('en');

/** Columns or lines over time, from 0 to the highest, and the same as a table for whoever would rather read. */
export function Chart({ title, labels, series, format = count, kind = 'columns' }: ChartProps) {
  const [view, setView] = useState('chart');
  const Drawing = kind === 'lines' ? Lines : Columns;
  return (
    <figure className={styles.figure} aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Text component="figcaption" fw={600}>
          {title}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={`${title} as`}
          data={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
          value={view}
          onChange={setView}
        />
      </Group>
      {view === 'chart' ? (
        <>
          <Drawing {...{ title, labels, series, format }} />
          <Group justify="space-between" mt={4} fz="xs" c="dimmed" aria-hidden>
            <span>{labels[0]}</span>
            <span>0 to {format(highestOf(series, kind))}</span>
            <span>{labels.at(-1)}</span>
          </Group>
        </>
      ) : (
        <Values {...{ title, labels, series, format }} />
      )}
      <Group gap="md" mt="xs">
        {series.map(({ name, color }) => (
          <Text key={name} size="xs" c="dimmed" component="span" className={styles.legend}>
            <span style={{ background: color }} aria-hidden />
            {name}
          </Text>
        ))}
      </Group>
    </figure>
  );
}

function Columns({ title, labels, series, format }: Drawn) {
  const highest = highestOf(series, 'columns');
  const width = 100 / Math.max(1, labels.length);
  return (
    <svg
      className={styles.columns}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      height={HEIGHT}
      role="img"
      aria-label={`${title}: at most ${format(highest)}`}
    >
      {labels.map((label, at) => {
        let top = HEIGHT;
        return (
          <g key={label + String(at)}>
            <title>{`${label}: ${series.map(({ name, values }) => `${name} ${format(values[at] ?? 0)}`).join(', ')}`}</title>
            <rect x={at * width} y={0} width={width} height={HEIGHT} fill="transparent" />
            {series.map(({ name, color, values }) => {
              const height = ((values[at] ?? 0) / highest) * (HEIGHT - 4);
              top -= height;
              return (
                <rect
                  key={name}
                  x={at * width + width * 0.12}
                  y={top}
                  width={width * 0.76}
                  height={height}
                  fill={color}
                />
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

function Values({ title, labels, series, format }: Drawn) {
  return (
    <div className={styles.table} tabIndex={0} role="region" aria-label={`Values of ${title}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, at) => (
            <tr key={label + String(at)}>
              <th scope="row">{label}</th>
              {series.map(({ name, values }) => (
                <td key={name}>{typeof values[at] === 'number' ? format(values[at]) : '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The course of a number in a cell: no axes, and the whole story in its label. */
export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const highest = Math.max(1, ...values);
  return (
    <svg className={styles.spark} viewBox={`0 0 ${values.length * 4} 20`} role="img" aria-label={label}>
      <title>{label}</title>
      {values.map((value, at) => {
        const height = value === 0 ? 1 : Math.max(2, (value / highest) * 20);
        return <rect key={at} x={at * 4} y={20 - height} width={3} height={height} rx={0.5} data-none={value === 0} />;
      })}
    </svg>
  );
}
