import { decodeCursor, encodeId, type ListQuery, type Page, toPage } from '@keyway/platform';
import { type Principal, Rights } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { revokeInvitations } from '../invitations/revoke-invitations.js';
import { LastOwner, MemberNotFound, TenantNotFound } from '../tenancy.errors.js';
import { memberEvents, tell } from '../tenancy.events.js';
import { type Departure, Departures } from './departures.js';
import { Membership } from './membership.entity.js';
import { assertMayHandle, isBelow, type Role } from './role.js';
import { RoleScopes } from './role-scopes.js';

/** Who changes members: a user by the role they have, a key by the scopes it holds. */
export type Actor = Omit<Principal, 'tenantId'>;

export interface Member {
  readonly userId: string;
  readonly email: string;
  readonly fullName: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

const MEMBERS = `
  SELECT m.user_id AS "userId", u.email, u.full_name AS "fullName", m.role, m.created_at AS "joinedAt"
    FROM memberships m JOIN users u ON u.id = m.user_id`;

const MEMBER_PAGE = `${MEMBERS}
   WHERE ($2::timestamptz IS NULL OR (m.created_at, m.user_id) < ($2, $3::uuid)) AND m.tenant_id = $1
   ORDER BY m.created_at DESC, m.user_id DESC LIMIT $4`;

@Injectable()
export class Members {
  constructor(
    private readonly database: DataSource,
    private readonly rights: Rights,
    private readonly roles: RoleScopes,
    private readonly departures: Departures,
  ) {}

  /** Newest first. */
  async list(tenantId: string, { limit, cursor }: ListQuery): Promise<Page<Member>> {
    const after = decodeCursor(cursor);
    const rows = await this.database.query<Member[]>(MEMBER_PAGE, [
      tenantId,
      after?.createdAt ?? null,
      after?.id ?? null,
      limit + 1,
    ]);
    return toPage(
      rows.map((row) => ({ ...row, id: row.userId, createdAt: row.joinedAt })),
      limit,
    );
  }

  /**
   * When this returns, the new role holds on every node. Throws MemberNotFound, MemberOutranked, LastOwner; RoleNotHeld
   * and RoleBeyondKey unless the new role is the lower one, because that takes away and gives nothing.
   */
  changeRole(tenantId: string, actor: Actor, userId: string, role: Role): Promise<Member> {
    return this.rights.withdraw(async (tx) => {
      const current = await lockRole(tx, tenantId, userId);
      assertMayHandle(await actingRole(tx, tenantId, actor), current, role);
      if (!isBelow(role, current)) this.roles.assertMayGive(actor, role);
      if (current === 'owner' && role !== 'owner') await assertAnotherOwner(tx, tenantId, userId);
      await tx.update(Membership, { userId, tenantId }, { role });
      if (isBelow(role, current)) await revokeInvitations(tx, 'invited_by', userId, tenantId, actor.requestId);
      const member = await readMember(tx, tenantId, userId);
      if (role !== current) await tell(tx, memberEvents.roleChanged, tenantId, actor.requestId, member);
      return { result: member, subjects: [`user:${userId}`] };
    });
  }

  /** When this returns, no node lets the user into the tenant. Throws MemberNotFound, MemberOutranked, LastOwner. */
  remove(tenantId: string, actor: Actor, userId: string): Promise<void> {
    return this.rights.withdraw(async (tx) => {
      const role = await lockRole(tx, tenantId, userId);
      assertMayHandle(await actingRole(tx, tenantId, actor), role);
      return this.end(tx, { tenantId, userId, requestId: actor.requestId }, role);
    });
  }

  /** Anybody may leave but the last owner. Throws TenantNotFound for who is no member, LastOwner. */
  leave(tenantId: string, userId: string, requestId?: string): Promise<void> {
    return this.rights.withdraw(async (tx) => {
      await lockMembers(tx, tenantId);
      const membership = await tx.findOneBy(Membership, { userId, tenantId });
      if (!membership) throw new TenantNotFound({ id: encodeId('tenant', tenantId) });
      return this.end(tx, { tenantId, userId, requestId }, membership.role);
    });
  }

  private async end(
    tx: EntityManager,
    departure: Departure,
    role: Role,
  ): Promise<{ result: void; subjects: string[] }> {
    const { tenantId, userId, requestId } = departure;
    if (role === 'owner') await assertAnotherOwner(tx, tenantId, userId);
    await tell(tx, memberEvents.removed, tenantId, requestId, await readMember(tx, tenantId, userId));
    await this.departures.announce(tx, departure);
    await tx.delete(Membership, { userId, tenantId });
    await revokeInvitations(tx, 'invited_by', userId, tenantId, requestId);
    return { result: undefined, subjects: [`user:${userId}`] };
  }
}

export async function readMember(tx: EntityManager, tenantId: string, userId: string): Promise<Member> {
  const [member] = await tx.query<[Member]>(`${MEMBERS} WHERE m.user_id = $1 AND m.tenant_id = $2`, [userId, tenantId]);
  return member;
}

/** Whoever changes who belongs to a tenant holds its row: rules that span members see no half-made change. */
export async function lockMembers(tx: EntityManager, tenantId: string): Promise<void> {
  await tx.query('SELECT 1 FROM tenants WHERE id = $1 FOR NO KEY UPDATE', [tenantId]);
}

/** A key that may manage members does so as an admin would, and never touches an owner. A user is held to the role they have now, not to the one their call came in with. */
export async function actingRole(tx: EntityManager, tenantId: string, actor: Actor): Promise<Role> {
  if (actor.kind === 'api_key') return 'admin';
  const membership = await tx.findOneBy(Membership, { userId: actor.id, tenantId });
  return membership?.role ?? 'viewer';
}

async function lockRole(tx: EntityManager, tenantId: string, userId: string): Promise<Role> {
  await lockMembers(tx, tenantId);
  const membership = await tx.findOneBy(Membership, { userId, tenantId });
  if (!membership) throw new MemberNotFound({ id: encodeId('usr', userId) });
  return membership.role;
}

/** Somebody who cannot log in is no owner to leave a tenant with. */
async function assertAnotherOwner(tx: EntityManager, tenantId: string, userId: string): Promise<void> {
  const others = await tx.query<unknown[]>(
    `SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
      WHERE m.role = 'owner' AND u.is_active AND m.user_id <> $1 AND m.tenant_id = $2 LIMIT 1`,
    [userId, tenantId],
  );
  if (others.length === 0) throw new LastOwner();
}
