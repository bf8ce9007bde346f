import { EventFeed, type StoredEvent } from '@keyway/events';
import { WorkLoop } from '@keyway/platform';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Match, deliver } from '../deliveries/new-deliveries.js';
import { subscribes } from '../endpoints/subscriptions.js';
import { webhookEvents } from '../endpoints/webhook-events.js';
import type { Webhook } from '../endpoints/webhook.entity.js';
import { AFTER_FAILURE, IDLE_MS } from './pauses.js';

/** Events of one transaction. */
const TAKEN_AT_ONCE = 200;

/**
 * Longer than a transaction takes. What was under way while a webhook was made cannot have been seen by whoever made it,
 * and must not be missed: it began, and so is dated, before the webhook, and is there after it.
 */
const UNDER_WAY_MS = 30_000;

type Listener = Pick<Webhook, 'id' | 'tenantId' | 'environment' | 'events' | 'createdAt'>;

/** Locked against being disabled or deleted meanwhile, which would leave a delivery that nobody cancels. */
const LISTENERS = `
  SELECT id, tenant_id AS "tenantId", environment, events, created_at AS "createdAt" FROM webhooks
   WHERE is_active AND tenant_id = ANY($1::uuid[]) FOR SHARE`;

/** Makes deliveries of what happens: heard and matched in one transaction, so that no event is lost or told twice. */
@Injectable()
export class Dispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Dispatcher.name);
  private readonly loop = new WorkLoop(async () => ((await this.dispatch()) ? 0 : IDLE_MS), {
    onError: (error) =>
      this.logger.warn({ err: error }, 'Events could not be passed on; they wait and it is tried again'),
    ...AFTER_FAILURE,
  });

  constructor(
    private readonly database: DataSource,
    private readonly feed: EventFeed,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Before the connections are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** One batch. Answers whether there may be more at once. */
  dispatch(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const events = await this.feed.take(tx, TAKEN_AT_ONCE);
      if (events.length > 0) await deliver(tx, await matches(tx, events));
      // Of one tenant there may be more however few these are.
      return events.length > 0;
    });
  }
}

async function matches(tx: EntityManager, events: readonly StoredEvent[]): Promise<Match[]> {
  const tenants = [...new Set(events.map(({ tenantId }) => tenantId))];
  const listeners = await tx.query<Listener[]>(LISTENERS, [tenants]);
  return events.flatMap((event) =>
    listeners.filter((listener) => hears(listener, event)).map(({ id }) => ({ event, webhookId: id })),
  );
}

/** Not its own making, nor what has waited for long to be passed on. */
const hears = (listener: Listener, { tenantId, environment, type, occurredAt, data }: StoredEvent): boolean =>
  listener.tenantId === tenantId &&
  listener.environment === environment &&
  listener.createdAt.getTime() - UNDER_WAY_MS < occurredAt.getTime() &&
  !(type === webhookEvents.created.name && data['id'] === listener.id) &&
  subscribes(listener.events, type);
