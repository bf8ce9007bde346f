import { type ListQuery, notFound, type Page } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { InjectStore } from '../../kernel/define-resource.js';
import type { Owner, RowOf } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { Agent } from '../agent.entity.js';
import { agents } from '../agents.resource.js';
import { agentMessages, agentSessions } from './agent-chats.resource.js';
import type { AgentMessage } from './agent-message.entity.js';
import type { AgentSession } from './agent-session.entity.js';

/** What was said to an agent and what it said, to be read again. Throws ResourceNotFound for what is not of the owner's. */
@Injectable()
export class AgentSessions {
  constructor(
    @InjectStore(agents) private readonly agents: ResourceStore<Agent>,
    @InjectStore(agentSessions) private readonly sessions: ResourceStore<AgentSession>,
    @InjectStore(agentMessages) private readonly store: ResourceStore<AgentMessage>,
  ) {}

  async list(owner: Owner, agentId: string, query: ListQuery): Promise<Page<RowOf<AgentSession>>> {
    await this.agents.get(owner, agentId);
    return this.sessions.list(owner, query, { sql: 'agent_id = $', value: agentId });
  }

  async messages(
    owner: Owner,
    agentId: string,
    sessionId: string,
    query: ListQuery,
  ): Promise<Page<RowOf<AgentMessage>>> {
    const session = await this.sessions.get(owner, sessionId);
    if (session.agentId !== agentId) return notFound(agentSessions.label, agentSessions.idPrefix, sessionId);
    return this.store.list(owner, query, { sql: 'session_id = $', value: sessionId });
  }
}
