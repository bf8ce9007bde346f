import type { DomainError } from '@keyway/platform';
import { callLogJson } from '../export/export-formats.js';
import type { CallLog } from '../explorer/call-log.js';
import type { Told } from './told.js';

interface ServerSentEvent {
  readonly comment?: string;
  readonly retry?: number;
  readonly event?: string;
  readonly id?: string;
  /** Without line breaks. */
  readonly data?: string;
}

/** After the WHATWG's definition of Server-Sent Events. An event without data tells nothing, and its id is kept all the same. */
function serverSentEvent({ comment, ...fields }: ServerSentEvent): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `${comment === undefined ? '' : `: ${comment}\n`}${lines.join('')}\n`;
}

/** Where the tail begins, and how long a client waits before it connects again. */
export const openingEvent = (told: Told, retryMs: number): string =>
  serverSentEvent({ retry: retryMs, id: told.toString() });

/** `told` is what has been told with this call. */
export const callEvent = (call: CallLog, told: Told): string =>
  serverSentEvent({ event: 'call', id: told.toString(), data: callLogJson(call) });

/** Calls made in this time were not told, or not all of them. */
export const skippedEvent = (from: Date, to: Date): string =>
  serverSentEvent({ event: 'skipped', data: JSON.stringify({ from, to }) });

export const endEvent = ({ code, message }: DomainError): string =>
  serverSentEvent({ event: 'end', data: JSON.stringify({ code, message }) });

export const heartbeat = (told: Told): string => serverSentEvent({ comment: 'heartbeat', id: told.toString() });

/** Keeps the connection open while nothing can be told. */
export const waiting = (): string => serverSentEvent({ comment: 'waiting for the database' });
