import { Lanes, newId, type Page, type Position, statement, toPage } from '@keyway/platform';
import type { Principal } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ApiKeyRecord, creatorOf } from '../api-key.entity.js';
import type { ApiKeyStep, StepTerms } from './api-key-step.entity.js';
import type { NewStep } from './steps-between.js';

/** Who does something to a key, and by which call. */
export interface Doer {
  /** `usr_…` or `key_…`; null for time itself, and for what is done on the server. */
  readonly by: string | null;
  readonly requestId?: string | undefined;
}

export const NOBODY: Doer = { by: null };

export const doerOf = (caller: Principal): Doer => ({ by: creatorOf(caller), requestId: caller.requestId });

const RECORD = `
  INSERT INTO api_key_history (id, api_key_id, tenant_id, by, request_id, action, before, after)
  SELECT it.id, $1, $2, $3, $4, it.action, it.before, it.after
    FROM jsonb_to_recordset($5::jsonb) AS it (id uuid, action text, before jsonb, after jsonb)`;

/** Writes what happens to a key, in the transaction in which it happens: it is told if and only if it does. */
export async function record(
  tx: EntityManager,
  { id, tenantId }: Pick<ApiKeyRecord, 'id' | 'tenantId'>,
  steps: readonly NewStep[],
  { by, requestId }: Doer,
): Promise<void> {
  if (steps.length === 0) return;
  const rows = steps.map((step) => ({ id: newId(), ...step }));
  await tx.query(RECORD, [id, tenantId, by, requestId ?? null, JSON.stringify(rows)]);
}

const LIST = statement(
  'api_key_history',
  `SELECT id, action, by, request_id AS "requestId", before, after, created_at AS "createdAt"
     FROM api_key_history
    WHERE ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid)) AND api_key_id = $1 AND tenant_id = $4
    ORDER BY created_at DESC, id DESC LIMIT $5`,
);

export type KnownStep = Omit<ApiKeyStep, 'apiKeyId' | 'tenantId'>;

/** The life of a key, for whoever looks into it. */
@Injectable()
export class ApiKeyHistory {
  constructor(private readonly lanes: Lanes) {}

  /** Newest first. */
  async list(tenantId: string, id: string, limit: number, after: Position | null): Promise<Page<KnownStep>> {
    const values = [id, after?.createdAt ?? null, after?.id ?? null, tenantId, limit + 1];
    const { items, ...page } = toPage(await this.lanes.query<KnownStep>(LIST, values), limit);
    return { ...page, items: items.map((it) => ({ ...it, before: revived(it.before), after: revived(it.after) })) };
  }
}

/** JSON has no times: what was one is a text. */
function revived(terms: StepTerms | null): StepTerms | null {
  return terms?.expiresAt ? { ...terms, expiresAt: new Date(terms.expiresAt) } : terms;
}
