import { newId, RowEntity } from '@keyway/platform';
import { Column, CreateDateColumn, Entity, UpdateDateColumn } from 'typeorm';

/** A customer of the installation: everything else belongs to one. */
@Entity('tenants')
export class Tenant extends RowEntity {
  @Column('text')
  readonly name!: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly suspendedAt: Date | null = null;

  /** For operators; the tenant does not see it. */
  @Column('text', { nullable: true })
  readonly suspensionReason: string | null = null;

  /** When the last suspension ended: what counts how long something has lasted counts from then. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly resumedAt: Date | null = null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3 })
  readonly updatedAt!: Date;

  static named(name: string, id: string = newId()): Tenant {
    return Object.assign(new Tenant(), { id, name });
  }

  /** The id in its other spelling, which clients of `X-Tenant-ID: <uuid>` copy from here. */
  get uuid(): string {
    return this.id;
  }
}

/** Whether the tenant whose id this SQL expression is, is suspended: for queries about its work. */
export const isSuspendedSql = (tenantId: string): string =>
  `EXISTS (SELECT FROM tenants WHERE tenants.id = ${tenantId} AND tenants.suspended_at IS NOT NULL)`;
