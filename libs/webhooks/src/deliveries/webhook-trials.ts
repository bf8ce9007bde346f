import type { EventOwner } from '@keyway/events';
import { Clock, encodeId, newId } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { webhookEvents } from '../endpoints/webhook-events.js';
import { shown, WebhooksService } from '../endpoints/webhooks.service.js';
import { messageBody } from '../messages/message.js';
import { Receivers } from '../sending/receivers.js';
import { Sender } from '../sending/sender.js';
import { DeliveriesService } from './deliveries.service.js';
import type { DeliveryWithAttemptsView } from './delivery.dto.js';

/** Sends a `webhook.test` to one webhook while its owner waits. */
@Injectable()
export class WebhookTrials {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly receivers: Receivers,
    private readonly sender: Sender,
    private readonly deliveries: DeliveriesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers how it went, and keeps it in the log. It is one attempt, made also where the webhook is not active, and it
   * neither disables the webhook nor counts among its failures. Throws ResourceNotFound.
   */
  async send(owner: EventOwner, webhookId: string): Promise<DeliveryWithAttemptsView> {
    const { tenantId, environment, requestId = null } = owner;
    const webhook = await this.webhooks.get(owner, webhookId);
    const { name: type } = webhookEvents.test;
    const event = { id: newId(), tenantId, environment, type, requestId, occurredAt: this.clock.now() };
    const body = messageBody({ ...event, data: { ...shown(webhook) } })!;
    const receiver = this.receivers.of({ ...webhook, webhookId });
    const attempt = await this.sender.send(receiver, { id: encodeId('evt', event.id), body });
    return this.deliveries.keep(owner, webhookId, { eventId: event.id, eventType: type, body, attempt });
  }
}
