import { Lanes, newId, type Position, statement } from '@keyway/platform';
import { type Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ApiKeyRecord, ApiKeyStatus, ApiKeyTerms, NewApiKey } from './api-key.entity.js';
import {
  COLUMNS,
  EDIT,
  EXISTS,
  FIND_BY_ID,
  GIVE_SUCCESSOR,
  IDLE,
  INSERT,
  REVOKE,
  STATUS_SQL,
} from './api-key.statements.js';

export interface ApiKeyFilter {
  readonly status?: ApiKeyStatus;
  readonly environment?: Environment;
  readonly scope?: string;
  readonly tag?: string;
  readonly expiresBefore?: Date;
  readonly q?: string;
  readonly limit: number;
  readonly after: Position | null;
}

/** The SQL of API keys. The tenant is an argument everywhere; null stands for an operator, who sees all of them. */
@Injectable()
export class ApiKeysStore {
  constructor(private readonly lanes: Lanes) {}

  /** Newest first, one more than `limit` so that the caller sees whether there are more. Revoked ones only when asked for. */
  list(
    tenantId: string | null,
    { status, environment, scope, tag, expiresBefore, q, limit, after }: ApiKeyFilter,
  ): Promise<ApiKeyRecord[]> {
    const values: unknown[] = [limit + 1];
    const where = [status ? STATUS_SQL[status] : 'revoked_at IS NULL'];
    const add = (sql: (place: string) => string, value: unknown): void =>
      void where.push(sql(`$${values.push(value)}`));
    if (environment) add((place) => `environment = ${place}`, environment);
    if (scope) add((place) => `${place} = ANY (scopes)`, scope);
    if (tag) add((place) => `${place} = ANY (tags)`, tag);
    if (expiresBefore) add((place) => `expires_at < ${place}`, expiresBefore);
    if (q)
      add(
        (place) => `(name ILIKE ${place} OR key_prefix LIKE ${place})`,
        `${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
      );
    if (after) where.push(`(created_at, id) < ($${values.push(after.createdAt)}, $${values.push(after.id)})`);
    if (tenantId) add((place) => `tenant_id = ${place}`, tenantId);
    const text = `SELECT ${COLUMNS} FROM api_keys WHERE ${where.join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT $1`;
    return this.lanes.query<ApiKeyRecord>(statement('api_keys_list', text), values);
  }

  async find(tenantId: string, id: string): Promise<ApiKeyRecord | null> {
    const [row] = await this.lanes.lookUp<ApiKeyRecord>(FIND_BY_ID, [id, tenantId]);
    return row ?? null;
  }

  /** The key, locked until `tx` ends. */
  async lock(tx: EntityManager, tenantId: string, id: string): Promise<ApiKeyRecord | null> {
    const [row] = await tx.query<ApiKeyRecord[]>(`${FIND_BY_ID.text} FOR UPDATE`, [id, tenantId]);
    return row ?? null;
  }

  /** Tells of the new key, and begins its history, by the same statement. A successor names its predecessor. */
  async insert(
    tx: EntityManager,
    key: NewApiKey,
    requestId: string | undefined,
    predecessorId: string | null = null,
  ): Promise<ApiKeyRecord> {
    const { id, tenantId, environment, hash, keyPrefix, lastFour, createdBy } = key;
    const facts = [id, tenantId, environment, hash, keyPrefix, lastFour, createdBy];
    const [row] = await tx.query<ApiKeyRecord[]>(INSERT, [
      ...inOrder(key),
      ...facts,
      newId(),
      requestId ?? null,
      newId(),
      predecessorId,
    ]);
    return row!;
  }

  /** Writes the terms of a key that `lock` holds. Null when it has a successor and its end would move away. */
  async edit(tx: EntityManager, tenantId: string, id: string, terms: ApiKeyTerms): Promise<ApiKeyRecord | null> {
    const [[row]] = await tx.query<[ApiKeyRecord[], number]>(EDIT, [...inOrder(terms), id, tenantId]);
    return row ?? null;
  }

  /** The key with its new end. Null when it has a successor already, or is no longer alive. */
  async giveSuccessor(
    tx: EntityManager,
    tenantId: string,
    id: string,
    successorId: string,
    graceSeconds: number,
  ): Promise<ApiKeyRecord | null> {
    const values = [successorId, graceSeconds, id, tenantId];
    const [[row]] = await tx.query<[ApiKeyRecord[], number]>(GIVE_SUCCESSOR, values);
    return row ?? null;
  }

  /** Active keys, or this one if it is, that were not used for more than so many days. */
  idle(
    id: string | null,
    moreThanDays: number,
    environment: Environment,
    tenantId: string,
  ): Promise<{ apiKeyId: string; idleDays: number }[]> {
    return this.lanes.query(IDLE, [moreThanDays, id, environment, tenantId]);
  }

  /** The key if this is what revoked it; null when it was revoked before, or there is no such key. */
  async revoke(tx: EntityManager, tenantId: string | null, id: string): Promise<ApiKeyRecord | null> {
    const [[row]] = await tx.query<[ApiKeyRecord[], number]>(REVOKE, [id, tenantId]);
    return row ?? null;
  }

  async exists(tx: EntityManager, tenantId: string | null, id: string): Promise<boolean> {
    return (await tx.query<unknown[]>(EXISTS, [id, tenantId])).length > 0;
  }
}

/** The terms as INSERT and EDIT count them. */
const inOrder = ({ name, scopes, expiresAt, allowedCidrs, metadata, tags, enabled }: ApiKeyTerms): unknown[] => [
  name,
  scopes,
  expiresAt,
  allowedCidrs,
  metadata,
  tags,
  enabled,
];
