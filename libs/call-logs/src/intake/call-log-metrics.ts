import { Metrics, statement } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import type { Movement } from './call-log-mover.js';

const MOVE_SIZES = [1, 10, 50, 100, 500, 1_000, 5_000, 20_000, 100_000];

/** Counting stops here: a scrape must stay cheap when the inbox is not. */
const DEPTH_BOUND = 100_000;

const DEPTH = statement(
  'call_log_inbox_depth',
  `SELECT count(*)::int AS value FROM (SELECT FROM call_log_inbox LIMIT ${DEPTH_BOUND}) AS waiting`,
);
const LAG = statement(
  'call_log_inbox_lag',
  `SELECT coalesce(extract(epoch FROM now() - (SELECT created_at FROM call_log_inbox ORDER BY id LIMIT 1)), 0)::float8 AS value`,
);

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
    metrics.gauge(
      'keyway_call_log_inbox_batches',
      `Batches that wait in the inbox, counted up to ${DEPTH_BOUND}.`,
      () => database.measure(DEPTH),
    );
    metrics.gauge('keyway_call_log_inbox_lag_seconds', 'Age of the oldest batch in the inbox.', () =>
      database.measure(LAG),
    );
  }

  moved({ batches, records, rejected, refusedCaptures }: Movement): void {
    if (batches === 0) return;
    this.movedTotal.inc(records);
    this.rejectedTotal.inc(rejected);
    this.refusedCapturesTotal.inc(refusedCaptures.length);
    this.size.observe(records);
  }
}
