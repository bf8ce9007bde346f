import { Column, Index } from 'typeorm';
import { RefersTo, ResourceTable } from '../../kernel/constraints.js';
import { ResourceEntity } from '../../kernel/resource.entity.js';
import { Agent } from '../agent.entity.js';

/** A conversation with an agent. It begins with its first answer, so that none is empty. */
@ResourceTable('agent_sessions')
@Index('agent_sessions_agent_id_idx', ['tenantId', 'environment', 'agentId', 'createdAt', 'id'])
@RefersTo(() => Agent, 'agentId', {
  constraint: 'agent_sessions_agent_id_fkey',
  label: 'agent',
  idPrefix: 'agt',
  onDelete: 'CASCADE',
})
export class AgentSession extends ResourceEntity {
  @Column({ type: 'uuid', update: false })
  readonly agentId!: string;

  @Column('integer')
  readonly messageCount: number = 0;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly lastMessageAt!: Date;

  add(messages: number, at: Date): void {
    Object.assign(this, { messageCount: this.messageCount + messages, lastMessageAt: at });
  }
}
