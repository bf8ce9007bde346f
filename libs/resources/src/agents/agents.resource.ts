import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { AgentView, CreateAgent, ListAgents, UpdateAgent } from './agent.dto.js';
import { Agent } from './agent.entity.js';

export const agents = defineResource({
  name: 'agents',
  label: 'agent',
  entity: Agent,
  scopes: defineScopes('agents', {
    read: 'List and retrieve agents and what was said to them.',
    write: 'Create, update, and delete agents.',
    execute: 'Chat with agents, which spends credits.',
  }),
  list: ListAgents,
  create: CreateAgent,
  update: UpdateAgent,
  view: AgentView,
});
