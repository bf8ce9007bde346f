import { newId } from '@keyway/platform';
import { Rights, type Subject } from '@keyway/scopes';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { identityConfig, type IdentityConfig } from '../identity.config.js';
import { TokenInvalid, TokenReused } from '../identity.errors.js';
import { AccessTokens, type AccessTokenSubject } from './access-tokens.js';
import { familyHash, type RefreshToken, RefreshTokens } from './refresh-tokens.js';
import type { SessionEndReason } from './session.entity.js';

/** Where a login comes from, as far as can be told. */
export interface Client {
  readonly ip: string;
  readonly userAgent: string | null;
}

/** What login and refresh answer. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly tokenType: 'bearer';
  /** Seconds the access token lives. */
  readonly expiresIn: number;
}

interface OpenSession {
  readonly id: string;
  readonly userId: string;
  readonly secondsLeft: number;
}

/** Kept for a while after its end, for whoever looks into what happened. */
const KEPT_DAYS = 30;
const USER_AGENT_LENGTH = 300;

const SECONDS_LEFT = 'floor(extract(epoch FROM expires_at - now()))::int AS "secondsLeft"';

/** Only while the password that was proven still stands: its row is held, so that a change ends this session too or prevents it. */
const OPEN = `
  WITH proven AS (
    SELECT p.user_id FROM passwords p JOIN users u ON u.id = p.user_id
     WHERE u.is_active AND p.changed_at = $2 AND p.user_id = $1 FOR SHARE OF p)
  INSERT INTO sessions (id, user_id, refresh_family_hash, user_agent, ip, expires_at)
  SELECT $3, user_id, $4, $5, $6, now() + $7 * interval '1 ms' FROM proven
  RETURNING id, user_id AS "userId", ${SECONDS_LEFT}`;

/**
 * The two tokens that may be exchanged: the youngest, which is its first use and hands out a successor, and the one
 * before it, whose exchange is being retried and changes nothing.
 */
const REFRESH = `
  UPDATE sessions s
     SET refresh_generation = $2 + 1, last_used_at = now(), last_used_ip = coalesce($4, s.last_used_ip),
         expires_at = CASE WHEN s.refresh_generation = $2 THEN now() + $3 * interval '1 ms' ELSE s.expires_at END
    FROM users u
   WHERE u.id = s.user_id AND u.is_active AND s.ended_at IS NULL AND s.expires_at > now()
     AND s.refresh_generation IN ($2, $2 + 1) AND s.refresh_family_hash = $1
  RETURNING s.id, s.user_id AS "userId", ${SECONDS_LEFT.replace('expires_at', 's.expires_at')}`;

@Injectable()
export class Sessions {
  constructor(
    private readonly database: DataSource,
    private readonly rights: Rights,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
    @Inject(identityConfig.token) private readonly config: IdentityConfig,
  ) {}

  /** Null when the user has become inactive, or has another password than the one of `passwordChangedAt`. */
  async open(userId: string, passwordChangedAt: Date, { ip, userAgent }: Client): Promise<Tokens | null> {
    const token = this.refreshTokens.first();
    const agent = userAgent?.slice(0, USER_AGENT_LENGTH) ?? null;
    const values = [userId, passwordChangedAt, newId(), familyHash(token), agent, ip, this.config.refreshTokenTtlMs];
    const [session] = await this.database.query<OpenSession[]>(OPEN, values);
    return session ? this.tokens(session, token) : null;
  }

  /**
   * Exchanges a refresh token for its successor. The token goes on working, with the same answer, until the successor is
   * first used; then using it again ends the session, because somebody else must have a copy. `ip` is where it is exchanged
   * from. Throws TokenInvalid, TokenReused.
   */
  async refresh(text: string, ip: string | null = null): Promise<Tokens> {
    const token = this.refreshTokens.read(text);
    if (!token) throw new TokenInvalid();
    const values = [familyHash(token), token.generation, this.config.refreshTokenTtlMs, ip];
    const [[session]] = await this.database.query<[OpenSession[], number]>(REFRESH, values);
    if (session) return this.tokens(session, this.refreshTokens.successorOf(token));
    throw (await this.endIfReused(token)) ? new TokenReused() : new TokenInvalid();
  }

  /** When this returns, no node accepts a token of the session. */
  end({ sessionId, userId }: AccessTokenSubject): Promise<void> {
    return this.rights.withdraw((tx) => endWhere(tx, 'logout', 'id = $2 AND user_id = $3', [sessionId, userId]));
  }

  /** The same for the session that a refresh token is of. One that is of none has nothing to end. */
  async endByRefreshToken(text: string): Promise<void> {
    const token = this.refreshTokens.read(text);
    if (!token) return;
    await this.rights.withdraw((tx) => endWhere(tx, 'logout', 'refresh_family_hash = $2', [familyHash(token)]));
  }

  /** When this returns, no node accepts a token of any session the user had. */
  endAll(userId: string): Promise<void> {
    return this.rights.withdraw(async (tx) => {
      const { result, subjects } = await endWhere(tx, 'logout_all', 'user_id = $2', [userId]);
      return { result, subjects: subjects.length > 0 ? [`user:${userId}`] : [] };
    });
  }

  /** Housekeeping, for the worker. Answers how many sessions went. */
  async removeExpired(): Promise<number> {
    const [, removed] = await this.database.query<[unknown, number]>(
      `DELETE FROM sessions WHERE least(ended_at, expires_at) < now() - make_interval(days => ${KEPT_DAYS})`,
    );
    return removed;
  }

  /** Both die together: an access token never outlives its session. */
  private tokens({ id, userId, secondsLeft }: OpenSession, refresh: RefreshToken): Tokens {
    const expiresIn = Math.min(Math.floor(this.config.accessTokenTtlMs / 1_000), secondsLeft);
    const accessToken = this.accessTokens.sign({ userId, sessionId: id }, expiresIn);
    return { accessToken, refreshToken: this.refreshTokens.write(refresh), tokenType: 'bearer', expiresIn };
  }

  private endIfReused(token: RefreshToken): Promise<boolean> {
    return this.rights.withdraw(async (tx) => {
      const where = 'refresh_generation > $2 + 1 AND expires_at > now() AND refresh_family_hash = $3';
      const { subjects } = await endWhere(tx, 'refresh_token_reused', where, [token.generation, familyHash(token)]);
      return { result: subjects.length > 0, subjects };
    });
  }
}

/** Ends the live sessions that `where` names (its values from `$2` on), and says whose tokens to forget. */
export async function endWhere(
  tx: EntityManager,
  reason: SessionEndReason,
  where: string,
  values: readonly unknown[],
): Promise<{ result: void; subjects: Subject[] }> {
  const sql = `UPDATE sessions SET ended_at = now(), end_reason = $1 WHERE ended_at IS NULL AND ${where} RETURNING id`;
  const [ended] = await tx.query<[{ id: string }[], number]>(sql, [reason, ...values]);
  return { result: undefined, subjects: ended.map(({ id }) => `session:${id}`) };
}
