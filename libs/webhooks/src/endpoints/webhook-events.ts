import { defineEvent } from '@keyway/events';
import { WebhookView } from './webhook.dto.js';

export const webhookEvents = {
  created: defineEvent('webhook.created', 'A webhook was created.', WebhookView),
  updated: defineEvent('webhook.updated', 'A webhook was changed.', WebhookView),
  deleted: defineEvent('webhook.deleted', 'A webhook was deleted; its data is that of the last moment.', WebhookView),
  secretRotated: defineEvent('webhook.secret_rotated', 'A webhook got a new secret.', WebhookView),
  enabled: defineEvent('webhook.enabled', 'A webhook that was disabled was enabled again.', WebhookView),
  disabled: defineEvent(
    'webhook.disabled',
    'A webhook was disabled: on request, because its receiver said 410 Gone, or because nothing was accepted for 5 days.',
    WebhookView,
  ),
  test: defineEvent('webhook.test', 'Sent on request, to the webhook that is tested and to no other.', WebhookView),
};
