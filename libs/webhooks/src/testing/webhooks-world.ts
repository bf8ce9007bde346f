import { setTimeout as sleep } from 'node:timers/promises';
import { defineEvent, emit, EventFeed, type EventOwner } from '@keyway/events';
import { Outgoing, RecordingTransport } from '@keyway/messaging';
import {
  Clock,
  dataSourceOptions,
  Id,
  Jobs,
  Lanes,
  Metrics,
  newId,
  type Page,
  platformConfig,
  Text,
} from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { tenancyEntities } from '@keyway/tenancy';
import { DataSource } from 'typeorm';
import { DeliveriesService } from '../deliveries/deliveries.service.js';
import type { DeliveryView } from '../deliveries/delivery.dto.js';
import { DeliveryQueue } from '../deliveries/delivery-queue.js';
import { Recovery } from '../deliveries/recovery.js';
import { WebhookTrials } from '../deliveries/webhook-trials.js';
import type { CreateWebhook } from '../endpoints/webhook.dto.js';
import { WebhooksService, type WebhookWithSecret } from '../endpoints/webhooks.service.js';
import { webhooksEntities } from '../index.js';
import { Destinations } from '../sending/destinations.js';
import { HostResolver } from '../sending/host-resolver.js';
import { Receivers } from '../sending/receivers.js';
import { SealedSecrets } from '../sending/sealed-secrets.js';
import { Sender } from '../sending/sender.js';
import { Deliverer } from '../work/deliverer.js';
import { Dispatcher } from '../work/dispatcher.js';
import { WebhookHealth } from '../work/webhook-health.js';
import { WebhookMaintenance } from '../work/webhook-maintenance.js';
import { WebhookMetrics } from '../work/webhook-metrics.js';

class ParcelView {
  @Id('par') readonly id!: string;
  @Text() readonly name!: string;
}

export const parcelSent = defineEvent('parcel.sent', 'A parcel was sent.', ParcelView);
export const parcelLost = defineEvent('parcel.lost', 'A parcel was lost.', ParcelView);

export const SEALING_KEY = 'a key of the tests';

/** Somebody nobody else in the test file is. */
export const anOwner = (environment: EventOwner['environment'] = 'live'): EventOwner => ({
  tenantId: newId(),
  environment,
});

/** The services of this lib over a database of the test file's own. Receivers listen on loopback, which is opened. */
export async function webhooksWorld() {
  const scratch = await scratchDatabase();
  const config = platformConfig.read({ DATABASE_URL: scratch.url }).value;
  const entities = [...webhooksEntities, ...tenancyEntities];
  const database = await new DataSource(dataSourceOptions(config, entities)).initialize();
  const lanes = new Lanes(config);
  await lanes.onModuleInit();
  const [clock, feed, jobs] = [new Clock(), new EventFeed(database), new Jobs(config)];
  const recording = new RecordingTransport();
  const secrets = new SealedSecrets([SEALING_KEY]);
  const receivers = new Receivers(secrets, clock);
  const destinations = new Destinations(new HostResolver(), { allowCidrs: ['127.0.0.0/8'], secretKeys: [] });
  const sender = new Sender(destinations, clock);
  const webhooks = new WebhooksService(database, clock, destinations, secrets);
  const deliveries = new DeliveriesService(database, webhooks);
  const outgoing = new Outgoing({ email: recording, sms: recording, message: recording }, jobs);
  const health = new WebhookHealth(database, outgoing, clock);

  return {
    database,
    webhooks,
    deliveries,
    health,
    trials: new WebhookTrials(webhooks, receivers, sender, deliveries, clock),
    recovery: new Recovery(database, deliveries, feed, jobs),
    dispatcher: new Dispatcher(database, feed),
    maintenance: (keys: readonly string[]) => new WebhookMaintenance(database, feed, new SealedSecrets(keys)),
    queue: () => new DeliveryQueue(lanes),
    /** A worker at work, on connections of its own. */
    async startDeliverer(): Promise<{ stop(): Promise<void>; metrics(): Promise<string> }> {
      const own = new Lanes(config);
      await own.onModuleInit();
      const metrics = new Metrics();
      const queue = new DeliveryQueue(own);
      const deliverer = new Deliverer(queue, receivers, sender, health, new WebhookMetrics(metrics, own));
      deliverer.onApplicationBootstrap();
      return {
        metrics: () => metrics.registry.metrics(),
        stop: async () => {
          await deliverer.beforeApplicationShutdown();
          await own.onApplicationShutdown();
        },
      };
    },
    /** A webhook that hears what happens from the next millisecond on. */
    async listen(owner: EventOwner, fields: Partial<CreateWebhook> = {}): Promise<WebhookWithSecret> {
      const webhook = await webhooks.create(owner, {
        url: 'https://hooks.example.com/',
        events: ['*'],
        ...fields,
      } as CreateWebhook);
      await sleep(2);
      return webhook;
    },
    async happen(owner: EventOwner, event = parcelSent, times = 1): Promise<void> {
      for (let count = 0; count < times; count++)
        await database.transaction((tx) => emit(tx, owner, event, { id: newId(), name: `parcel ${count}` }));
    },
    log: (owner: EventOwner, webhookId: string): Promise<Page<DeliveryView>> =>
      deliveries.list(owner, webhookId, { limit: 100 }),
    /** Says that the owner's tenant is suspended, or is so no more. */
    async suspend({ tenantId }: EventOwner, isSuspended = true): Promise<void> {
      await database.query(SUSPEND, [tenantId, isSuspended]);
    },
    async end(): Promise<void> {
      await jobs.onApplicationShutdown();
      await lanes.onApplicationShutdown();
      await database.destroy();
      await scratch.drop();
    },
  };
}

const SUSPEND = `
  INSERT INTO tenants (id, name, suspended_at) VALUES ($1, 'A tenant', now())
  ON CONFLICT (id) DO UPDATE
    SET suspended_at = CASE WHEN $2 THEN now() END, resumed_at = CASE WHEN NOT $2 THEN now() END`;

export type WebhooksWorld = Awaited<ReturnType<typeof webhooksWorld>>;

const POLL_MS = 20;

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(POLL_MS)) if (await isSo()) return;
  throw new Error(`It was not so within ${withinMs} ms`);
}
