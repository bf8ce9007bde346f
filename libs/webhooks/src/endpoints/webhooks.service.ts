import { emit, type EventOwner, type EventType } from '@keyway/events';
import { Clock, decodeCursor, newId, notFound, type Page, toPage } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { cancelOpen } from '../deliveries/new-deliveries.js';
import { Destinations } from '../sending/destinations.js';
import { SealedSecrets } from '../sending/sealed-secrets.js';
import { newSecret } from '../sending/signature.js';
import { WebhookLimitReached } from '../webhooks.errors.js';
import { assertKnown } from './subscriptions.js';
import type { CreateWebhook, ListWebhooks, UpdateWebhook } from './webhook.dto.js';
import { webhookEvents } from './webhook-events.js';
import { Webhook } from './webhook.entity.js';

/** Each event is sent to each of them: a bound on how much work one event can be. */
const MAX_WEBHOOKS = 100;

/** With what signs its messages, for the one answer that shows it. */
export type WebhookWithSecret = Omit<Webhook, 'secret'> & { readonly secret: string };

/** The webhooks of a tenant, in one environment. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly destinations: Destinations,
    private readonly secrets: SealedSecrets,
  ) {}

  /** Newest first. */
  async list(owner: EventOwner, { limit, cursor, isActive, updatedSince }: ListWebhooks): Promise<Page<Webhook>> {
    const after = decodeCursor(cursor);
    const page = this.database.createQueryBuilder(Webhook, 'w').where('true');
    if (isActive !== undefined) page.andWhere('w.isActive = :isActive', { isActive });
    if (updatedSince) page.andWhere('w.updatedAt >= :updatedSince', { updatedSince });
    if (after) page.andWhere('(w.createdAt, w.id) < (:createdAt, :id)', { ...after });
    page.andWhere('w.tenantId = :tenantId AND w.environment = :environment', ownerOf(owner));
    return toPage(
      await page
        .orderBy({ 'w.createdAt': 'DESC', 'w.id': 'DESC' })
        .limit(limit + 1)
        .getMany(),
      limit,
    );
  }

  /** Throws ResourceNotFound. */
  async get(owner: EventOwner, id: string): Promise<Webhook> {
    return (await this.database.manager.findOneBy(Webhook, { id, ...ownerOf(owner) })) ?? missing(id);
  }

  /** Throws BodyInvalid for a URL that leads inside and an event that is unknown, WebhookLimitReached. */
  async create(owner: EventOwner, fields: CreateWebhook): Promise<WebhookWithSecret> {
    assertKnown(fields.events);
    await this.destinations.assertAllowed(fields.url);
    const id = newId();
    const secret = newSecret();
    const webhook = Object.assign(new Webhook(), ownerOf(owner), { id, secret: this.secrets.seal(secret, id) });
    webhook.change(fields, this.clock.now());
    const saved = await this.database.transaction(async (tx) => {
      await assertRoom(tx, owner);
      const created = await tx.save(webhook);
      await tell(tx, owner, webhookEvents.created, created);
      return created;
    });
    return { ...saved, secret } as WebhookWithSecret;
  }

  /** Throws as `create` does. What waits for a webhook that is disabled is cancelled. */
  async update(owner: EventOwner, id: string, fields: UpdateWebhook): Promise<Webhook> {
    if (fields.events) assertKnown(fields.events);
    if (fields.url !== undefined) await this.destinations.assertAllowed(fields.url);
    return this.change(owner, id, async (webhook, tx) => {
      const wasActive = webhook.isActive;
      webhook.change(fields, this.clock.now());
      if (wasActive === webhook.isActive) return webhookEvents.updated;
      if (webhook.isActive) return webhookEvents.enabled;
      await cancelOpen(tx, id);
      return webhookEvents.disabled;
    });
  }

  /** Its deliveries can be seen no more, and what waits of them is cancelled. */
  async remove(owner: EventOwner, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const webhook = await locked(tx, owner, id);
      await tx.delete(Webhook, { id, ...ownerOf(owner) });
      await cancelOpen(tx, id);
      await tell(tx, owner, webhookEvents.deleted, webhook);
    });
  }

  /** The present secret signs beside the new one for 24 hours. */
  async rotateSecret(owner: EventOwner, id: string): Promise<WebhookWithSecret> {
    const secret = newSecret();
    const webhook = await this.change(owner, id, (it) => {
      it.rotate(this.secrets.seal(secret, id), this.clock.now());
      return webhookEvents.secretRotated;
    });
    return { ...webhook, secret } as WebhookWithSecret;
  }

  /** `mutate` says what happened by it. */
  private change(
    owner: EventOwner,
    id: string,
    mutate: (webhook: Webhook, tx: EntityManager) => EventType | Promise<EventType>,
  ): Promise<Webhook> {
    return this.database.transaction(async (tx) => {
      const webhook = await locked(tx, owner, id);
      const event = await mutate(webhook, tx);
      const saved = await tx.save(webhook);
      await tell(tx, owner, event, saved);
      return saved;
    });
  }
}

/** What an event shows of a webhook, and keeps: no secret, not even sealed. */
export async function tell(tx: EntityManager, owner: EventOwner, event: EventType, webhook: Webhook): Promise<void> {
  await emit(tx, owner, event, shown(webhook));
}

export const shown = ({ secret: _, previousSecret: __, ...rest }: Webhook): object => rest;

const ownerOf = ({ tenantId, environment }: EventOwner) => ({ tenantId, environment });

async function locked(tx: EntityManager, owner: EventOwner, id: string): Promise<Webhook> {
  const where = { id, ...ownerOf(owner) };
  return (await tx.findOne(Webhook, { where, lock: { mode: 'for_no_key_update' } })) ?? missing(id);
}

/** One creation of a tenant at a time, so that no two of them are both the last there is room for. */
async function assertRoom(tx: EntityManager, owner: EventOwner): Promise<void> {
  const { tenantId, environment } = owner;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`webhooks:${tenantId}:${environment}`]);
  if ((await tx.countBy(Webhook, { tenantId, environment })) >= MAX_WEBHOOKS)
    throw new WebhookLimitReached({ limit: MAX_WEBHOOKS });
}

function missing(id: string): never {
  notFound('webhook', 'wh', id);
}
