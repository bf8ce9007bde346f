import { Metrics } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { showBacklog } from '../database/backlog.js';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import type { Folding } from './usage-fold.js';

const FOLD_SECONDS = [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10];
const MS_PER_SECOND = 1_000;

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
    showBacklog(metrics, database, {
      table: 'call_log_usage_deltas',
      depth: 'keyway_usage_deltas',
      lag: 'keyway_usage_lag_seconds',
      rows: 'Movements whose calls are not in the usage yet',
    });
  }

  folded({ deltas, rows }: Folding, ms: number): void {
    if (deltas === 0) return;
    this.seconds.observe(ms / MS_PER_SECOND);
    this.rows.inc(rows);
  }
}
