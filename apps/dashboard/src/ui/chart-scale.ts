import type { Series } from './chart.js';

/** What the top of a chart stands for. Columns stand on each other, lines do not. Never 0, by which nothing is divided. */
export function highestOf(series: readonly Series[], kind: 'columns' | 'lines'): number {
  if (kind === 'lines') {
    const highest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
    return highest === 0 ? Number.MIN_VALUE : highest;
  }
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const totals = Array.from({ length: count }, (_, at) => series.reduce((sum, it) => sum + (it.values[at] ?? 0), 0));
  return Math.max(1, ...totals);
}
