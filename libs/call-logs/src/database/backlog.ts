import { type Metrics, statement } from '@keyway/platform';
import type { CallLogsDatabase } from './call-logs-database.js';

/** Counting stops here: a scrape must stay cheap when much waits. */
const DEPTH_BOUND = 100_000;

/** A table whose rows a worker takes away, oldest first by their ids. */
interface Backlog {
  readonly table: string;
  /** The gauge of how many rows wait. */
  readonly depth: string;
  /** The gauge of the age of the oldest. */
  readonly lag: string;
  /** What the rows are: `Batches that wait in the inbox`. */
  readonly rows: string;
}

/** Shows how much waits in a table, and for how long. */
export function showBacklog(metrics: Metrics, database: CallLogsDatabase, { table, depth, lag, rows }: Backlog): void {
  const counted = statement(
    `${table}_depth`,
    `SELECT count(*)::int AS value FROM (SELECT FROM ${table} LIMIT ${DEPTH_BOUND}) AS waiting`,
  );
  const oldest = statement(
    `${table}_lag`,
    `SELECT coalesce(extract(epoch FROM now() - (SELECT created_at FROM ${table} ORDER BY id LIMIT 1)), 0)::float8 AS value`,
  );
  metrics.gauge(depth, `${rows}, counted up to ${DEPTH_BOUND}.`, () => database.measure(counted));
  metrics.gauge(lag, `Age of the oldest of the ${rows.toLowerCase()}.`, () => database.measure(oldest));
}
