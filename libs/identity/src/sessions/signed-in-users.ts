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

const FIND = statement(
  'signed_in_user',
  `SELECT s.id AS "sessionId", u.id AS "userId", u.is_operator AS "isOperator", ${membershipsSql('u.id')} AS memberships
     FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.ended_at IS NULL AND s.expires_at > now() AND u.is_active AND s.user_id = $2 AND s.id = $1`,
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

  /** Null when the session has ended or run out, or the user is inactive. */
  find({ sessionId, userId }: AccessTokenSubject): Promise<SignedInUser | null> {
    return this.cache.get(`${sessionId} ${userId}`, async () => {
      const [user] = await this.lanes.query<SignedInUser>(FIND, [sessionId, userId]);
      return user ?? null;
    });
  }
}
