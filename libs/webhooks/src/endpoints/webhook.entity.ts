import { RowEntity } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Check, Column, CreateDateColumn, Entity, Index, UpdateDateColumn } from 'typeorm';

/** Why nothing is sent: the owner wished so, the receiver answered 410, or it has failed for days. */
export const DISABLED_REASONS = ['requested', 'gone', 'failing'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** Both secrets of a rotation are valid for so long. */
export const ROTATION_GRACE_MS = 24 * 3_600_000;

/** What the owner of a webhook says about it. */
export interface WebhookFields {
  readonly url: string;
  readonly events: readonly string[];
  readonly description: string | null;
  readonly isActive: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Somewhere a tenant wants to hear of its events. */
@Entity('webhooks')
@Check('webhooks_disabled_check', 'is_active = (disabled_at IS NULL) AND is_active = (disabled_reason IS NULL)')
@Index('webhooks_created_at_idx', ['tenantId', 'environment', 'createdAt', 'id'])
export class Webhook extends RowEntity implements WebhookFields {
  @Column({ type: 'uuid', update: false })
  readonly tenantId!: string;

  @Column({ type: 'text', update: false })
  readonly environment!: Environment;

  @Column('text')
  readonly url!: string;

  @Column('text', { array: true })
  readonly events!: readonly string[];

  @Column('text', { nullable: true })
  readonly description: string | null = null;

  @Column('boolean')
  readonly isActive: boolean = true;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly disabledAt: Date | null = null;

  @Column('text', { nullable: true })
  readonly disabledReason: DisabledReason | null = null;

  /** When the first failure was after the last success. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly failingSince: Date | null = null;

  @Column('jsonb')
  readonly metadata: Readonly<Record<string, unknown>> = {};

  /** Sealed, as the one before it is. */
  @Column('text')
  readonly secret!: string;

  @Column('text', { nullable: true })
  readonly previousSecret: string | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly previousSecretExpiresAt: Date | null = null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3 })
  readonly updatedAt!: Date;

  /** What is given and nothing else. Another URL, or being enabled, is a new beginning: what failed before is forgotten. */
  change({ isActive, ...fields }: Partial<WebhookFields>, now: Date): void {
    if (fields.url !== undefined && fields.url !== this.url) this.become({ failingSince: null });
    this.become(fields);
    if (isActive === true && !this.isActive)
      this.become({ isActive: true, disabledAt: null, disabledReason: null, failingSince: null });
    if (isActive === false) this.disable('requested', now);
  }

  /** Once disabled it keeps the first reason. */
  disable(reason: DisabledReason, now: Date): void {
    if (this.isActive) this.become({ isActive: false, disabledAt: now, disabledReason: reason });
  }

  /** The present secret stays valid for a day. One that is still valid from an earlier rotation ends now. */
  rotate(sealed: string, now: Date): void {
    this.become({
      secret: sealed,
      previousSecret: this.secret,
      previousSecretExpiresAt: new Date(now.getTime() + ROTATION_GRACE_MS),
    });
  }

  private become(change: Partial<Webhook>): void {
    Object.assign(this, change);
  }
}
