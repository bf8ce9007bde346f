import { type Position, RowEntity } from '@keyway/platform';
import type { Environment, Principal } from '@keyway/scopes';
import { Column, CreateDateColumn, UpdateDateColumn } from 'typeorm';

/** Whose data: one tenant's, in one of its two environments, and by which call if by any. Every principal is one. */
export type Owner = Pick<Principal, 'tenantId' | 'environment' | 'requestId'>;

/**
 * What every row that belongs to a customer has. Whose it is never changes. There is no foreign key to the
 * tenants: a principal vouches for its tenant, and nothing deletes one.
 */
export abstract class ResourceEntity extends RowEntity {
  @Column({ type: 'uuid', update: false })
  readonly tenantId!: string;

  @Column({ type: 'text', update: false })
  readonly environment!: Environment;

  @Column('text', { nullable: true })
  readonly externalId: string | null = null;

  @Column('jsonb', { default: {} })
  readonly metadata: Readonly<Record<string, unknown>> = {};

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3 })
  readonly updatedAt!: Date;
}

type DataKey<E> = { [K in keyof E]: E[K] extends (...args: never[]) => unknown ? never : K }[keyof E];

/** An entity as the prepared statements read it: its data without its methods, and without whose it is, which the reader knew. */
export type RowOf<E extends ResourceEntity> = Position &
  Readonly<Pick<E, Exclude<DataKey<E>, 'tenantId' | 'environment'>>>;
