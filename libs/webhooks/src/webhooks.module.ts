import { EventsModule } from '@keyway/events';
import { Module } from '@nestjs/common';
import { DeliveriesService } from './deliveries/deliveries.service.js';
import { Recovery } from './deliveries/recovery.js';
import { WebhookTrials } from './deliveries/webhook-trials.js';
import { WebhooksService } from './endpoints/webhooks.service.js';
import { Destinations } from './sending/destinations.js';
import { HostResolver } from './sending/host-resolver.js';
import { Receivers } from './sending/receivers.js';
import { SealedSecrets } from './sending/sealed-secrets.js';
import { Sender } from './sending/sender.js';

const services = [WebhooksService, DeliveriesService, WebhookTrials, Recovery, Sender, Receivers, SealedSecrets];

@Module({
  imports: [EventsModule],
  providers: [...services, Destinations, HostResolver],
  exports: services,
})
export class WebhooksModule {}
