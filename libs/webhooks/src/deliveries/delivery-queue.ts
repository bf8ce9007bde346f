import { Lanes, newId, statement } from '@keyway/platform';
import { isSuspendedSql } from '@keyway/tenancy';
import { Injectable } from '@nestjs/common';
import { type Attempt } from '../sending/sender.js';
import type { DeliveryState } from './delivery.entity.js';

/** Longer than any attempt takes: whose claim has run out is dead, or has been away from its database. */
const CLAIM_MS = 30_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** A delivery that is ours to attempt, with what is needed for it. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly claim: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly body: string;
  readonly retries: number;
  readonly url: string;
  /** Sealed. */
  readonly secret: string;
  /** Sealed. */
  readonly previousSecret: string | null;
  readonly previousSecretExpiresAt: Date | null;
}

/** How many more a process may have under way: in all, of each webhook, and of those for which it is another number. */
export interface Room {
  readonly total: number;
  readonly perWebhook: number;
  readonly exceptions: ReadonlyMap<string, number>;
}

/** What becomes of a delivery by an attempt. */
export interface Verdict {
  readonly state: Extract<DeliveryState, 'pending' | 'delivered' | 'failed'>;
  /** Null unless it is pending. */
  readonly retryInMs: number | null;
}

/** How a webhook stood when an attempt of it was recorded. */
export interface Standing {
  readonly isFailing: boolean;
  /** It has been failing for so long that it is to be disabled. */
  readonly isOverdue: boolean;
}

/** Nothing accepted for so long disables a webhook. While its tenant was suspended nothing was sent that could have been. */
const IS_OVERDUE = `greatest(failing_since, tenants.resumed_at) < now() - interval '5 days'`;

/**
 * Webhook by webhook, so that no backlog of one stands before the others: the recursive part jumps from one webhook that
 * has anything open to the next, one look at the index each. What a suspended tenant has open stays as it is, due.
 */
const CLAIM = statement(
  'claim_webhook_deliveries',
  `WITH RECURSIVE waiting (webhook_id) AS (
     (SELECT webhook_id FROM webhook_deliveries WHERE due_at IS NOT NULL AND webhook_id > $7::uuid ORDER BY webhook_id LIMIT 1)
     UNION ALL
     SELECT (SELECT d.webhook_id FROM webhook_deliveries d
              WHERE d.due_at IS NOT NULL AND d.webhook_id > waiting.webhook_id ORDER BY d.webhook_id LIMIT 1)
       FROM waiting WHERE waiting.webhook_id IS NOT NULL
   ), due AS MATERIALIZED (
     SELECT delivery.id
       FROM waiting
       JOIN webhooks ON webhooks.id = waiting.webhook_id AND webhooks.is_active
        AND NOT ${isSuspendedSql('webhooks.tenant_id')}
       LEFT JOIN unnest($3::uuid[], $4::integer[]) AS exception (webhook_id, room) ON exception.webhook_id = webhooks.id
      CROSS JOIN LATERAL (
        SELECT id FROM webhook_deliveries
         WHERE webhook_id = webhooks.id AND due_at <= now()
         ORDER BY due_at LIMIT coalesce(exception.room, $5::integer) FOR NO KEY UPDATE SKIP LOCKED
      ) AS delivery
      LIMIT $6::integer
   )
   UPDATE webhook_deliveries AS d
      SET state = 'delivering', claim = $1, due_at = now() + $2::integer * interval '1 millisecond'
     FROM due, webhooks w
    WHERE d.id = due.id AND w.id = d.webhook_id
   RETURNING d.id, d.claim, d.webhook_id AS "webhookId", d.event_id AS "eventId", d.body, d.retries, w.url, w.secret,
             w.previous_secret AS "previousSecret", w.previous_secret_expires_at AS "previousSecretExpiresAt"`,
);

/** An acceptance counts whoever has the claim by now; anything else only if it is still ours. Twice is like once. */
const RECORD = statement(
  'record_webhook_attempt',
  `WITH recorded AS (
     UPDATE webhook_deliveries
        SET state = $3, due_at = now() + $4::float8 * interval '1 millisecond', claim = NULL,
            attempt_count = attempt_count + 1, retries = retries + 1, last_status = $9, last_error = $10,
            finished_at = CASE WHEN $3 = 'pending' THEN NULL ELSE now() END
      WHERE id = $1 AND (claim = $2 OR ($3 = 'delivered' AND state <> 'delivered'))
     RETURNING id, webhook_id, attempt_count
   ), attempt AS (
     INSERT INTO webhook_attempts (id, delivery_id, number, started_at, duration_ms, response_body, status, error)
     SELECT $5, id, attempt_count, $6::timestamptz, $7::integer, $8, $9::integer, $10::text FROM recorded
   )
   SELECT failing_since IS NOT NULL AS "isFailing", failing_since IS NOT NULL AND ${IS_OVERDUE} AS "isOverdue"
     FROM recorded JOIN webhooks ON webhooks.id = recorded.webhook_id LEFT JOIN tenants ON tenants.id = webhooks.tenant_id`,
);

const RELEASE = statement(
  'release_webhook_deliveries',
  `UPDATE webhook_deliveries SET state = 'pending', due_at = now(), claim = NULL
    WHERE id = ANY($1::uuid[]) AND claim = ANY($2::uuid[])`,
);

/** What is to be sent, shared by all workers. */
@Injectable()
export class DeliveryQueue {
  /** Where the next claim goes on: with more to do than room, every webhook has its turn. */
  private after = FIRST_ID;

  constructor(private readonly lanes: Lanes) {}

  /** Takes what is due, as far as there is room. Nobody else has it until it is recorded, or the claim runs out. */
  async claim({ total, perWebhook, exceptions }: Room): Promise<ClaimedDelivery[]> {
    const { after } = this;
    const claimed = await this.lanes.write<ClaimedDelivery>(CLAIM, [
      newId(),
      CLAIM_MS,
      [...exceptions.keys()],
      [...exceptions.values()],
      perWebhook,
      total,
      after,
    ]);
    const isFull = claimed.length >= total;
    this.after = isFull
      ? claimed.reduce((last, { webhookId }) => (webhookId > last ? webhookId : last), after)
      : FIRST_ID;
    return claimed.length === 0 && after !== FIRST_ID ? this.claim({ total, perWebhook, exceptions }) : claimed;
  }

  /** Null where it was not ours to record any more. */
  async record(
    { id, claim }: Pick<ClaimedDelivery, 'id' | 'claim'>,
    attempt: Attempt,
    verdict: Verdict,
  ): Promise<Standing | null> {
    const [standing] = await this.lanes.write<Standing>(RECORD, [
      id,
      claim,
      verdict.state,
      verdict.retryInMs,
      newId(),
      attempt.startedAt,
      attempt.durationMs,
      attempt.responseBody,
      attempt.status,
      attempt.error,
    ]);
    return standing ?? null;
  }

  /** Gives back what was not attempted to its end, for whoever comes next. */
  async release(claimed: readonly ClaimedDelivery[]): Promise<void> {
    if (claimed.length === 0) return;
    await this.lanes.write(RELEASE, [claimed.map(({ id }) => id), claimed.map(({ claim }) => claim)]);
  }
}
