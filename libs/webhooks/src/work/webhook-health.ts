import { Outgoing } from '@keyway/messaging';
import { Clock, encodeId } from '@keyway/platform';
import { Membership, User } from '@keyway/tenancy';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Standing } from '../deliveries/delivery-queue.js';
import { cancelOpen } from '../deliveries/new-deliveries.js';
import { webhookEvents } from '../endpoints/webhook-events.js';
import { type DisabledReason, Webhook } from '../endpoints/webhook.entity.js';
import { tell } from '../endpoints/webhooks.service.js';
import { type Attempt, isAccepted } from '../sending/sender.js';

const GONE = 410;

const WHY: Readonly<Record<Exclude<DisabledReason, 'requested'>, string>> = {
  gone: 'its receiver answered 410 Gone, which says that it wants no more',
  failing: 'nothing that was sent to it has been accepted for 5 days',
};

/** Keeps account of how webhooks fare, and disables those there is no use in sending to. */
@Injectable()
export class WebhookHealth {
  constructor(
    private readonly database: DataSource,
    private readonly outgoing: Outgoing,
    private readonly clock: Clock,
  ) {}

  /** After an attempt was recorded. Told twice it is as if told once. */
  async observe(webhookId: string, attempt: Attempt, { isFailing, isOverdue }: Standing): Promise<void> {
    if (isAccepted(attempt)) {
      if (isFailing) await this.database.query(`UPDATE webhooks SET failing_since = NULL WHERE id = $1`, [webhookId]);
    } else if (attempt.status === GONE) await this.disable(webhookId, 'gone');
    else if (isOverdue) await this.disable(webhookId, 'failing');
    else if (!isFailing)
      await this.database.query('UPDATE webhooks SET failing_since = now() WHERE failing_since IS NULL AND id = $1', [
        webhookId,
      ]);
  }

  /** With what was waiting cancelled, an event, and a mail to the owners of the tenant: all of it, or nothing. */
  private async disable(id: string, reason: keyof typeof WHY): Promise<void> {
    await this.database.transaction(async (tx) => {
      const webhook = await tx.findOne(Webhook, {
        where: { id, isActive: true },
        lock: { mode: 'for_no_key_update' },
      });
      if (!webhook) return;
      webhook.disable(reason, this.clock.now());
      await tx.save(webhook);
      await cancelOpen(tx, id);
      await tell(tx, webhook, webhookEvents.disabled, webhook);
      await this.writeToOwners(tx, webhook, WHY[reason]);
    });
  }

  private async writeToOwners(tx: EntityManager, webhook: Webhook, why: string): Promise<void> {
    const id = encodeId('wh', webhook.id);
    const body =
      `The webhook ${id} to ${new URL(webhook.url).host} was disabled, because ${why}.\n\n` +
      `What was waiting for it has been cancelled. Once its receiver is well, enable it by PATCH /api/v1/webhooks/${id} ` +
      `with {"is_active": true}, and have it sent what it missed by POST /api/v1/webhooks/${id}/recover.\n`;
    for (const { id: userId, email } of await ownersOf(tx, webhook.tenantId))
      await this.outgoing.send(tx, webhook, {
        channel: 'email',
        to: email,
        subject: `A webhook was disabled: ${id}`,
        body,
        effectKey: `webhook.disabled:${webhook.id}:${webhook.disabledAt!.toISOString()}:${userId}`,
      });
  }
}

/** Those who can log in. */
const ownersOf = (tx: EntityManager, tenantId: string): Promise<User[]> =>
  tx
    .createQueryBuilder(User, 'u')
    .innerJoin(Membership, 'm', 'm.userId = u.id')
    .where(`m.role = 'owner' AND u.isActive AND m.tenantId = :tenantId`, { tenantId })
    .getMany();
