import { declaredEvents } from '@keyway/events';
import type { DocumentedWebhook } from '@keyway/platform/http';
import { messageSchema } from './message.js';

const HEADERS: DocumentedWebhook['headers'] = {
  'webhook-id': {
    description: 'Of the event: the same at every attempt. Remember it to tell repetitions.',
    example: 'evt_01kq0v8m3tf5x9d2c7h4n6p8qr',
  },
  'webhook-timestamp': { description: 'When this attempt was made, in seconds since 1970.', example: '1768473000' },
  'webhook-signature': {
    description:
      'HMAC-SHA256 of `<webhook-id>.<webhook-timestamp>.<body>` as `v1,<base64>` (Standard Webhooks 1.0). Two, separated by a space, for 24 hours after the secret was rotated.',
    example: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
};

/** Every event a webhook can subscribe to, for the OpenAPI document. */
export const documentedEvents = (): DocumentedWebhook[] =>
  declaredEvents().map((event) => ({
    name: event.name,
    description: event.description,
    schema: messageSchema(event),
    headers: HEADERS,
  }));
