import { CreateOutgoingMessages1764000160000 } from './migrations/1764000160000-create-outgoing-messages.js';

export { MessageRetention } from './kept/message-retention.js';
export type { Channel, MessageOwner, MessageStatus, OutgoingMessage } from './message.js';
export { messagingConfig, type MessagingConfig } from './messaging.config.js';
export { MessagingModule } from './messaging.module.js';
export { messagingScopes } from './messaging.scopes.js';
export { MessagingWorkModule } from './messaging-work.module.js';
export { type Accepted, Outgoing } from './outgoing.js';
export { RecordingTransport } from './transports/recording-transport.js';
export { type Delivery, DeliveryFailure, type Outcome, type Transport, Transports } from './transports/transport.js';

export const messagingMigrations = [CreateOutgoingMessages1764000160000];
