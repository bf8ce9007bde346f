export { documentedEvents } from './messages/documented-events.js';
export { WebhooksHttpModule } from './webhooks-http.module.js';
