import { Lanes, statement } from '@keyway/platform';
import { type LeasedCache, Rights } from '@keyway/scopes';
import { membershipsSql, type TenantMembership } from '@keyway/tenancy';
import { Injectable } from '@nestjs/common';
import type { AccessTokenSubject } from './access-tokens.js';

/** What an access token is worth at this moment. */
export interface SignedInUser extends AccessTokenSubject {
  readonly isOperator: boolean;
  readonly memberships: readonly TenantMembership[];
}

interface FoundUser extends SignedInUser {
  readonly isUseDue: boolean;
}

/** How exactly the last use of a session is known: each call would else be a write. */
const NOTED_EVERY = "interval '1 minute'";

const FIND = statement(
  'signed_in_user',
  `SELECT s.id AS "sessionId", u.id AS "userId", u.is_operator AS "isOperator",
          s.last_used_at < now() - ${NOTED_EVERY} AS "isUseDue", ${membershipsSql('u.id')} AS memberships
     FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.ended_at IS NULL AND s.expires_at > now() AND u.is_active AND s.user_id = $2 AND s.id = $1`,
);

const NOTE_USE = statement(
  'session_use',
  `UPDATE sessions SET last_used_at = now(), last_used_ip = coalesce($2, last_used_ip)
    WHERE last_used_at < now() - ${NOTED_EVERY} AND id = $1`,
);

/** Reads session, user and memberships at once, and remembers them for one lease. */
@Injectable()
export class SignedInUsers {
  private readonly cache: LeasedCache<SignedInUser | null>;

  constructor(
    private readonly lanes: Lanes,
    rights: Rights,
  ) {
    this.cache = rights.cache((user) =>
      user
        ? [`session:${user.sessionId}`, `user:${user.userId}`, ...user.memberships.map(({ id }) => `tenant:${id}`)]
        : [],
    );
  }

  /** Null when the session has ended or run out, or the user is inactive. `ip` is where the token is used from. */
  find({ sessionId, userId }: AccessTokenSubject, ip: string | null = null): Promise<SignedInUser | null> {
    return this.cache.get(`${sessionId} ${userId}`, async () => {
      const [user] = await this.lanes.query<FoundUser>(FIND, [sessionId, userId]);
      if (user?.isUseDue) this.noteUse(sessionId, ip);
      return user ?? null;
    });
  }

  /** No call waits for it, and none fails of it: what is not noted now is by the next one. */
  private noteUse(sessionId: string, ip: string | null): void {
    this.lanes.write(NOTE_USE, [sessionId, ip]).catch(() => undefined);
  }
}
