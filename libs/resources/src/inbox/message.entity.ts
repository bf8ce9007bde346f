import { Check, Column, Index } from 'typeorm';
import { OnViolation, RefersTo, ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import { Conversation } from './conversation.entity.js';
import { MessageStatusInvalid, RequestIdReused } from './inbox.errors.js';
import {
  FOLLOWS,
  MESSAGE_DIRECTIONS,
  MESSAGE_STATUSES,
  type MessageDirection,
  type MessageStatus,
  type ReportedStatus,
} from './message-status.js';

@ResourceTable('messages')
@Check('messages_direction_check', isOneOf('direction', MESSAGE_DIRECTIONS))
@Check('messages_status_check', isOneOf('status', MESSAGE_STATUSES))
@Index('messages_conversation_id_idx', ['tenantId', 'environment', 'conversationId', 'createdAt', 'id'])
@Index('messages_request_id_key', ['tenantId', 'environment', 'requestId'], {
  unique: true,
  where: 'request_id IS NOT NULL',
})
@OnViolation('messages_request_id_key', RequestIdReused, { field: 'request_id', message: 'Is taken' })
@RefersTo(() => Conversation, 'conversationId', {
  constraint: 'messages_conversation_id_fkey',
  label: 'conversation',
  idPrefix: 'cnv',
  onDelete: 'CASCADE',
  isPart: true,
})
export class Message extends ResourceEntity {
  @Column({ type: 'uuid', update: false })
  readonly conversationId!: string;

  @Column({ type: 'text', update: false })
  readonly direction!: MessageDirection;

  @Column({ type: 'text', nullable: true, update: false })
  readonly subject: string | null = null;

  @Column({ type: 'text', update: false })
  readonly body!: string;

  @Column('text')
  readonly status!: MessageStatus;

  @Column({ type: 'timestamptz', precision: 3, update: false })
  readonly occurredAt!: Date;

  @Column({ type: 'text', nullable: true, update: false })
  readonly requestId: string | null = null;

  /** What was sent under the request_id, to tell a repetition from another message. */
  @Column({ type: 'text', nullable: true, update: false })
  readonly requestHash: string | null = null;

  /** How it went on. Answers whether that is news. */
  report(status: ReportedStatus): boolean {
    if (this.direction === 'outbound' && this.status === status) return false;
    const allowedStates = this.direction === 'outbound' ? FOLLOWS[status] : [];
    if (!allowedStates.includes(this.status))
      throw new MessageStatusInvalid({ status: this.status, next: status }, { allowedStates });
    Object.assign(this, { status });
    return true;
  }
}
