import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './role.js';

/** That a user belongs to a tenant, and as what. */
@Entity('memberships')
@Index('memberships_user_id_idx', ['userId'])
export class Membership {
  @PrimaryColumn('uuid')
  readonly tenantId!: string;

  @PrimaryColumn('uuid')
  readonly userId!: string;

  @Column('text')
  readonly role!: Role;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;
}

/** A user's place in one tenant, as it is read beside the user. */
export interface TenantMembership {
  readonly id: string;
  readonly uuid: string;
  readonly name: string;
  readonly role: Role;
  readonly suspended: boolean;
}

/** A JSON array of TenantMembership, oldest tenant first, of the user whose id the SQL expression gives. */
export const membershipsSql = (userId: string): string => `coalesce((
  SELECT json_agg(json_build_object('id', t.id, 'uuid', t.id, 'name', t.name, 'role', m.role, 'suspended', t.suspended_at IS NOT NULL)
                  ORDER BY t.created_at, t.id)
    FROM memberships m JOIN tenants t ON t.id = m.tenant_id
   WHERE m.user_id = ${userId}), '[]'::json)`;
