import { type CompletionStatus, COMPLETION_STATUSES, type ToolCall } from '@keyway/models';
import { Check, Column, Index } from 'typeorm';
import { RefersTo, ResourceTable } from '../../kernel/constraints.js';
import { isOneOf } from '../../kernel/is-one-of.js';
import { ResourceEntity } from '../../kernel/resource.entity.js';
import { AgentSession } from './agent-session.entity.js';
import { MESSAGE_ROLES, type MessageRole } from './message-role.js';

/** One side's words in a session; they are never changed. */
@ResourceTable('agent_messages')
@Check('agent_messages_role_check', isOneOf('role', MESSAGE_ROLES))
@Check('agent_messages_status_check', isOneOf('status', COMPLETION_STATUSES))
@Index('agent_messages_session_id_idx', ['tenantId', 'environment', 'sessionId', 'createdAt', 'id'])
@Index('agent_messages_chat_id_key', ['tenantId', 'environment', 'chatId', 'role'], { unique: true })
@RefersTo(() => AgentSession, 'sessionId', {
  constraint: 'agent_messages_session_id_fkey',
  label: 'agent session',
  idPrefix: 'ags',
  onDelete: 'CASCADE',
  isPart: true,
})
export class AgentMessage extends ResourceEntity {
  @Column({ type: 'uuid', update: false })
  readonly sessionId!: string;

  @Column({ type: 'uuid', update: false })
  readonly chatId!: string;

  @Column({ type: 'text', update: false })
  readonly role!: MessageRole;

  @Column({ type: 'text', update: false })
  readonly content!: string;

  @Column({ type: 'jsonb', update: false })
  readonly toolCalls: readonly ToolCall[] = [];

  @Column({ type: 'text', update: false })
  readonly status!: CompletionStatus;
}
