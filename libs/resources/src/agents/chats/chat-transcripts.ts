import type { Completion, Turn } from '@keyway/models';
import { Clock, encodeId } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InjectStore } from '../../kernel/define-resource.js';
import { refuseField } from '../../kernel/refuse-field.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { AgentMessage } from './agent-message.entity.js';
import { AgentSession } from './agent-session.entity.js';
import { agentMessages, agentSessions } from './agent-chats.resource.js';
import { boundedHistory, HISTORY_MESSAGES } from './chat-history.js';

/** What a message and its answer come to. */
const MESSAGES_A_CHAT = 2;

/** What was only recorded was said to no model, and is none of its memories. */
const HISTORY = `
  SELECT role, content, tool_calls AS "toolCalls" FROM agent_messages
   WHERE status = 'answered' AND session_id = $1 AND tenant_id = $2 AND environment = $3
   ORDER BY created_at DESC, id DESC LIMIT ${HISTORY_MESSAGES}`;

/** A message of the user's and where it belongs. */
export interface Said {
  readonly chatId: string;
  readonly agentId: string;
  readonly sessionId: string;
  readonly beginsSession: boolean;
  readonly message: string;
}

/** The sessions of agents: what was said in them, word for word. */
@Injectable()
export class ChatTranscripts {
  constructor(
    @InjectStore(agentSessions) private readonly sessions: ResourceStore<AgentSession>,
    @InjectStore(agentMessages) private readonly messages: ResourceStore<AgentMessage>,
    private readonly clock: Clock,
  ) {}

  /** Throws BodyInvalid where it is no session of this agent and owner. */
  async assertSession(tx: EntityManager, owner: Owner, agentId: string, sessionId: string): Promise<void> {
    const { tenantId, environment } = owner;
    if (await tx.existsBy(AgentSession, { id: sessionId, agentId, tenantId, environment })) return;
    refuseField('session_id', `There is no session ${encodeId('ags', sessionId)} of this agent`);
  }

  /** What the model is told of a session again. */
  async history(tx: EntityManager, { tenantId, environment }: Owner, sessionId: string): Promise<Turn[]> {
    return boundedHistory(await tx.query<Turn[]>(HISTORY, [sessionId, tenantId, environment]));
  }

  /** Writes a message and its answer into their session. */
  async write(tx: EntityManager, owner: Owner, said: Said, { text, toolCalls, status }: Completion): Promise<void> {
    const { chatId, sessionId, message } = said;
    await this.goOn(tx, owner, said);
    const messages = this.messages.within(tx);
    const common = { sessionId, chatId, status };
    await messages.create(owner, { ...common, role: 'user', content: message });
    await messages.create(owner, { ...common, role: 'assistant', content: text, toolCalls });
  }

  private async goOn(tx: EntityManager, owner: Owner, { agentId, sessionId: id, beginsSession }: Said): Promise<void> {
    const at = this.clock.now();
    if (beginsSession) {
      const begun = { id, agentId, messageCount: MESSAGES_A_CHAT, lastMessageAt: at };
      return void (await this.sessions.within(tx).create(owner, begun));
    }
    const { tenantId, environment } = owner;
    const lock = { mode: 'for_no_key_update' } as const;
    const session = await tx.findOneOrFail(AgentSession, { where: { id, tenantId, environment }, lock });
    session.add(MESSAGES_A_CHAT, at);
    await tx.save(session);
  }
}
