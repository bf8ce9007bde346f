import type { Environment } from '@keyway/scopes';
import type { EventType } from './define-event.js';

/** Whose data an event is about, and by which request it happened. */
export interface EventOwner {
  readonly tenantId: string;
  readonly environment: Environment;
  /** Absent when no request did it: a worker's step, a schedule. */
  readonly requestId?: string;
}

/** An event as it is kept: its data in our own spelling, to be written by its view when it is told. */
export interface StoredEvent {
  readonly id: string;
  readonly tenantId: string;
  readonly environment: Environment;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  readonly occurredAt: Date;
}

/** Something that happened in another database than that of events, with the id and the time it has there. */
export interface Occurrence {
  readonly id: string;
  readonly owner: EventOwner;
  readonly event: EventType;
  /** What the event's view shows, in our own spelling. */
  readonly data: object;
  readonly occurredAt: Date;
}
