import type { Environment } from '@keyway/scopes';

/** For whom a message goes out. Every principal is one. */
export interface MessageOwner {
  readonly tenantId: string;
  readonly environment: Environment;
}

export const CHANNELS = ['email', 'sms', 'message'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A message to somebody outside. */
export interface OutgoingMessage {
  readonly channel: Channel;
  /** One email address, one E.164 number, or whatever names somebody on the channel `message`. */
  readonly to: string;
  /** Of mail. */
  readonly subject?: string;
  readonly body: string;
  /** The body for mail readers that show HTML. */
  readonly html?: string;
  /** What this message is the effect of, unique to its owner: `survey-send:…:contact:…`. There is one message for it, ever. */
  readonly effectKey: string;
  readonly contactId?: string;
}

/**
 * How far a message has come. `recorded`: nobody was called. `unknown`: the worker that was sending it died, or the
 * connection broke after the last byte, so that it may or may not have arrived; it is not sent again.
 */
export const MESSAGE_STATUSES = ['recorded', 'queued', 'sending', 'sent', 'failed', 'unknown'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];
