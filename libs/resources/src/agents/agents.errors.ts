import { defineError } from '@keyway/platform';

export const AgentInactive = defineError(
  'agent.invalid_state',
  'conflict',
  'An agent that is inactive cannot be chatted with.',
);
export const AgentSessionBusy = defineError(
  'agent_session.busy',
  'conflict',
  'The message before this one is not answered yet: in a session they are answered one after the other.',
);
export const AgentChatInFlight = defineError(
  'agent_chat.in_flight',
  'conflict',
  'This message was sent before and is not answered yet.',
);
export const AgentChatOverdue = defineError(
  'agent_chat.overdue',
  'unavailable',
  'The answer came too late to count. Nothing was spent; try again.',
);
