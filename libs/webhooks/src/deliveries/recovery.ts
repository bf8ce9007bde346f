import { EventFeed, type EventOwner, type StoredEvent } from '@keyway/events';
import { defineJob, Jobs } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { subscribedNames, subscribes } from '../endpoints/subscriptions.js';
import { Webhook } from '../endpoints/webhook.entity.js';
import { DeliveriesService } from './deliveries.service.js';
import type { RecoveryView } from './delivery.dto.js';
import { deliver } from './new-deliveries.js';

/** Of one call, and of its job. */
const MAX_EVENTS = 10_000;
/** Of one transaction. */
const PAGE = 500;

interface RecoverData {
  readonly webhookId: string;
  readonly tenantId: string;
  readonly environment: Environment;
  /** ISO 8601. */
  readonly since: string;
}

export const recoverEvents = defineJob<RecoverData>('webhooks.recover');

/** Reads the events beside the deliveries: only together do they tell what was missed. */
const MISSED = `
  SELECT count(*)::integer AS count FROM (
    SELECT FROM events
     WHERE occurred_at >= $1 AND type = ANY($2) AND environment = $3 AND tenant_id = $4
       AND NOT EXISTS (SELECT FROM webhook_deliveries AS d
                        WHERE d.webhook_id = $5 AND d.event_id = events.id AND d.state IN ('delivering', 'delivered'))
     LIMIT $6) AS missed`;

/** Sends a webhook again what it has missed. */
@Injectable()
export class Recovery {
  constructor(
    private readonly database: DataSource,
    private readonly deliveries: DeliveriesService,
    private readonly feed: EventFeed,
    private readonly jobs: Jobs,
  ) {}

  /** Counts what there is to be sent, and leaves it to a worker. Throws ResourceNotFound, WebhookInactive. */
  async request(owner: EventOwner, webhookId: string, since: Date): Promise<RecoveryView> {
    const events = await this.deliveries.assertActive(owner, webhookId);
    const { tenantId, environment } = owner;
    const values = [since, subscribedNames(events), environment, tenantId, webhookId, MAX_EVENTS + 1];
    const [missed] = await this.database.query<{ count: number }[]>(MISSED, values);
    await this.database.transaction((tx) =>
      this.jobs.enqueue(tx, recoverEvents, { webhookId, tenantId, environment, since: since.toISOString() }),
    );
    return { accepted: Math.min(missed!.count, MAX_EVENTS), hasMore: missed!.count > MAX_EVENTS };
  }

  /** The worker's part. Done twice it is as if done once: what is under way or accepted is left as it is. */
  async run({ webhookId, tenantId, environment, since }: RecoverData): Promise<void> {
    const owner = { tenantId, environment };
    let after: { occurredAt: Date; id?: string } = { occurredAt: new Date(since) };
    for (let sent = 0; sent < MAX_EVENTS;) {
      const events = await this.feed.since(owner, after, PAGE);
      if (events.length === 0) return;
      after = events.at(-1)!;
      sent += await this.again(owner, webhookId, events);
    }
  }

  private again(owner: EventOwner, id: string, events: readonly StoredEvent[]): Promise<number> {
    const { tenantId, environment } = owner;
    return this.database.transaction(async (tx) => {
      const where = { isActive: true, id, tenantId, environment };
      const webhook = await tx.findOne(Webhook, { where, lock: { mode: 'pessimistic_read' } });
      const missed = events.filter(({ type }) => subscribes(webhook?.events ?? [], type));
      return deliver(
        tx,
        missed.map((event) => ({ event, webhookId: id })),
        { again: true },
      );
    });
  }
}
