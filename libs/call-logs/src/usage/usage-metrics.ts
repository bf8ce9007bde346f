import { Metrics, statement } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import type { Folding } from './usage-fold.js';

const FOLD_SECONDS = [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10];
const MS_PER_SECOND = 1_000;

/** Counting stops here: a scrape must stay cheap when much waits. */
const DEPTH_BOUND = 100_000;

const DEPTH = statement(
  'call_log_usage_depth',
  `SELECT count(*)::int AS value FROM (SELECT FROM call_log_usage_deltas LIMIT ${DEPTH_BOUND}) AS waiting`,
);
const LAG = statement(
  'call_log_usage_lag',
  `SELECT coalesce(extract(epoch FROM now() - (SELECT created_at FROM call_log_usage_deltas ORDER BY id LIMIT 1)), 0)::float8 AS value`,
);

/** What an operator watches: how far the rollups are behind the call logs, and what keeping them up costs. */
@Injectable()
export class UsageMetrics {
  private readonly seconds;
  private readonly rows;

  constructor(metrics: Metrics, database: CallLogsDatabase) {
    this.seconds = metrics.histogram(
      'keyway_usage_fold_seconds',
      'How long one fold of movements into the usage took.',
      FOLD_SECONDS,
    );
    this.rows = metrics.counter('keyway_usage_rows_written_total', 'Rows of usage this worker wrote.');
    metrics.gauge(
      'keyway_usage_deltas',
      `Movements whose calls are not in the usage yet, counted up to ${DEPTH_BOUND}.`,
      () => database.measure(DEPTH),
    );
    metrics.gauge('keyway_usage_lag_seconds', 'Age of the oldest of these movements.', () => database.measure(LAG));
  }

  folded({ deltas, rows }: Folding, ms: number): void {
    if (deltas === 0) return;
    this.seconds.observe(ms / MS_PER_SECOND);
    this.rows.inc(rows);
  }
}
