import { encodeId, type ListQuery, newId, type Page } from '@keyway/platform';
import { Rights } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newestFirst } from '../newest-first.js';
import { type Actor, actingRole, lockMembers, readMember } from '../people/members.js';
import { assertMayHandle, type Role } from '../people/role.js';
import { RoleScopes } from '../people/role-scopes.js';
import { canonicalEmail } from '../people/user.entity.js';
import {
  AlreadyMember,
  InvitationExpired,
  InvitationForSomebodyElse,
  InvitationNotFound,
  InvitationRevoked,
  InvitationUnknown,
  InvitationUsed,
} from '../tenancy.errors.js';
import { memberEvents, tell } from '../tenancy.events.js';
import { Invitation } from './invitation.entity.js';
import { invitationTokenHash, newInvitationToken } from './invitation-token.js';
import { revokeInvitations, SHOWN_INVITATION, type ShownInvitation } from './revoke-invitations.js';

/** Long enough for a holiday weekend, short enough that a forwarded mail goes stale. */
const VALID_DAYS = 7;

export type IssuedInvitation = ShownInvitation & { readonly token: string };

/** Inviting the same address again replaces the pending invitation, and with it the token: the earlier one is dead. */
const INVITE = `
  INSERT INTO invitations (id, tenant_id, email, role, token_hash, invited_by, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, now(), now() + make_interval(days => ${VALID_DAYS}))
  ON CONFLICT (tenant_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL DO UPDATE
     SET role = excluded.role, token_hash = excluded.token_hash, invited_by = excluded.invited_by,
         created_at = excluded.created_at, expires_at = excluded.expires_at
  RETURNING ${SHOWN_INVITATION}`;

const ACCEPT = `
  UPDATE invitations SET accepted_at = now(), accepted_by = $2
   WHERE accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()
     AND email = (SELECT email FROM users WHERE id = $2) AND token_hash = $1
  RETURNING tenant_id AS "tenantId", role`;

/** Why a token was not accepted, by the database's clock. */
const EXPLAIN = `
  SELECT accepted_at IS NOT NULL AS used, revoked_at IS NOT NULL AS revoked, expires_at <= now() AS expired
    FROM invitations WHERE token_hash = $1`;

@Injectable()
export class Invitations {
  constructor(
    private readonly database: DataSource,
    private readonly rights: Rights,
    private readonly roles: RoleScopes,
  ) {}

  /** The token is in this answer and nowhere else. Throws MemberOutranked, RoleNotHeld, RoleBeyondKey, AlreadyMember. */
  invite(tenantId: string, actor: Actor, address: string, role: Role): Promise<IssuedInvitation> {
    const email = canonicalEmail(address);
    const { token, hash } = newInvitationToken();
    return this.database.transaction(async (tx) => {
      await lockMembers(tx, tenantId);
      assertMayHandle(await actingRole(tx, tenantId, actor), role);
      this.roles.assertMayGive(actor, role);
      await assertNoMember(tx, tenantId, email);
      const invitedBy = actor.kind === 'user' ? actor.id : null;
      const [issued] = await tx.query<[ShownInvitation]>(INVITE, [newId(), tenantId, email, role, hash, invitedBy]);
      await tell(tx, memberEvents.invited, tenantId, actor.requestId, issued);
      return { ...issued, token };
    });
  }

  /** Those that can still be accepted, newest first. */
  pending(tenantId: string, page: ListQuery): Promise<Page<Invitation>> {
    const pending = this.database.manager
      .createQueryBuilder(Invitation, 'invitation')
      .where('invitation.acceptedAt IS NULL AND invitation.revokedAt IS NULL AND invitation.expiresAt > now()')
      .andWhere('invitation.tenantId = :tenantId', { tenantId });
    return newestFirst(pending, page);
  }

  /** Throws InvitationNotFound for one that is not pending. */
  async revoke(tenantId: string, id: string, requestId?: string): Promise<void> {
    const revoked = await this.database.transaction((tx) => revokeInvitations(tx, 'id', id, tenantId, requestId));
    if (revoked === 0) throw new InvitationNotFound({ id: encodeId('inv', id) });
  }

  /**
   * Makes the user a member, once. Answers the tenant's id. Throws InvitationUnknown, InvitationRevoked,
   * InvitationUsed, InvitationExpired, InvitationForSomebodyElse, AlreadyMember.
   */
  accept(userId: string, token: string, requestId?: string): Promise<string> {
    const hash = invitationTokenHash(token);
    // Nothing is taken away; but what nodes remember of this user lacks the new tenant, and must not for a moment longer.
    return this.rights.withdraw(async (tx) => {
      const [[accepted]] = await tx.query<[{ tenantId: string; role: Role }[], number]>(ACCEPT, [hash, userId]);
      if (!accepted) throw await reasonAgainst(tx, hash);
      await join(tx, accepted.tenantId, userId, accepted.role);
      const member = await readMember(tx, accepted.tenantId, userId);
      await tell(tx, memberEvents.joined, accepted.tenantId, requestId, member);
      return { result: accepted.tenantId, subjects: [`user:${userId}`] };
    });
  }
}

async function assertNoMember(tx: EntityManager, tenantId: string, email: string): Promise<void> {
  const members = await tx.query<unknown[]>(
    'SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id WHERE u.email = $1 AND m.tenant_id = $2',
    [email, tenantId],
  );
  if (members.length > 0) throw new AlreadyMember();
}

async function join(tx: EntityManager, tenantId: string, userId: string, role: Role): Promise<void> {
  const joined = await tx.query<unknown[]>(
    'INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING role',
    [tenantId, userId, role],
  );
  if (joined.length === 0) throw new AlreadyMember();
}

async function reasonAgainst(tx: EntityManager, hash: Buffer): Promise<Error> {
  const [found] = await tx.query<{ used: boolean; revoked: boolean; expired: boolean }[]>(EXPLAIN, [hash]);
  if (!found) return new InvitationUnknown();
  if (found.used) return new InvitationUsed();
  if (found.revoked) return new InvitationRevoked();
  return found.expired ? new InvitationExpired() : new InvitationForSomebodyElse();
}
