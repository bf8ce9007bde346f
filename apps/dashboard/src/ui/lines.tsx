import styles from './chart.module.css';
import { highestOf } from './chart-scale.js';
import type { Series } from './chart.js';

const HEIGHT = 160;

interface LinesProps {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
}

/** A line for each series; it breaks where there is no value. */
export function Lines({ title, labels, series, format }: LinesProps) {
  const highest = highestOf(series, 'lines');
  const count = Math.max(1, labels.length);
  const place = (value: number): number => HEIGHT - 4 - (value / highest) * (HEIGHT - 8);
  return (
    <svg
      className={styles.columns}
      viewBox={`0 0 ${count} ${HEIGHT}`}
      preserveAspectRatio="none"
      height={HEIGHT}
      role="img"
      aria-label={`${title}: at most ${format(highest)}`}
    >
      {labels.map((label, at) => (
        <g key={label + String(at)}>
          <title>{`${label}: ${series.map(({ name, values }) => `${name} ${told(values[at], format)}`).join(', ')}`}</title>
          <rect x={at} y={0} width={1} height={HEIGHT} fill="transparent" />
        </g>
      ))}
      {series.map(({ name, color, values }) => (
        <path
          key={name}
          d={pathOf(values, place)}
          fill="none"
          stroke={color}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
          pointerEvents="none"
        />
      ))}
    </svg>
  );
}

const told = (value: number | null | undefined, format: (value: number) => string): string =>
  value === null || value === undefined ? 'none' : format(value);

/** A value that stands alone is a short dash, since a line of one point is not seen. */
function pathOf(values: Series['values'], place: (value: number) => number): string {
  const isKnown = (at: number): boolean => values[at] !== null && values[at] !== undefined;
  return values
    .map((value, at) => {
      if (value === null) return '';
      const y = place(value);
      if (!isKnown(at - 1) && !isKnown(at + 1)) return `M${at + 0.3} ${y}L${at + 0.7} ${y}`;
      return `${isKnown(at - 1) ? 'L' : 'M'}${at + 0.5} ${y}`;
    })
    .join('');
}
