import { createHash } from 'node:crypto';
import { Clock, encodeId, newId } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectStore } from '../kernel/define-resource.js';
import { oneAtATime } from '../kernel/one-at-a-time.js';
import { refuseField } from '../kernel/refuse-field.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { Conversation } from './conversation.entity.js';
import { ConversationsService } from './conversations.service.js';
import { assertSubscribed, correspondentOf } from './correspondent.js';
import { RequestIdReused } from './inbox.errors.js';
import type { ReceiveMessage, SendMessage } from './message.dto.js';
import type { Message } from './message.entity.js';
import { MessageDispatch } from './message-dispatch.js';
import type { MessageDirection, ReportedStatus } from './message-status.js';
import { messageEvents, messages } from './messages.resource.js';

type Written = Pick<
  Message,
  'direction' | 'subject' | 'body' | 'externalId' | 'metadata' | 'requestId' | 'requestHash'
>;

export interface KeptMessage {
  readonly message: RowOf<Message>;
  /** False where its request_id was sent before. */
  readonly isNew: boolean;
}

/** What is written and received in the inbox. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly database: DataSource,
    @InjectStore(messages) private readonly store: ResourceStore<Message>,
    private readonly conversations: ConversationsService,
    private readonly dispatch: MessageDispatch,
    private readonly clock: Clock,
  ) {}

  /** Throws BodyInvalid, ContactUnreachable, ConversationStateInvalid and RequestIdReused. */
  send(owner: Owner, request: SendMessage): Promise<KeptMessage> {
    return this.once(owner, 'outbound', request, async (tx, written) => {
      const conversation = await this.conversationFor(tx, owner, request);
      // Several may share an address, of whom the conversation knows one.
      for (const id of [request.contactId, conversation.contactId]) if (id) await assertSubscribed(tx, owner, id);
      const occurredAt = this.clock.now();
      const returns = conversation.wrote(occurredAt);
      const id = newId();
      const status = await this.dispatch.send(tx, owner, { id, ...written }, conversation);
      await this.conversations.save(tx, owner, conversation, returns);
      return this.store
        .within(tx)
        .create(owner, { ...written, id, conversationId: conversation.id, status, occurredAt });
    });
  }

  /** Throws BodyInvalid, ContactUnreachable and RequestIdReused. */
  receive(owner: Owner, request: ReceiveMessage): Promise<KeptMessage> {
    return this.once(owner, 'inbound', request, async (tx, written) => {
      const { contactId, from, channel = 'email', receivedAt } = request;
      assertOne({ contact_id: contactId, from });
      const who = { field: 'from', ...(contactId && { contactId }), ...(from && { address: from }) };
      const correspondent = await correspondentOf(tx, owner, channel, who);
      const conversation = await this.conversations.with(tx, owner, correspondent);
      const occurredAt = receivedAt ?? this.clock.now();
      await this.conversations.save(tx, owner, conversation, conversation.received(occurredAt));
      const fields = { conversationId: conversation.id, status: 'delivered', occurredAt } as const;
      const message = await this.store.within(tx).create(owner, { ...written, ...fields });
      await this.store.tell(tx, owner, message.id, messageEvents.received);
      return message;
    });
  }

  /** Throws ResourceNotFound and MessageStatusInvalid. */
  report(owner: Owner, id: string, status: ReportedStatus): Promise<Message> {
    return this.store.change(owner, id, (message) => message.report(status), messageEvents[status]);
  }

  private async conversationFor(tx: EntityManager, owner: Owner, request: SendMessage): Promise<Conversation> {
    const { contactId, conversationId, to, channel } = request;
    assertOne({ contact_id: contactId, conversation_id: conversationId, to });
    if (conversationId) return this.named(tx, owner, conversationId, channel);
    const who = { field: 'to', ...(contactId && { contactId }), ...(to && { address: to }) };
    return this.conversations.with(tx, owner, await correspondentOf(tx, owner, channel ?? 'email', who));
  }

  private async named(tx: EntityManager, owner: Owner, id: string, channel: SendMessage['channel']) {
    const { tenantId, environment } = owner;
    const lock = { mode: 'for_no_key_update' } as const;
    const conversation = await tx.findOne(Conversation, { where: { id, tenantId, environment }, lock });
    if (!conversation) return refuseField('conversation_id', `There is no conversation ${encodeId('cnv', id)}`);
    if (channel && channel !== conversation.channel) return refuseField('channel', `Must be ${conversation.channel}`);
    return conversation;
  }

  /** One after the other where they have the same request_id, so that the second finds what the first has made. */
  private once(
    owner: Owner,
    direction: MessageDirection,
    request: SendMessage | ReceiveMessage,
    make: (tx: EntityManager, written: Written) => Promise<RowOf<Message>>,
  ): Promise<KeptMessage> {
    const { subject = null, body, requestId = null, externalId = null, metadata = {} } = request;
    const requestHash = requestId && hashOf(direction, request);
    return this.database.transaction(async (tx) => {
      const earlier = requestId && (await this.earlier(tx, owner, requestId));
      if (earlier && earlier.requestHash !== requestHash) throw new RequestIdReused();
      if (earlier) return { message: earlier, isNew: false };
      return {
        message: await make(tx, { direction, subject, body, externalId, metadata, requestId, requestHash }),
        isNew: true,
      };
    });
  }

  private async earlier(tx: EntityManager, owner: Owner, requestId: string): Promise<RowOf<Message> | null> {
    const { tenantId, environment } = owner;
    await oneAtATime(tx, owner, 'messages', requestId);
    const sql = 'SELECT id FROM messages WHERE request_id = $1 AND tenant_id = $2 AND environment = $3';
    const [found] = await tx.query<{ id: string }[]>(sql, [requestId, tenantId, environment]);
    return found ? this.store.within(tx).get(owner, found.id) : null;
  }
}

/** Of what was asked for, however its fields were ordered. What the caller keeps beside it is not compared. */
function hashOf(
  direction: MessageDirection,
  { externalId: _, metadata: __, ...request }: SendMessage | ReceiveMessage,
): string {
  const fields = Object.entries({ ...request, direction }).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

function assertOne(given: Readonly<Record<string, string | undefined>>): void {
  if (Object.values(given).filter((it) => it !== undefined).length === 1) return;
  const names = Object.keys(given);
  refuseField(names[0]!, `Send exactly one of ${names.join(', ')}`);
}
