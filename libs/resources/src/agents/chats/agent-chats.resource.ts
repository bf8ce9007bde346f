import { defineEvent } from '@keyway/events';
import { defineResource } from '../../kernel/define-resource.js';
import { agents } from '../agents.resource.js';
import {
  AgentChatView,
  AgentMessageView,
  AgentSessionView,
  FailedAgentChat,
  ListAgentMessages,
  ListAgentSessions,
} from './agent-chat.dto.js';
import { AgentMessage } from './agent-message.entity.js';
import { AgentSession } from './agent-session.entity.js';

/** Both are written by chatting, so that none is created or changed as such. */
export const agentSessions = defineResource(
  {
    name: 'agent_sessions',
    label: 'agent session',
    entity: AgentSession,
    scopes: agents.scopes,
    list: ListAgentSessions,
    create: AgentSessionView,
    update: AgentSessionView,
    view: AgentSessionView,
  },
  { tells: ['created', 'deleted'] },
);

export const agentMessages = defineResource(
  {
    name: 'agent_messages',
    label: 'agent message',
    entity: AgentMessage,
    scopes: agents.scopes,
    list: ListAgentMessages,
    create: AgentMessageView,
    update: AgentMessageView,
    view: AgentMessageView,
  },
  { tells: ['created'] },
);

export const agentChatEvents = {
  completed: defineEvent('agent_chat.completed', 'An agent has answered a message.', AgentChatView),
  failed: defineEvent(
    'agent_chat.failed',
    'A message to an agent was not answered; what it would have cost was given back.',
    FailedAgentChat,
  ),
};
