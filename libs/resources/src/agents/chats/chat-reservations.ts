import { type Completion, Models } from '@keyway/models';
import { encodeId, newId } from '@keyway/platform';
import { Credits } from '@keyway/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Owner } from '../../kernel/resource.entity.js';
import { agentsConfig, type AgentsConfig } from '../agents.config.js';
import { AgentChatInFlight, AgentChatOverdue, AgentSessionBusy } from '../agents.errors.js';

/** Beside the model's own time: to begin, and to write the answer down. Who takes longer is taken for dead. */
const GRACE_MS = 15_000;
const OVERDUE_AT_ONCE = 100;

const KNOWN = `
  SELECT id, state, credits, held_until < now() AS "isOverdue",
         greatest(1, ceil(extract(epoch FROM held_until - now())))::integer AS "heldSeconds",
         coalesce(state <> 'pending' AND created_at < now() - make_interval(hours => $2::integer), false) AS "isForgotten"
    FROM agent_chats WHERE effect_key = $1 AND tenant_id = $3 AND environment = $4 FOR UPDATE`;

const FORGET = 'UPDATE agent_chats SET effect_key = NULL WHERE id = $1 AND tenant_id = $2 AND environment = $3';

/** A new chat, or a known one that is tried again. Where two begin the same at once, the second finds no row. */
const HOLD = `
  INSERT INTO agent_chats AS chat
    (id, tenant_id, environment, effect_key, agent_id, session_id, attempt, credits, state, held_until)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', now() + make_interval(secs => $9))
  ON CONFLICT ON CONSTRAINT agent_chats_effect_key DO UPDATE
    SET agent_id = excluded.agent_id, session_id = excluded.session_id, attempt = excluded.attempt,
        credits = excluded.credits, state = 'pending', held_until = excluded.held_until, error = NULL, settled_at = NULL
    WHERE chat.id = excluded.id
  RETURNING id`;

const COMPLETE = `
  UPDATE agent_chats
     SET state = 'completed', session_id = $3, status = $4, model = $5, finish_reason = $6, input_tokens = $7,
         output_tokens = $8, settled_at = now()
   WHERE state = 'pending' AND id = $1 AND attempt = $2 AND tenant_id = $9 AND environment = $10
  RETURNING credits AS "creditsSpent", created_at AS "createdAt"`;

const FAIL = `
  UPDATE agent_chats SET state = 'failed', error = $3, settled_at = now()
   WHERE state = 'pending' AND id = $1 AND attempt = $2 AND tenant_id = $4 AND environment = $5
  RETURNING id, agent_id AS "agentId", session_id AS "sessionId", credits, error, created_at AS "createdAt"`;

const OVERDUE = `
  SELECT id, attempt, tenant_id AS "tenantId", environment FROM agent_chats
   WHERE state = 'pending' AND held_until < now() ORDER BY held_until LIMIT ${OVERDUE_AT_ONCE}`;

/** A chat that is wanted. */
export interface Wanted {
  readonly agentId: string;
  readonly sessionId?: string;
  /** What it is the effect of, unique to its owner: there is one answer for it. */
  readonly effectKey?: string;
  /** After these the effect key means another chat; never unless said. */
  readonly effectKeptHours?: number;
}

/** A chat that was begun under the same effect key before. */
interface Known {
  readonly id: string;
  readonly state: 'pending' | 'completed' | 'failed';
  readonly credits: number;
}

/** A chat whose credits are set aside. */
export interface Reservation {
  readonly id: string;
  /** Of this try to have it answered; who was taken for dead and was not has another. */
  readonly attempt: string;
}

export interface FailedChat {
  readonly id: string;
  readonly agentId: string;
  readonly sessionId: string | null;
  readonly credits: number;
  readonly error: string;
  readonly createdAt: Date;
}

/**
 * What a chat costs is spent before the model is asked and given back when it does not answer: a balance of ten is ten
 * answers and ten calls, however many ask at once, and no transaction is open meanwhile.
 */
@Injectable()
export class ChatReservations {
  constructor(
    private readonly credits: Credits,
    private readonly models: Models,
    @Inject(agentsConfig.token) private readonly config: AgentsConfig,
  ) {}

  /** The chat of this effect, locked. Throws AgentChatInFlight while somebody else waits for its answer. */
  async known(tx: EntityManager, { tenantId, environment }: Owner, wanted: Wanted): Promise<Known | null> {
    const { effectKey, effectKeptHours = null } = wanted;
    if (effectKey === undefined) return null;
    type Found = Known & Readonly<{ isOverdue: boolean; heldSeconds: number; isForgotten: boolean }>;
    const [known] = await tx.query<Found[]>(KNOWN, [effectKey, effectKeptHours, tenantId, environment]);
    if (!known) return null;
    if (known.state === 'pending' && !known.isOverdue)
      throw new AgentChatInFlight({}, { retryAfterSeconds: known.heldSeconds });
    if (!known.isForgotten) return known;
    await tx.query(FORGET, [known.id, tenantId, environment]);
    return null;
  }

  /**
   * Begins the chat and spends what it costs; of one that somebody has left behind half-way that is spent already.
   * Throws CreditsExhausted, AgentSessionBusy and AgentChatInFlight; `tx` must not be committed then.
   */
  async take(tx: EntityManager, owner: Owner, wanted: Wanted, known: Known | null): Promise<Reservation> {
    const isPaid = known?.state === 'pending';
    const cost = isPaid ? known.credits : owner.environment === 'test' ? 0 : this.config.chatCredits;
    const reservation = { id: known?.id ?? newId(), attempt: newId() };
    await this.hold(tx, owner, wanted, reservation, cost);
    if (cost > 0 && !isPaid)
      await this.credits.spend(tx, owner.tenantId, cost, reasonOf(reservation.id), owner.requestId);
    return reservation;
  }

  /** Throws AgentChatOverdue where it was taken for dead meanwhile; `tx` must not be committed then. */
  async complete(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    { id, attempt }: Reservation,
    sessionId: string,
    { status, model, finishReason, inputTokens, outputTokens }: Completion,
  ): Promise<{ readonly creditsSpent: number; readonly createdAt: Date }> {
    const outcome = [status, model, finishReason, inputTokens, outputTokens];
    const values = [id, attempt, sessionId, ...outcome, tenantId, environment];
    const [[chat]] = await tx.query<[{ creditsSpent: number; createdAt: Date }[], number]>(COMPLETE, values);
    if (!chat) throw new AgentChatOverdue({}, { retryAfterSeconds: 1 });
    return chat;
  }

  /** Ends the chat and gives back what it has cost; null where it has ended already, or is another's by now. */
  async giveBack(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    { id, attempt }: Reservation,
    error: string,
  ): Promise<FailedChat | null> {
    const [[failed]] = await tx.query<[FailedChat[], number]>(FAIL, [id, attempt, error, tenantId, environment]);
    if (!failed) return null;
    if (failed.credits > 0) await this.credits.grant(tx, tenantId, failed.credits, `${reasonOf(id)}: not answered`);
    return failed;
  }

  /** Chats of whoever died while the model was asked, some at a time. */
  overdue(tx: EntityManager): Promise<(Reservation & Owner)[]> {
    return tx.query<(Reservation & Owner)[]>(OVERDUE);
  }

  private async hold(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    { agentId, sessionId, effectKey }: Wanted,
    { id, attempt }: Reservation,
    cost: number,
  ): Promise<void> {
    const seconds = (this.models.longestMs + GRACE_MS) / 1_000;
    const whose = [id, tenantId, environment, effectKey ?? null, agentId, sessionId ?? null];
    try {
      const [held] = await tx.query<object[]>(HOLD, [...whose, attempt, cost, seconds]);
      if (!held) throw new AgentChatInFlight({}, { retryAfterSeconds: 1 });
    } catch (error) {
      const isBusy = (error as { constraint?: string }).constraint === 'agent_chats_session_id_key';
      throw isBusy ? new AgentSessionBusy({}, { retryAfterSeconds: 1 }) : error;
    }
  }
}

const reasonOf = (id: string): string => `Agent chat ${encodeId('cht', id)}`;
