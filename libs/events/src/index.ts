import { CreateEvents1764000150000 } from './migrations/1764000150000-create-events.js';

export { declaredEvents, defineEvent, type EventType } from './define-event.js';
export type { EventOwner, Occurrence, StoredEvent } from './event.js';
export { EventFeed } from './event-feed.js';
export { emit, emitEach, emitOnce, tellEachSql, tellSql } from './events.js';
export { EventsModule } from './events.module.js';

export const eventsMigrations = [CreateEvents1764000150000];
