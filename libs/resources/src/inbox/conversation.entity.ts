import { Check, Column, Index } from 'typeorm';
import { Contact } from '../contacts/contact.entity.js';
import { RefersTo, ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { NamesMember } from '../kernel/member.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import {
  CONVERSATION_STATES,
  type ConversationState,
  INBOX_CHANNELS,
  type InboxChannel,
} from './conversation-state.js';
import { ConversationStateInvalid } from './inbox.errors.js';

/** How a message brings a conversation back. */
export type Return = 'reopened' | 'unarchived';

/** All that was written to and from one address on one channel. */
@ResourceTable('conversations')
@Check('conversations_channel_check', isOneOf('channel', INBOX_CHANNELS))
@Check('conversations_state_check', isOneOf('state', CONVERSATION_STATES))
@Index('conversations_address_key', ['tenantId', 'environment', 'channel', 'address'], { unique: true })
@Index('conversations_contact_id_idx', ['tenantId', 'environment', 'contactId', 'createdAt', 'id'])
@Index('conversations_assignee_id_idx', ['tenantId', 'assigneeId'])
@NamesMember('assigneeId', 'conversations_assignee_id_fkey')
@RefersTo(() => Contact, 'contactId', {
  constraint: 'conversations_contact_id_fkey',
  label: 'contact',
  idPrefix: 'con',
  onDelete: 'SET NULL',
})
export class Conversation extends ResourceEntity {
  @Column('uuid', { nullable: true })
  readonly contactId: string | null = null;

  @Column('text')
  readonly channel!: InboxChannel;

  /** As `canonicalAddress` writes it. */
  @Column('text')
  readonly address!: string;

  @Column('text')
  readonly state: ConversationState = 'active';

  @Column('boolean')
  readonly archived: boolean = false;

  @Column('integer')
  readonly unreadCount: number = 0;

  @Column('uuid', { nullable: true })
  readonly assigneeId: string | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly lastMessageAt: Date | null = null;

  /** We have written. Answers what else that did. */
  wrote(at: Date): Return[] {
    this.assertState('written in', ['active', 'completed']);
    return this.goOn({ lastMessageAt: at });
  }

  /** They have written, which a pause does not keep them from. Answers what else that did. */
  received(at: Date): Return[] {
    return this.goOn({ lastMessageAt: at, unreadCount: this.unreadCount + 1 });
  }

  pause(): void {
    this.assertState('paused', ['active']);
    this.become({ state: 'paused' });
  }

  resume(): void {
    this.assertState('resumed', ['paused']);
    this.become({ state: 'active' });
  }

  complete(): void {
    this.assertState('completed', ['active', 'paused']);
    this.become({ state: 'completed' });
  }

  reopen(): void {
    this.assertState('reopened', ['completed']);
    this.become({ state: 'active' });
  }

  /** This and the following answer whether there was anything to change. */
  markRead(): boolean {
    return this.becomeOther('unreadCount', 0);
  }

  archive(archived: boolean): boolean {
    return this.becomeOther('archived', archived);
  }

  assign(assigneeId: string | null): boolean {
    return this.becomeOther('assigneeId', assigneeId);
  }

  private goOn(change: Partial<Conversation>): Return[] {
    const returns: Return[] = [];
    if (this.state === 'completed') returns.push('reopened');
    if (this.archived) returns.push('unarchived');
    this.become({ ...change, archived: false, ...(this.state === 'completed' && { state: 'active' }) });
    return returns;
  }

  private becomeOther<K extends 'unreadCount' | 'archived' | 'assigneeId'>(property: K, value: Conversation[K]) {
    const isOther = this[property] !== value;
    this.become({ [property]: value });
    return isOther;
  }

  private assertState(done: string, allowedStates: readonly ConversationState[]): void {
    if (!allowedStates.includes(this.state))
      throw new ConversationStateInvalid({ state: this.state, done }, { allowedStates });
  }

  private become(change: Partial<Conversation>): void {
    Object.assign(this, change);
  }
}
