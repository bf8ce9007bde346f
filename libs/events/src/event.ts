import type { Environment } from '@keyway/scopes';

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
