import { type ListQuery, type Page, decodeCursor, encodeId, toPage } from '@keyway/platform';
import { Rights } from '@keyway/scopes';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Credits } from '../credits/credits.js';
import { Membership } from '../people/membership.entity.js';
import type { Role } from '../people/role.js';
import { User } from '../people/user.entity.js';
import { tenancyConfig, type TenancyConfig } from '../tenancy.config.js';
import { EmailTaken, TenantLimitReached, TenantNotFound } from '../tenancy.errors.js';
import { tenantEvents } from '../tenancy.events.js';
import { changeTenant } from './tenant-change.js';
import { Tenant } from './tenant.entity.js';

/** More than anybody needs, and few enough that welcome credits are not worth farming by one account. */
const MAX_OWNED_TENANTS = 20;

/** A tenant as one of its members sees it in the list of their own. */
export interface OwnTenant {
  readonly id: string;
  readonly uuid: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly suspendedAt: Date | null;
}

export interface Registration {
  readonly user: User;
  readonly tenant: Tenant;
  readonly credits: number;
}

const OWN_TENANTS = `
  SELECT t.id, t.id AS uuid, t.name, m.role, t.created_at AS "createdAt", t.suspended_at AS "suspendedAt"
    FROM memberships m JOIN tenants t ON t.id = m.tenant_id
   WHERE ($2::timestamptz IS NULL OR (t.created_at, t.id) < ($2, $3::uuid)) AND m.user_id = $1
   ORDER BY t.created_at DESC, t.id DESC LIMIT $4`;

@Injectable()
export class Tenants {
  constructor(
    private readonly database: DataSource,
    private readonly rights: Rights,
    private readonly credits: Credits,
    @Inject(tenancyConfig.token) private readonly config: TenancyConfig,
  ) {}

  /** A new person and the tenant they own, named after their company. Throws EmailTaken. */
  async register(
    tx: EntityManager,
    { email, fullName, company, tenantId }: { email: string; fullName: string; company: string; tenantId?: string },
  ): Promise<Registration> {
    const user = User.named(email, fullName);
    const inserted = await tx.createQueryBuilder().insert().into(User).values(user).orIgnore().execute();
    if ((inserted.raw as unknown[]).length === 0) throw new EmailTaken();
    return { user, ...(await this.found(tx, user.id, company, tenantId)) };
  }

  /** A further tenant of somebody who has an account. Throws TenantLimitReached. */
  create(userId: string, name: string): Promise<OwnTenant> {
    // Nothing is taken away; but what nodes remember of this user lacks the new tenant, and must not for a moment longer.
    return this.rights.withdraw(async (tx) => {
      await assertMayOwnMore(tx, userId);
      const { tenant } = await this.found(tx, userId, name);
      const { id, uuid, createdAt, suspendedAt } = tenant;
      return { result: { id, uuid, name, role: 'owner', createdAt, suspendedAt }, subjects: [`user:${userId}`] };
    });
  }

  /** Newest first. */
  async listOf(userId: string, { limit, cursor }: ListQuery): Promise<Page<OwnTenant>> {
    const after = decodeCursor(cursor);
    const values = [userId, after?.createdAt ?? null, after?.id ?? null, limit + 1];
    return toPage(await this.database.query<OwnTenant[]>(OWN_TENANTS, values), limit);
  }

  /** Throws TenantNotFound. */
  async get(id: string): Promise<Tenant> {
    return (await this.database.manager.findOneBy(Tenant, { id })) ?? missing(id);
  }

  /** Throws TenantNotFound. */
  async rename(id: string, name: string, requestId?: string): Promise<Tenant> {
    const change = { set: 'name = $2', where: 'name <> $2', values: [name], event: tenantEvents.updated };
    await this.database.transaction((tx) => changeTenant(tx, id, change, requestId));
    return this.get(id);
  }

  private async found(
    tx: EntityManager,
    ownerId: string,
    name: string,
    id?: string,
  ): Promise<{ tenant: Tenant; credits: number }> {
    const tenant = Tenant.named(name, id);
    await tx.insert(Tenant, tenant);
    await tx.insert(Membership, { tenantId: tenant.id, userId: ownerId, role: 'owner' });
    return { tenant, credits: await this.credits.open(tx, tenant.id, this.config.welcomeCredits) };
  }
}

/** The user's row is locked, so that two requests at once cannot both be the twentieth. */
async function assertMayOwnMore(tx: EntityManager, userId: string): Promise<void> {
  await tx.query('SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE', [userId]);
  if ((await tx.countBy(Membership, { role: 'owner', userId })) >= MAX_OWNED_TENANTS)
    throw new TenantLimitReached({ limit: MAX_OWNED_TENANTS });
}

function missing(id: string): never {
  throw new TenantNotFound({ id: encodeId('tenant', id) });
}
