import { newId } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InjectStore } from '../kernel/define-resource.js';
import type { Owner } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { Conversation, type Return } from './conversation.entity.js';
import { conversationEvents, conversations } from './conversations.resource.js';

type Correspondent = Pick<Conversation, 'channel' | 'address' | 'contactId'>;

/** Makes the conversation or locks the one there is; one with nobody known gets the contact that is known now. */
const FIND_OR_MAKE = `
  INSERT INTO conversations
    (id, tenant_id, environment, channel, address, contact_id, state, archived, unread_count)
  VALUES ($1, $2, $3, $4, $5, $6, 'active', false, 0)
  ON CONFLICT (tenant_id, environment, channel, address) DO UPDATE
    SET contact_id = coalesce(conversations.contact_id, excluded.contact_id)
  RETURNING id`;

/** What a conversation goes through, and where each begins. */
@Injectable()
export class ConversationsService {
  constructor(@InjectStore(conversations) private readonly store: ResourceStore<Conversation>) {}

  /** The conversation with somebody, locked until `tx` ends so that its messages come one after the other. */
  async with(tx: EntityManager, owner: Owner, { channel, address, contactId }: Correspondent): Promise<Conversation> {
    const { tenantId, environment } = owner;
    const fresh = newId();
    const values = [fresh, tenantId, environment, channel, address, contactId];
    const [row] = await tx.query<[{ id: string }]>(FIND_OR_MAKE, values);
    if (row.id === fresh) await this.store.tell(tx, owner, fresh, conversations.events.created);
    return tx.findOneByOrFail(Conversation, { id: row.id, tenantId, environment });
  }

  /** Keeps what a message has changed. */
  async save(tx: EntityManager, owner: Owner, conversation: Conversation, returns: readonly Return[]): Promise<void> {
    await tx.save(conversation);
    for (const it of returns) await this.store.tell(tx, owner, conversation.id, conversationEvents[it]);
  }

  pause(owner: Owner, id: string): Promise<Conversation> {
    return this.store.change(owner, id, (it) => it.pause(), conversationEvents.paused);
  }

  resume(owner: Owner, id: string): Promise<Conversation> {
    return this.store.change(owner, id, (it) => it.resume(), conversationEvents.resumed);
  }

  complete(owner: Owner, id: string): Promise<Conversation> {
    return this.store.change(owner, id, (it) => it.complete(), conversationEvents.completed);
  }

  reopen(owner: Owner, id: string): Promise<Conversation> {
    return this.store.change(owner, id, (it) => it.reopen(), conversationEvents.reopened);
  }

  markRead(owner: Owner, id: string): Promise<Conversation> {
    return this.store.change(owner, id, (it) => it.markRead(), conversationEvents.read);
  }

  archive(owner: Owner, id: string): Promise<Conversation> {
    return this.store.change(owner, id, (it) => it.archive(true), conversationEvents.archived);
  }

  unarchive(owner: Owner, id: string): Promise<Conversation> {
    return this.store.change(owner, id, (it) => it.archive(false), conversationEvents.unarchived);
  }

  /** Throws BodyInvalid for who is no member of the tenant. */
  assign(owner: Owner, id: string, assigneeId: string | null): Promise<Conversation> {
    return this.store.change(owner, id, (it) => it.assign(assigneeId), conversationEvents.assigned);
  }
}
