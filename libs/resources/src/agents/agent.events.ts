import { defineEvent } from '@keyway/events';
import { AgentView } from './agent.dto.js';

export const agentEvents = {
  activated: defineEvent('agent.activated', 'An agent can be chatted with again.', AgentView),
  deactivated: defineEvent('agent.deactivated', 'An agent can be chatted with no more.', AgentView),
};
