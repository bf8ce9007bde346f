import { decodeCursor, encodeId, holdJobs, type ListQuery, type Page, releaseJobs, toPage } from '@keyway/platform';
import { Rights } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { membershipsSql, type TenantMembership } from '../people/membership.entity.js';
import type { User } from '../people/user.entity.js';
import { TenantNotFound } from '../tenancy.errors.js';
import { tenantEvents } from '../tenancy.events.js';
import { changeTenant, type TenantChange } from './tenant-change.js';
import type { Tenant } from './tenant.entity.js';

export type TenantRecord = Pick<
  Tenant,
  'id' | 'uuid' | 'name' | 'suspendedAt' | 'suspensionReason' | 'createdAt' | 'updatedAt'
> & {
  readonly members: number;
  readonly credits: number;
};

export type UserRecord = Pick<User, 'id' | 'email' | 'fullName' | 'isActive' | 'isOperator' | 'createdAt'> & {
  readonly tenants: readonly TenantMembership[];
};

export interface TenantFilter {
  readonly q?: string;
  readonly suspended?: boolean;
}

const TENANTS = `
  SELECT t.id, t.id AS uuid, t.name, t.suspended_at AS "suspendedAt", t.suspension_reason AS "suspensionReason",
         t.created_at AS "createdAt", t.updated_at AS "updatedAt", b.balance AS credits,
         (SELECT count(*)::int FROM memberships m WHERE m.tenant_id = t.id) AS members
    FROM tenants t JOIN credit_balances b ON b.tenant_id = t.id`;

const TENANT_PAGE = `${TENANTS}
   WHERE ($1::text IS NULL OR lower(t.name) LIKE lower($1) || '%')
     AND ($2::boolean IS NULL OR (t.suspended_at IS NOT NULL) = $2)
     AND ($3::timestamptz IS NULL OR (t.created_at, t.id) < ($3, $4::uuid))
   ORDER BY t.created_at DESC, t.id DESC LIMIT $5`;

const USER_PAGE = `
  SELECT u.id, u.email, u.full_name AS "fullName", u.is_active AS "isActive", u.is_operator AS "isOperator",
         u.created_at AS "createdAt", ${membershipsSql('u.id')} AS tenants
    FROM users u
   WHERE ($1::text IS NULL OR u.email LIKE lower($1) || '%' OR lower(u.full_name) LIKE lower($1) || '%')
     AND ($2::timestamptz IS NULL OR (u.created_at, u.id) < ($2, $3::uuid))
   ORDER BY u.created_at DESC, u.id DESC LIMIT $4`;

/** Tenants and users as operators see them: across the whole installation. */
@Injectable()
export class TenantDirectory {
  constructor(
    private readonly database: DataSource,
    private readonly rights: Rights,
  ) {}

  /** Newest first; `q` is what the name begins with. */
  async tenants({ q, suspended }: TenantFilter, { limit, cursor }: ListQuery): Promise<Page<TenantRecord>> {
    const after = decodeCursor(cursor);
    const values = [likeText(q), suspended ?? null, after?.createdAt ?? null, after?.id ?? null, limit + 1];
    return toPage(await this.database.query<TenantRecord[]>(TENANT_PAGE, values), limit);
  }

  /** Throws TenantNotFound. */
  async tenant(id: string): Promise<TenantRecord> {
    const [tenant] = await this.database.query<TenantRecord[]>(`${TENANTS} WHERE t.id = $1`, [id]);
    return tenant ?? missing(id);
  }

  /** Newest first; `q` is what the address or the name begins with. */
  async users(q: string | undefined, { limit, cursor }: ListQuery): Promise<Page<UserRecord>> {
    const after = decodeCursor(cursor);
    const values = [likeText(q), after?.createdAt ?? null, after?.id ?? null, limit + 1];
    return toPage(await this.database.query<UserRecord[]>(USER_PAGE, values), limit);
  }

  /**
   * When this returns, no node accepts a key or a token of the tenant, and none of its work begins: what is under way
   * finishes its present step. Suspending twice keeps the first time and reason.
   */
  suspend(id: string, reason: string | null, requestId?: string): Promise<void> {
    const set = 'suspended_at = now(), suspension_reason = $2';
    const change = { set, where: 'suspended_at IS NULL', values: [reason], event: tenantEvents.suspended };
    return this.change(id, change, holdJobs, requestId);
  }

  /** Everything that waited meanwhile goes on. */
  unsuspend(id: string, requestId?: string): Promise<void> {
    const set = 'suspended_at = NULL, suspension_reason = NULL, resumed_at = now()';
    const change = { set, where: 'suspended_at IS NOT NULL', event: tenantEvents.unsuspended };
    return this.change(id, change, releaseJobs, requestId);
  }

  private change(
    id: string,
    change: TenantChange,
    follow: (tx: EntityManager, tenantId: string) => Promise<void>,
    requestId: string | undefined,
  ): Promise<void> {
    return this.rights.withdraw(async (tx) => {
      await changeTenant(tx, id, change, requestId);
      await follow(tx, id);
      return { result: undefined, subjects: [`tenant:${id}`] };
    });
  }
}

/** What people type is text, not a pattern. */
const likeText = (q: string | undefined): string | null => q?.replaceAll(/[\\%_]/g, String.raw`\$&`) ?? null;

function missing(id: string): never {
  throw new TenantNotFound({ id: encodeId('tenant', id) });
}
