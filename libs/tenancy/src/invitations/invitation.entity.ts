import { RowEntity } from '@keyway/platform';
import { Column, Entity, Index } from 'typeorm';
import type { Role } from '../people/role.js';

/** An offer to join a tenant, for one email address. Only the hash of its token is kept. */
@Entity('invitations')
@Index('invitations_token_hash_key', ['tokenHash'], { unique: true })
@Index('invitations_pending_key', ['tenantId', 'email'], {
  unique: true,
  where: 'accepted_at IS NULL AND revoked_at IS NULL',
})
@Index('invitations_tenant_id_created_at_idx', ['tenantId', 'createdAt', 'id'])
export class Invitation extends RowEntity {
  @Column('uuid')
  readonly tenantId!: string;

  /** As `canonicalEmail` writes it. */
  @Column('text')
  readonly email!: string;

  @Column('text')
  readonly role!: Role;

  @Column('bytea', { select: false })
  readonly tokenHash!: Buffer;

  /** Null when an API key made it. */
  @Column('uuid', { nullable: true })
  readonly invitedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly expiresAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly acceptedAt!: Date | null;

  @Column('uuid', { nullable: true })
  readonly acceptedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly revokedAt!: Date | null;
}
