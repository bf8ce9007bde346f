import { Lanes, Metrics, statement } from '@keyway/platform';
import { isSuspendedSql } from '@keyway/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import type { Attempt } from '../sending/sender.js';

/** Counting stops here: a scrape must stay cheap when the queue is not. */
const DEPTH_BOUND = 100_000;
const DURATIONS_S = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const PENDING = statement(
  'webhook_deliveries_pending',
  `SELECT count(*)::integer AS value
     FROM (SELECT FROM webhook_deliveries WHERE due_at IS NOT NULL LIMIT ${DEPTH_BOUND}) AS pending`,
);

/** Webhook by webhook, as the queue reads it: what waits for a retry is not late, nor is what a suspended tenant has. */
const LAG = statement(
  'webhook_deliveries_lag',
  `WITH RECURSIVE waiting (webhook_id) AS (
     (SELECT webhook_id FROM webhook_deliveries WHERE due_at IS NOT NULL ORDER BY webhook_id LIMIT 1)
     UNION ALL
     SELECT (SELECT d.webhook_id FROM webhook_deliveries d
              WHERE d.due_at IS NOT NULL AND d.webhook_id > waiting.webhook_id ORDER BY d.webhook_id LIMIT 1)
       FROM waiting WHERE waiting.webhook_id IS NOT NULL
   )
   SELECT greatest(extract(epoch FROM now() - min(oldest.due_at)), 0)::float8 AS value
     FROM waiting JOIN webhooks ON webhooks.id = waiting.webhook_id AND NOT ${isSuspendedSql('webhooks.tenant_id')}
    CROSS JOIN LATERAL (
       SELECT due_at FROM webhook_deliveries WHERE webhook_id = waiting.webhook_id AND due_at IS NOT NULL
        ORDER BY due_at LIMIT 1) AS oldest`,
);

/** What an operator watches: how much is to be sent, how late it is, and how it goes. */
@Injectable()
export class WebhookMetrics {
  private readonly logger = new Logger(WebhookMetrics.name);
  private readonly attempts;
  private readonly durations;

  constructor(
    metrics: Metrics,
    private readonly lanes: Lanes,
  ) {
    this.attempts = metrics.counter(
      'keyway_webhook_attempts_total',
      'Attempts of this worker to send a webhook, by the class of the answer; none where none came.',
      ['outcome'],
    );
    this.durations = metrics.histogram(
      'keyway_webhook_attempt_duration_seconds',
      'How long attempts of this worker took.',
      DURATIONS_S,
    );
    metrics.gauge('keyway_webhook_deliveries_pending', `Deliveries to be made, counted up to ${DEPTH_BOUND}.`, () =>
      this.read(PENDING),
    );
    metrics.gauge('keyway_webhook_deliveries_lag_seconds', 'How long the longest due delivery has been due.', () =>
      this.read(LAG),
    );
  }

  attempted({ status, durationMs }: Attempt): void {
    this.attempts.inc({ outcome: status === null ? 'none' : `${Math.floor(status / 100)}xx` });
    this.durations.observe(durationMs / 1_000);
  }

  /** Not a number while the database cannot say: the other metrics are wanted most just then. */
  private async read(query: typeof PENDING): Promise<number> {
    try {
      const [row] = await this.lanes.query<{ value: number | null }>(query, []);
      return row!.value ?? 0;
    } catch (error) {
      this.logger.warn({ err: error }, 'The deliveries of webhooks could not be measured');
      return Number.NaN;
    }
  }
}
