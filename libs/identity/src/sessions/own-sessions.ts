import { type Page, type Position, toPage } from '@keyway/platform';
import { Rights } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AccessTokenSubject } from './access-tokens.js';
import type { Session } from './session.entity.js';
import { endWhere } from './sessions.js';

/** A live session as its own user sees it: where it is from, and nothing it could be continued by. */
export type OwnSession = Pick<
  Session,
  'id' | 'userAgent' | 'ip' | 'createdAt' | 'lastUsedAt' | 'lastUsedIp' | 'expiresAt'
> & {
  /** Whether it is the one that asks. */
  readonly current: boolean;
};

const LIST = `
  SELECT id, user_agent AS "userAgent", ip, coalesce(last_used_ip, ip) AS "lastUsedIp", created_at AS "createdAt",
         last_used_at AS "lastUsedAt", expires_at AS "expiresAt", id = $1 AS current
    FROM sessions
   WHERE ended_at IS NULL AND expires_at > now() AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
     AND user_id = $2
   ORDER BY created_at DESC, id DESC LIMIT $5`;

const LIVE = 'expires_at > now() AND';

/** What somebody sees of their own sessions, and ends. Others' are as if they did not exist. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: DataSource,
    private readonly rights: Rights,
  ) {}

  /** The live ones, newest first. */
  async list(
    { sessionId, userId }: AccessTokenSubject,
    limit: number,
    after: Position | null,
  ): Promise<Page<OwnSession>> {
    const values = [sessionId, userId, after?.createdAt ?? null, after?.id ?? null, limit + 1];
    return toPage(await this.database.query<OwnSession[]>(LIST, values), limit);
  }

  /** False when the user has no such live session. Once it returns, no node accepts a token of it. */
  end(userId: string, id: string): Promise<boolean> {
    return this.rights.withdraw(async (tx) => {
      const { subjects } = await endWhere(tx, 'logout', `${LIVE} id = $2 AND user_id = $3`, [id, userId]);
      return { result: subjects.length > 0, subjects };
    });
  }

  /** When this returns, no node accepts a token of any session of the user but this one. Answers how many were live. */
  endOthers({ sessionId, userId }: AccessTokenSubject): Promise<number> {
    return this.rights.withdraw(async (tx) => {
      const others = `${LIVE} user_id = $2 AND id <> $3`;
      const { subjects } = await endWhere(tx, 'logout_others', others, [userId, sessionId]);
      // One subject for however many sessions: a notification has room for some hundred at the most.
      return { result: subjects.length, subjects: subjects.length > 0 ? [`user:${userId}`] : [] };
    });
  }
}
