import { Jobs, newId } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { deliverMessage } from './delivery/deliver-message.job.js';
import type { MessageOwner, MessageStatus, OutgoingMessage } from './message.js';
import { Transports } from './transports/transport.js';

const INSERT = `
  INSERT INTO outgoing_messages
    (id, tenant_id, environment, effect_key, channel, recipient, contact_id, subject, body, html, status)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT ON CONSTRAINT outgoing_messages_effect_key DO NOTHING RETURNING id, status`;

const FIND = `
  SELECT id, status FROM outgoing_messages WHERE effect_key = $1 AND tenant_id = $2 AND environment = $3`;

/** What became of a message: its row, and how far it had come when that was asked. */
export interface Accepted {
  readonly id: string;
  readonly status: MessageStatus;
}

/** Sends messages to people: by the transport of their channel, or, where that records, by writing them down. */
@Injectable()
export class Outgoing {
  constructor(
    private readonly transports: Transports,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Takes the message in `tx`: it goes out if and only if that commits, and once, however often this is called with
   * the same effect key. A subject is one line, whatever was filled in. A second call answers what the first one made. Data of a test environment never leaves.
   */
  async send(tx: EntityManager, owner: MessageOwner, message: OutgoingMessage): Promise<Accepted> {
    const status = this.leaves(owner, message) ? 'queued' : 'recorded';
    const { tenantId, environment } = owner;
    const { effectKey, channel, to, contactId, subject, body, html } = message;
    const texts = [contactId ?? null, subject?.replace(/\s*[\r\n]+\s*/g, ' ') ?? null, body, html ?? null];
    const values = [newId(), tenantId, environment, effectKey, channel, to, ...texts, status];
    const [made] = await tx.query<Accepted[]>(INSERT, values);
    if (!made) return this.find(tx, owner, effectKey);
    if (status === 'queued') await this.jobs.enqueue(tx, deliverMessage, { id: made.id, tenantId });
    return made;
  }

  /** What became of the message for this effect key, which must have been sent. */
  async find(tx: EntityManager, owner: MessageOwner, effectKey: string): Promise<Accepted> {
    const [made] = await tx.query<Accepted[]>(FIND, [effectKey, owner.tenantId, owner.environment]);
    if (!made) throw new Error(`The message for ${effectKey} is not to be seen`);
    return made;
  }

  private leaves({ environment }: MessageOwner, { channel }: OutgoingMessage): boolean {
    return environment !== 'test' && this.transports[channel].sends;
  }
}
