import { encodeId, RowEntity } from '@keyway/platform';
import { type Environment, type Principal } from '@keyway/scopes';
import { Column, Entity, Index } from 'typeorm';
import type { ApiKeyToken } from './api-key-token.js';

export const API_KEY_STATUSES = ['active', 'disabled', 'expired', 'revoked'] as const;
export type ApiKeyStatus = (typeof API_KEY_STATUSES)[number];

/** What may be chosen about a key, at its making and later. */
export interface ApiKeyTerms {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
  readonly allowedCidrs: readonly string[] | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
  readonly enabled: boolean;
}

/** A key of a tenant, in one environment. Only the hash of its secret is kept. It belongs to the tenant, not to who made it. */
@Entity('api_keys')
@Index('api_keys_hash_key', ['hash'], { unique: true })
@Index('api_keys_expiry_untold_idx', ['expiresAt'], { where: 'NOT expiry_told AND revoked_at IS NULL' })
@Index('api_keys_tenant_id_created_at_idx', ['tenantId', 'createdAt', 'id'])
export class ApiKey extends RowEntity implements ApiKeyTerms {
  @Column('uuid')
  readonly tenantId!: string;

  @Column('text')
  readonly environment!: Environment;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly hash!: string;

  @Column('text')
  readonly keyPrefix!: string;

  @Column('text')
  readonly lastFour!: string;

  @Column('text', { array: true })
  readonly scopes!: readonly string[];

  @Column('boolean')
  readonly enabled!: boolean;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly expiresAt!: Date | null;

  /** Whether webhooks were told that its present end has come. */
  @Column('boolean', { default: false })
  readonly expiryTold!: boolean;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly revokedAt!: Date | null;

  @Column('text', { array: true, nullable: true })
  readonly allowedCidrs!: readonly string[] | null;

  @Column('jsonb')
  readonly metadata!: Readonly<Record<string, unknown>>;

  @Column('text', { array: true })
  readonly tags!: readonly string[];

  /** `usr_…` or `key_…`, or null for a key made on the server. */
  @Column('text', { nullable: true })
  readonly createdBy!: string | null;

  @Column('uuid', { nullable: true })
  readonly successorId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly lastUsedAt!: Date | null;

  @Column('inet', { nullable: true })
  readonly lastUsedIp!: string | null;

  @Column('text', { nullable: true })
  readonly lastUsedRoute!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly updatedAt!: Date;
}

/** A key as it is read: the database's clock says whether it has expired. */
export type ApiKeyRecord = Omit<ApiKey, 'hash' | 'expiryTold'> & { readonly status: ApiKeyStatus };

export type NewApiKey = Pick<
  ApiKey,
  'id' | 'tenantId' | 'environment' | 'hash' | 'keyPrefix' | 'lastFour' | 'createdBy'
> &
  ApiKeyTerms;

export function newApiKey(
  id: string,
  tenantId: string,
  environment: Environment,
  token: ApiKeyToken,
  terms: ApiKeyTerms,
  createdBy: string | null,
): NewApiKey {
  const secret = { hash: token.digest, keyPrefix: token.hint, lastFour: token.lastFour };
  return { ...terms, id, tenantId, environment, createdBy, ...secret };
}

export const creatorOf = ({ kind, id }: Pick<Principal, 'kind' | 'id'>): string =>
  encodeId(kind === 'user' ? 'usr' : 'key', id);
