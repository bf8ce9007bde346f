import { EventsModule } from '@keyway/events';
import { MessagingModule } from '@keyway/messaging';
import { Module } from '@nestjs/common';
import { DeliveryQueue } from './deliveries/delivery-queue.js';
import { WebhooksModule } from './webhooks.module.js';
import { Deliverer } from './work/deliverer.js';
import { Dispatcher } from './work/dispatcher.js';
import { RecoveryWork } from './work/recovery-work.js';
import { WebhookHealth } from './work/webhook-health.js';
import { WebhookMaintenance } from './work/webhook-maintenance.js';
import { WebhookMetrics } from './work/webhook-metrics.js';

/** The worker's side: makes deliveries of what happens, and sends them. */
@Module({
  imports: [WebhooksModule, EventsModule, MessagingModule],
  providers: [Dispatcher, DeliveryQueue, Deliverer, WebhookHealth, WebhookMetrics, RecoveryWork, WebhookMaintenance],
  exports: [WebhookMaintenance],
})
export class WebhooksWorkModule {}
