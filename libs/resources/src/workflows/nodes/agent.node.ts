import { encodeId, Id } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { agents } from '../../agents/agents.resource.js';
import { ChatWithAgent } from '../../agents/chats/agent-chat.dto.js';
import { AgentChats } from '../../agents/chats/agent-chats.service.js';
import type { NodeCall, NodeCallRun, NodeOutput, NodeType } from './node-type.js';

class AgentConfig extends ChatWithAgent {
  @Id('agt') readonly agentId!: string;
}

@Injectable()
export class AgentNode implements NodeCall<AgentConfig> {
  static readonly node: NodeType<AgentConfig> = {
    name: 'agent',
    description:
      'Asks the agent `agent_id` a `message`, in the session `session_id` or a new one, and spends credits as `POST /agents/{id}/chat` does. Output: `reply`, `session_id`, `status` answered or recorded.',
    config: AgentConfig,
    references: { agent_id: agents },
  };

  constructor(private readonly chats: AgentChats) {}

  async call({ agentId, ...said }: AgentConfig, { owner, effectKey }: NodeCallRun): Promise<NodeOutput> {
    const { reply, sessionId, status } = await this.chats.chat(owner, agentId, { ...said, effectKey });
    return { reply, session_id: encodeId('ags', sessionId), status };
  }
}
