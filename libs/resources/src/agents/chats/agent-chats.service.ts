import { emit } from '@keyway/events';
import {
  type Completion,
  type CompletionStatus,
  type FinishReason,
  Models,
  type Prompt,
  type ToolCall,
} from '@keyway/models';
import { DomainError, newId, notFound } from '@keyway/platform';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOneOptions } from 'typeorm';
import type { Owner } from '../../kernel/resource.entity.js';
import { Agent } from '../agent.entity.js';
import { AgentChatOverdue } from '../agents.errors.js';
import { agents } from '../agents.resource.js';
import { agentChatEvents } from './agent-chats.resource.js';
import { ChatReservations, type Reservation, type Wanted } from './chat-reservations.js';
import { ChatTranscripts } from './chat-transcripts.js';

/** What is said to an agent. */
export interface ChatRequest extends Omit<Wanted, 'agentId'> {
  readonly message: string;
}

/** What an agent has answered, and what that has cost. */
export interface AgentChat {
  readonly id: string;
  readonly agentId: string;
  readonly sessionId: string;
  readonly status: CompletionStatus;
  readonly reply: string;
  readonly toolCalls: readonly ToolCall[];
  readonly model: string;
  readonly finishReason: FinishReason;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly creditsSpent: number;
  readonly createdAt: Date;
}

interface Begun {
  readonly reservation: Reservation;
  readonly prompt: Prompt;
}

const ANSWERED = `
  SELECT chat.id, chat.agent_id AS "agentId", chat.session_id AS "sessionId", chat.status, answer.content AS reply,
         answer.tool_calls AS "toolCalls", chat.model, chat.finish_reason AS "finishReason",
         chat.input_tokens AS "inputTokens", chat.output_tokens AS "outputTokens", chat.credits AS "creditsSpent",
         chat.created_at AS "createdAt"
    FROM agent_chats chat
    JOIN agent_messages answer ON answer.chat_id = chat.id AND answer.role = 'assistant'
         AND answer.tenant_id = chat.tenant_id AND answer.environment = chat.environment
   WHERE chat.id = $1 AND chat.tenant_id = $2 AND chat.environment = $3`;

/** Talking to agents: each message is answered once, and paid for once if and only if it is answered. */
@Injectable()
export class AgentChats {
  private readonly logger = new Logger(AgentChats.name);

  constructor(
    private readonly database: DataSource,
    private readonly reservations: ChatReservations,
    private readonly transcripts: ChatTranscripts,
    private readonly models: Models,
  ) {}

  /**
   * Asks the agent's model. With an effect key there is one answer, however often this is called and wherever it
   * stops; while another call waits for it, AgentChatInFlight says when to ask again. Throws ResourceNotFound,
   * AgentInactive, BodyInvalid, AgentSessionBusy, CreditsExhausted, ModelRefused, ModelUnavailable and AgentChatOverdue.
   */
  async chat(owner: Owner, agentId: string, request: ChatRequest): Promise<AgentChat> {
    const begun = await this.database.transaction((tx) => this.begin(tx, owner, agentId, request));
    if ('reply' in begun) return begun;
    const { reservation, prompt } = begun;
    try {
      const completion = await this.models.complete(prompt);
      return await this.database.transaction((tx) =>
        this.complete(tx, owner, reservation, { agentId, ...request }, completion),
      );
    } catch (error) {
      await this.giveBack(owner, reservation, error instanceof DomainError ? error.code : 'internal');
      throw error;
    }
  }

  /** For the worker: ends what nobody waits for any more. */
  async giveBackOverdue(): Promise<void> {
    for (const { id, attempt, ...owner } of await this.reservations.overdue(this.database.manager)) {
      const isGivenBack = await this.giveBack(owner, { id, attempt }, AgentChatOverdue.code);
      if (isGivenBack) this.logger.warn({ chatId: id }, 'A chat was left half-way; what it cost was given back');
    }
  }

  private async begin(
    tx: EntityManager,
    owner: Owner,
    agentId: string,
    request: ChatRequest,
  ): Promise<AgentChat | Begun> {
    const agent = await this.agent(tx, owner, agentId);
    const wanted = { ...request, agentId };
    const known = await this.reservations.known(tx, owner, wanted);
    if (known?.state === 'completed') return this.answered(tx, owner, known.id);
    agent.assertActive();
    const { sessionId, message } = request;
    if (sessionId) await this.transcripts.assertSession(tx, owner, agentId, sessionId);
    const reservation = await this.reservations.take(tx, owner, wanted, known);
    // Read when the session is ours: nobody adds to it until this message is answered.
    const history = sessionId ? await this.transcripts.history(tx, owner, sessionId) : [];
    const { model, systemPrompt: system, tools, temperature, maxTokens } = agent;
    const turns = [...history, { role: 'user' as const, content: message, toolCalls: [] }];
    const { environment } = owner;
    return { reservation, prompt: { environment, model, system, turns, tools, temperature, maxTokens } };
  }

  private async complete(
    tx: EntityManager,
    owner: Owner,
    reservation: Reservation,
    { agentId, sessionId, message }: ChatRequest & Wanted,
    completion: Completion,
  ): Promise<AgentChat> {
    // Locked so that it is not deleted at the same moment.
    await this.agent(tx, owner, agentId, { lock: { mode: 'for_key_share' } });
    const { id } = reservation;
    const said = { chatId: id, agentId, sessionId: sessionId ?? newId(), beginsSession: !sessionId, message };
    const paid = await this.reservations.complete(tx, owner, reservation, said.sessionId, completion);
    await this.transcripts.write(tx, owner, said, completion);
    const { text: reply, ...outcome } = completion;
    const chat = { id, agentId, sessionId: said.sessionId, ...outcome, reply, ...paid };
    await emit(tx, owner, agentChatEvents.completed, chat);
    return chat;
  }

  private async agent(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    id: string,
    options: Pick<FindOneOptions<Agent>, 'lock'> = {},
  ): Promise<Agent> {
    const agent = await tx.findOne(Agent, { ...options, where: { id, tenantId, environment } });
    return agent ?? notFound(agents.label, agents.idPrefix, id);
  }

  private async answered(tx: EntityManager, { tenantId, environment }: Owner, id: string): Promise<AgentChat> {
    const [chat] = await tx.query<AgentChat[]>(ANSWERED, [id, tenantId, environment]);
    if (!chat) throw new Error(`The answer of the chat ${id} is not to be seen`);
    return chat;
  }

  /** Answers whether it had not ended yet. */
  private giveBack(owner: Owner, reservation: Reservation, error: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const failed = await this.reservations.giveBack(tx, owner, reservation, error);
      if (failed) await emit(tx, owner, agentChatEvents.failed, failed);
      return failed !== null;
    });
  }
}
