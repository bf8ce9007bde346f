import { Module } from '@nestjs/common';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { WebhooksController } from './endpoints/webhooks.controller.js';
import { WebhooksModule } from './webhooks.module.js';

@Module({ imports: [WebhooksModule], controllers: [WebhooksController, DeliveriesController] })
export class WebhooksHttpModule {}
