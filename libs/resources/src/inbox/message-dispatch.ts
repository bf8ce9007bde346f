import { Outgoing } from '@keyway/messaging';
import { Clock, Jobs } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Owner } from '../kernel/resource.entity.js';
import type { Conversation } from './conversation.entity.js';
import { followMessage } from './follow-message.job.js';
import type { Message } from './message.entity.js';
import type { ReportedStatus } from './message-status.js';

type Letter = Pick<Message, 'id' | 'subject' | 'body'>;

const FIRST_ASKED_AFTER_MS = 2_000;
/** Mail that is tried again for hours need not be asked after more often. */
const MAX_ASKED_AFTER_MS = 300_000;

const effectKey = (messageId: string): string => `inbox-message:${messageId}`;

/** Hands what is written in the inbox to the port, and finds out what became of it. */
@Injectable()
export class MessageDispatch {
  constructor(
    private readonly outgoing: Outgoing,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Goes out if and only if `tx` commits, once. */
  async send(
    tx: EntityManager,
    owner: Owner,
    { id, subject, body }: Letter,
    { channel, address, contactId }: Conversation,
  ): Promise<'queued' | 'recorded'> {
    const { status } = await this.outgoing.send(tx, owner, {
      channel,
      to: address,
      body,
      ...(subject && { subject }),
      ...(contactId && { contactId }),
      effectKey: effectKey(id),
    });
    if (status === 'recorded') return 'recorded';
    await this.askLater(tx, owner, id, 0);
    return 'queued';
  }

  /** Null while it is under way. */
  async outcome(tx: EntityManager, owner: Owner, messageId: string): Promise<ReportedStatus | null> {
    const { status } = await this.outgoing.find(tx, owner, effectKey(messageId));
    if (status === 'queued' || status === 'sending') return null;
    // What may or may not have arrived is told as failed: somebody should look.
    return status === 'sent' ? 'sent' : 'failed';
  }

  async askLater(tx: EntityManager, { tenantId, environment }: Owner, messageId: string, asked: number): Promise<void> {
    const waitMs = Math.min(FIRST_ASKED_AFTER_MS * 2 ** asked, MAX_ASKED_AFTER_MS);
    const startAfter = new Date(this.clock.now().getTime() + waitMs);
    await this.jobs.enqueue(tx, followMessage, { tenantId, environment, messageId, asked }, { startAfter });
  }
}
