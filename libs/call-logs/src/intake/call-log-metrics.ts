import { Metrics, statement } from '@keyway/platform';
import { Injectable, Logger } from '@nestjs/common';
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
  private readonly logger = new Logger(CallLogMetrics.name);
  private readonly movedTotal;
  private readonly rejectedTotal;
  private readonly size;

  constructor(
    metrics: Metrics,
    private readonly database: CallLogsDatabase,
  ) {
    this.movedTotal = metrics.counter('keyway_call_log_moved_total', 'Call logs this worker moved from the inbox.');
    this.rejectedTotal = metrics.counter(
      'keyway_call_log_rejected_total',
      'Call logs this worker set aside because they could not be stored.',
    );
    this.size = metrics.histogram('keyway_call_log_move_records', 'Call logs moved by one transaction.', MOVE_SIZES);
    metrics.gauge(
      'keyway_call_log_inbox_batches',
      `Batches that wait in the inbox, counted up to ${DEPTH_BOUND}.`,
      () => this.read(DEPTH),
    );
    metrics.gauge('keyway_call_log_inbox_lag_seconds', 'Age of the oldest batch in the inbox.', () => this.read(LAG));
  }

  moved({ batches, records, rejected }: Movement): void {
    if (batches === 0) return;
    this.movedTotal.inc(records);
    this.rejectedTotal.inc(rejected);
    this.size.observe(records);
  }

  /** Not a number while the database cannot say: the other metrics are wanted most just then. */
  private async read(query: typeof DEPTH): Promise<number> {
    try {
      const [row] = await this.database.query<{ value: number }>(query);
      return row!.value;
    } catch (error) {
      this.logger.warn({ err: error }, 'The inbox of call logs could not be measured');
      return Number.NaN;
    }
  }
}
