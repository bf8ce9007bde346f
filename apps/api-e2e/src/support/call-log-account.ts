import type { Answered } from './call-load.js';
import { query } from './own-postgres.js';
import { until } from './until.js';

/** How the answers that clients received compare with the rows of the log. */
export interface Account {
  readonly answers: number;
  readonly rows: number;
  readonly missing: number;
  readonly doubled: number;
}

/** Waits until nothing is left in the inbox. */
export async function untilMoved(url: string, withinMs = 60_000): Promise<void> {
  const left = () => query<{ count: number }>(url, 'SELECT count(*)::int AS count FROM call_log_inbox');
  await until(left, ([inbox]) => inbox!.count === 0, { withinMs });
}

/** Compares once everything is moved. The caller's answers must be of somebody known: nobody else's are recorded. */
export async function accountFor(url: string, answered: readonly Answered[]): Promise<Account> {
  await untilMoved(url);
  const rows = await query<{ id: string; count: number }>(
    url,
    'SELECT id, count(*)::int AS count FROM call_logs WHERE id = ANY($1) GROUP BY id',
    [answered.map(({ id }) => id)],
  );
  return {
    answers: answered.length,
    rows: rows.reduce((sum, { count }) => sum + count, 0),
    missing: answered.length - rows.length,
    doubled: rows.filter(({ count }) => count > 1).length,
  };
}

/** Prints the figures of a fault as one line. */
export function tell(fault: string, figures: Readonly<Record<string, number | string>>): void {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`  ${fault}: ${told.join(', ')}\n`);
}
