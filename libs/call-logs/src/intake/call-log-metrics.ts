import { Metrics } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { showBacklog } from '../database/backlog.js';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import type { Movement } from './call-log-mover.js';

const MOVE_SIZES = [1, 10, 50, 100, 500, 1_000, 5_000, 20_000, 100_000];

/** What an operator watches: how much waits, for how long, and how it goes down. */
@Injectable()
export class CallLogMetrics {
  private readonly movedTotal;
  private readonly rejectedTotal;
  private readonly refusedCapturesTotal;
  private readonly size;

  constructor(metrics: Metrics, database: CallLogsDatabase) {
    this.movedTotal = metrics.counter('keyway_call_log_moved_total', 'Call logs this worker moved from the inbox.');
    this.rejectedTotal = metrics.counter(
      'keyway_call_log_rejected_total',
      'Call logs this worker set aside because they could not be stored.',
    );
    this.refusedCapturesTotal = metrics.counter(
      'keyway_call_log_captures_refused_total',
      'Captures this worker left out because PostgreSQL refused them. The call logs are kept.',
    );
    this.size = metrics.histogram('keyway_call_log_move_records', 'Call logs moved by one transaction.', MOVE_SIZES);
    showBacklog(metrics, database, {
      table: 'call_log_inbox',
      depth: 'keyway_call_log_inbox_batches',
      lag: 'keyway_call_log_inbox_lag_seconds',
      rows: 'Batches that wait in the inbox',
    });
  }

  moved({ batches, records, rejected, refusedCaptures }: Movement): void {
    if (batches === 0) return;
    this.movedTotal.inc(records);
    this.rejectedTotal.inc(rejected);
    this.refusedCapturesTotal.inc(refusedCaptures.length);
    this.size.observe(records);
  }
}
