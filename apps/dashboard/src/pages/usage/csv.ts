import type { Usage } from './queries.js';

type Point = Usage['points'][number];

const COLUMNS = [
  'at',
  'requests',
  'successes',
  'redirects',
  'client_errors',
  'server_errors',
  'error_rate',
  'p50_ms',
  'p95_ms',
  'p99_ms',
] as const satisfies readonly (keyof Point)[];

/** What the charts show, as the API names it: numbers and times, in which no spreadsheet finds a formula. */
export function csvOf(points: readonly Point[]): string {
  const lines = points.map((point) => COLUMNS.map((column) => point[column] ?? '').join(','));
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

export function saveText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: address, download: fileName }).click();
  URL.revokeObjectURL(address);
}
