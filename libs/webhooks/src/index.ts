import { WebhookAttempt } from './deliveries/attempt.entity.js';
import { WebhookDelivery } from './deliveries/delivery.entity.js';
import { Webhook } from './endpoints/webhook.entity.js';
import { CreateWebhooks1764000600000 } from './migrations/1764000600000-create-webhooks.js';

export { SEALING_KEYS } from './sending/sealed-secrets.js';
export { WebhookMaintenance } from './work/webhook-maintenance.js';
export { webhooksConfig, type WebhooksConfig } from './webhooks.config.js';
export { WebhooksModule } from './webhooks.module.js';
export { webhookScopes } from './webhooks.scopes.js';
export { WebhooksWorkModule } from './webhooks-work.module.js';

export const webhooksEntities = [Webhook, WebhookDelivery, WebhookAttempt];
export const webhooksMigrations = [CreateWebhooks1764000600000];
