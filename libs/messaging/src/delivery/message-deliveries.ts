import { scrub } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Channel, MessageStatus } from '../message.js';
import { type Delivery, DeliveryFailure, type Outcome, Transports } from '../transports/transport.js';

/** `failed` is taken up again because only an operator runs its job again, and nobody has the message. */
const CLAIM = `
  UPDATE outgoing_messages SET status = 'sending', status_since = now(), error = NULL
   WHERE id = $1 AND status IN ('queued', 'failed')
  RETURNING id, channel, recipient AS to, subject, body, html`;

const GIVE_UP = `
  UPDATE outgoing_messages SET status = 'unknown', status_since = now(), error = $2 WHERE id = $1 AND status = 'sending'`;

/** Whoever was thought dead and was not has the last word. */
const SETTLE = `
  UPDATE outgoing_messages
     SET status = $2, status_since = now(), error = $3, body = COALESCE($4, body), html = COALESCE($5, html)
   WHERE id = $1 AND status IN ('sending', 'unknown')`;

/** Nobody reads it to send it any more. */
const OVER: ReadonlySet<MessageStatus> = new Set(['sent', 'unknown']);

const HALF_WAY = 'The worker that was sending it stopped half-way. It may have arrived, and is not sent again.';
const MAX_ERROR_LENGTH = 500;

type Claimed = Delivery & { readonly channel: Channel };

/** Hands queued messages over, each at most once: rather not at all than twice. */
@Injectable()
export class MessageDeliveries {
  constructor(
    private readonly database: DataSource,
    private readonly transports: Transports,
  ) {}

  /** Throws when the message should be tried again later; `isLast` says that it will not be. */
  async deliver(id: string, { isLast }: { readonly isLast: boolean }): Promise<void> {
    const [[message]] = await this.database.query<[Claimed[], number]>(CLAIM, [id]);
    // Already settled, or in the hands of somebody who was taken for dead.
    if (!message) return void (await this.database.query(GIVE_UP, [id, HALF_WAY]));
    const transport = this.transports[message.channel];
    if (!transport.sends) return this.settle(message, 'recorded');
    try {
      await transport.deliver(message);
    } catch (error) {
      return this.failed(message, error as Error, isLast);
    }
    await this.settle(message, 'sent');
  }

  private async failed(message: Claimed, error: Error, isLast: boolean): Promise<void> {
    // What does not say what is known of the message leaves it unknown.
    const outcome: Outcome = error instanceof DeliveryFailure ? error.outcome : 'unknown';
    if (outcome === 'unknown') return this.settle(message, 'unknown', error);
    if (outcome === 'refused') return this.settle(message, 'failed', error);
    await this.settle(message, isLast ? 'failed' : 'queued', error);
    throw error;
  }

  /** Links and the like are secrets of whoever got the message: once it has left, the row keeps them no longer. */
  private async settle({ id, body, html }: Claimed, status: MessageStatus, error?: Error): Promise<void> {
    const kept = OVER.has(status) ? [scrub(body), html && scrub(html)] : [null, null];
    const text = error ? scrub(error.message).slice(0, MAX_ERROR_LENGTH) : null;
    await this.database.query(SETTLE, [id, status, text, ...kept]);
  }
}
