import { RowEntity } from '@keyway/platform';
import { Column, Entity, Index } from 'typeorm';

/** One login. Its access tokens name it and its refresh tokens descend from it: when it ends, all of them are dead. */
@Entity('sessions')
@Index('sessions_refresh_family_hash_key', ['refreshFamilyHash'], { unique: true })
@Index('sessions_user_id_idx', ['userId'])
export class Session extends RowEntity {
  @Column('uuid')
  readonly userId!: string;

  /** SHA-256 of what all refresh tokens of this session have in common. */
  @Column('bytea', { select: false })
  readonly refreshFamilyHash!: Buffer;

  /** The youngest refresh token that was handed out. */
  @Column('integer', { default: 0 })
  readonly refreshGeneration!: number;

  @Column('text', { nullable: true })
  readonly userAgent!: string | null;

  @Column('text')
  readonly ip!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  /** To the minute: each call would else be a write. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly lastUsedAt!: Date;

  /** Null until it is used from then on; the login was from `ip`. */
  @Column('text', { nullable: true })
  readonly lastUsedIp!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly expiresAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly endedAt!: Date | null;

  @Column('text', { nullable: true })
  readonly endReason!: SessionEndReason | null;
}

export type SessionEndReason = 'logout' | 'logout_all' | 'logout_others' | 'password_changed' | 'refresh_token_reused';
