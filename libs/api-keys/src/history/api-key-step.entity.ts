import { RowEntity } from '@keyway/platform';
import { Column, Entity, Index } from 'typeorm';
import type { ApiKeyTerms } from '../api-key.entity.js';

export const API_KEY_ACTIONS = [
  'created',
  'renamed',
  'scopes_changed',
  'expiry_changed',
  'addresses_changed',
  'tags_changed',
  'metadata_changed',
  'enabled',
  'disabled',
  'rotated',
  'expired',
  'revoked',
] as const;
export type ApiKeyAction = (typeof API_KEY_ACTIONS)[number];

/** What a step was about. Metadata is not kept: it is the tenant's own, may be anything, and may be changed all day. */
export type StepTerms = Partial<Omit<ApiKeyTerms, 'metadata'>> & {
  readonly successorId?: string;
  readonly predecessorId?: string;
};

/** One step of a key's life, written by what makes it. Steps are never changed, and stay as long as the key. */
@Entity('api_key_history')
@Index('api_key_history_api_key_id_idx', ['apiKeyId', 'createdAt', 'id'])
export class ApiKeyStep extends RowEntity {
  @Column('uuid')
  readonly apiKeyId!: string;

  @Column('uuid')
  readonly tenantId!: string;

  @Column('text')
  readonly action!: ApiKeyAction;

  /** `usr_…` or `key_…`; null when nobody did it, or nobody knows. */
  @Column('text', { nullable: true })
  readonly by!: string | null;

  @Column('uuid', { nullable: true })
  readonly requestId!: string | null;

  @Column('jsonb', { nullable: true })
  readonly before!: StepTerms | null;

  @Column('jsonb', { nullable: true })
  readonly after!: StepTerms | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  readonly createdAt!: Date;
}
