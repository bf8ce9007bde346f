import type { components, operations, paths } from './generated/api.js';

export { ApiError, type FieldProblem } from './api-error.js';
export { type ApiClient, type ClientOptions, createApiClient, dataOf } from './client.js';
export { eventsOf, type ServerSentEvent } from './events.js';
export { WEBHOOK_EVENTS } from './generated/webhook-events.js';
export type { operations, paths };

/** What the API sends and takes, by name: `Schemas['ApiKeyView']`. */
export type Schemas = components['schemas'];
