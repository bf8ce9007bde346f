import type { EventOwner } from '@keyway/events';
import { decodeCursor, newId, notFound, type Page, toPage } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WebhooksService } from '../endpoints/webhooks.service.js';
import { type Attempt, isAccepted } from '../sending/sender.js';
import { DeliveryStateInvalid, WebhookInactive } from '../webhooks.errors.js';
import type { DeliveryView, DeliveryWithAttemptsView, ListDeliveries } from './delivery.dto.js';
import { RETRIABLE_STATES } from './delivery.entity.js';

const COLUMNS = `
  id, webhook_id AS "webhookId", event_id AS "eventId", event_type AS "eventType", state,
  attempt_count AS "attemptCount", last_status AS "lastStatus", last_error AS "lastError",
  CASE WHEN state = 'pending' THEN due_at END AS "nextAttemptAt", created_at AS "createdAt", finished_at AS "finishedAt"`;

const PAGE = `
  SELECT ${COLUMNS} FROM webhook_deliveries
   WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR event_type = $2)
     AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
     AND webhook_id = $5 AND tenant_id = $6 AND environment = $7
   ORDER BY created_at DESC, id DESC LIMIT $8`;

const ONE = `
  SELECT ${COLUMNS}, body, (
    SELECT coalesce(json_agg(json_build_object('number', number, 'startedAt', started_at, 'durationMs', duration_ms,
             'status', status, 'error', error, 'responseBody', response_body) ORDER BY number), '[]')
      FROM webhook_attempts WHERE delivery_id = webhook_deliveries.id) AS attempts
    FROM webhook_deliveries WHERE id = $1 AND webhook_id = $2 AND tenant_id = $3 AND environment = $4`;

/** Held against being disabled or deleted meanwhile, which would leave a delivery that nobody sends or cancels. */
const RETRY = `
  WITH active AS (SELECT id FROM webhooks WHERE is_active AND id = $2 AND tenant_id = $3 AND environment = $4 FOR SHARE)
  UPDATE webhook_deliveries AS d SET state = 'pending', due_at = now(), retries = 0, finished_at = NULL
    FROM active
   WHERE d.webhook_id = active.id AND d.state <> 'delivering' AND d.id = $1 AND d.tenant_id = $3 AND d.environment = $4
  RETURNING d.id`;

/** A delivery that was attempted outside the queue: nothing is left to be done of it. */
const ATTEMPTED = `
  WITH delivery AS (
    INSERT INTO webhook_deliveries (id, webhook_id, tenant_id, environment, event_id, event_type, body, state, due_at,
                                    attempt_count, last_status, last_error, finished_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, 1, $9, $10, now())
    RETURNING id
  )
  INSERT INTO webhook_attempts (id, delivery_id, number, status, error, started_at, duration_ms, response_body)
  SELECT $11, id, 1, $9, $10, $12, $13, $14 FROM delivery`;

/** What was attempted, to be kept in the log. */
export interface Attempted {
  readonly eventId: string;
  readonly eventType: string;
  readonly body: string;
  readonly attempt: Attempt;
}

/** The delivery log of a webhook. Deliveries of webhooks that are gone cannot be seen. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: DataSource,
    private readonly webhooks: WebhooksService,
  ) {}

  /** Newest first. Throws ResourceNotFound for the webhook. */
  async list(owner: EventOwner, webhookId: string, query: ListDeliveries): Promise<Page<DeliveryView>> {
    await this.webhooks.get(owner, webhookId);
    const after = decodeCursor(query.cursor);
    const filters = [query.state ?? null, query.eventType ?? null, after?.createdAt ?? null, after?.id ?? null];
    const values = [...filters, webhookId, owner.tenantId, owner.environment, query.limit + 1];
    return toPage(await this.database.query<DeliveryView[]>(PAGE, values), query.limit);
  }

  /** With its attempts. Throws ResourceNotFound. */
  async get(owner: EventOwner, webhookId: string, id: string): Promise<DeliveryWithAttemptsView> {
    await this.webhooks.get(owner, webhookId);
    const values = [id, webhookId, owner.tenantId, owner.environment];
    const [delivery] = await this.database.query<DeliveryWithAttemptsView[]>(ONE, values);
    return delivery ?? notFound('webhook delivery', 'dlv', id);
  }

  /** Has it sent again at once, whatever became of it so far. Throws ResourceNotFound, WebhookInactive, DeliveryStateInvalid. */
  async retry(owner: EventOwner, webhookId: string, id: string): Promise<DeliveryView> {
    const { state } = await this.get(owner, webhookId, id);
    await this.assertActive(owner, webhookId);
    const values = [id, webhookId, owner.tenantId, owner.environment];
    const [due] = (await this.database.query<[unknown[], number]>(RETRY, values))[0];
    if (!due) {
      await this.assertActive(owner, webhookId);
      throw new DeliveryStateInvalid({ state }, { allowedStates: RETRIABLE_STATES });
    }
    return this.get(owner, webhookId, id);
  }

  /** Keeps an attempt that was made outside the queue, and will not be repeated. */
  async keep(owner: EventOwner, webhookId: string, attempted: Attempted): Promise<DeliveryWithAttemptsView> {
    const { eventId, eventType, body, attempt } = attempted;
    const { status, error, startedAt, durationMs, responseBody } = attempt;
    const id = newId();
    const delivery = [id, webhookId, owner.tenantId, owner.environment, eventId, eventType, body];
    const outcome = [isAccepted(attempt) ? 'delivered' : 'failed', status, error];
    await this.database.query(ATTEMPTED, [...delivery, ...outcome, newId(), startedAt, durationMs, responseBody]);
    return this.get(owner, webhookId, id);
  }

  /** Throws ResourceNotFound, WebhookInactive. */
  async assertActive(owner: EventOwner, webhookId: string): Promise<readonly string[]> {
    const { isActive, events } = await this.webhooks.get(owner, webhookId);
    if (!isActive) throw new WebhookInactive();
    return events;
  }
}
