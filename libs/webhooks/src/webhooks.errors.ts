import { defineError } from '@keyway/platform';

export const WebhookLimitReached = defineError(
  'webhook.limit_reached',
  'conflict',
  'A tenant has {limit} webhooks at most in each environment.',
);
export const WebhookInactive = defineError(
  'webhook.inactive',
  'conflict',
  'This webhook is not active: nothing is sent to it. Enable it first.',
);
export const DeliveryStateInvalid = defineError(
  'webhook_delivery.invalid_state',
  'conflict',
  'A delivery that is {state} cannot be retried.',
);
