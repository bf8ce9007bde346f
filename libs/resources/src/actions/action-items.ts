import {
  decodeCursor,
  type DomainError,
  Lanes,
  newId,
  type Page,
  type Position,
  statement,
  toPage,
} from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { passGate } from '../kernel/gate.js';
import { type Failure, failureOf } from '../kernel/failure.js';
import type { Owner } from '../kernel/resource.entity.js';
import type { ListActionItems } from './action.dto.js';
import type { ItemState } from './action-state.js';
import type { StepType } from './action-step.js';

/** One step that is to be done to one contact or company. */
export interface DueItem {
  readonly id: string;
  readonly targetId: string;
  /** Which of the action's steps, from 0. */
  readonly step: number;
}

interface ItemRow extends Position {
  readonly contactId: string | null;
  readonly companyId: string | null;
  readonly index: number;
  readonly type: StepType;
  readonly state: ItemState;
  readonly error: Failure | null;
  readonly finishedAt: Date | null;
}

const INSERT = `
  INSERT INTO action_items (id, tenant_id, environment, action_id, place, target_id, step, state)
  SELECT it.id, $1, $2, $3, it.place, it.target_id, it.step, 'pending'
  FROM unnest($4::uuid[], $5::integer[], $6::uuid[], $7::integer[]) AS it (id, place, target_id, step)`;

const IS_RUNNING = `
  SELECT FROM actions WHERE id = $1 AND status = 'running' AND tenant_id = $2 AND environment = $3`;

/** The next that nobody has in hand, once what comes before it on the same contact or company has ended. */
const TAKE = `
  SELECT it.id, it.target_id AS "targetId", it.step FROM action_items AS it
  WHERE it.action_id = $1 AND it.state = 'pending' AND it.tenant_id = $2 AND it.environment = $3
    AND NOT EXISTS (
      SELECT FROM action_items AS earlier WHERE earlier.action_id = it.action_id
        AND earlier.target_id = it.target_id AND earlier.step < it.step AND earlier.state = 'pending')
  ORDER BY it.place LIMIT 1 FOR UPDATE OF it SKIP LOCKED`;

const END = `
  UPDATE action_items SET state = $2, error = $3::jsonb, finished_at = now()
  WHERE id = $1 AND state = 'pending' AND tenant_id = $4 AND environment = $5`;

const CANCEL_REST = `
  UPDATE action_items SET state = 'cancelled', finished_at = now()
  WHERE action_id = $1 AND state = 'pending' AND tenant_id = $2 AND environment = $3`;

const ANY_PENDING = `
  SELECT FROM action_items WHERE action_id = $1 AND state = 'pending' AND tenant_id = $2 AND environment = $3 LIMIT 1`;

const PAGE = statement(
  'action_items_page',
  `SELECT it.id, it.created_at AS "createdAt", it.step AS index, it.state, it.error, it.finished_at AS "finishedAt",
     actions.actions -> it.step ->> 'type' AS type,
     CASE actions.entity WHEN 'contact' THEN it.target_id END AS "contactId",
     CASE actions.entity WHEN 'company' THEN it.target_id END AS "companyId"
   FROM action_items AS it JOIN actions ON actions.id = it.action_id
   WHERE it.action_id = $1 AND ($2::text IS NULL OR it.state = $2)
     AND ($3::timestamptz IS NULL OR (it.created_at, it.id) < ($3, $4::uuid))
     AND it.tenant_id = $5 AND it.environment = $6
   ORDER BY it.created_at DESC, it.id DESC LIMIT $7`,
);

/** The rows behind an action: one for each step on each contact or company, whose effect is in the transaction that ends it. */
@Injectable()
export class ActionItems {
  constructor(private readonly lanes: Lanes) {}

  async add(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    actionId: string,
    targetIds: readonly string[],
    steps: number,
  ): Promise<void> {
    const rows = targetIds.flatMap((targetId) => Array.from({ length: steps }, (_, step) => ({ targetId, step })));
    await tx.query(INSERT, [
      tenantId,
      environment,
      actionId,
      rows.map(() => newId()),
      rows.map((_, place) => place),
      rows.map(({ targetId }) => targetId),
      rows.map(({ step }) => step),
    ]);
  }

  /** Null where nothing may be done, nothing is left, or all the rest is in others' hands. */
  async take(tx: EntityManager, owner: Owner, actionId: string): Promise<DueItem | null> {
    const { tenantId, environment } = owner;
    const values = [actionId, tenantId, environment];
    // Until the item has ended: cancelling waits for that, and what is cancelled is begun no more.
    await passGate(tx, owner, actionId);
    const running = await tx.query<object[]>(IS_RUNNING, values);
    if (running.length === 0) return null;
    const [item] = await tx.query<DueItem[]>(TAKE, values);
    return item ?? null;
  }

  async end(tx: EntityManager, { tenantId, environment }: Owner, id: string, failure?: DomainError): Promise<void> {
    const error = failure && JSON.stringify(failureOf(failure));
    await tx.query(END, [id, failure ? 'failed' : 'done', error ?? null, tenantId, environment]);
  }

  async cancelRest(tx: EntityManager, { tenantId, environment }: Owner, actionId: string): Promise<void> {
    await tx.query(CANCEL_REST, [actionId, tenantId, environment]);
  }

  async anyPending(tx: EntityManager, { tenantId, environment }: Owner, actionId: string): Promise<boolean> {
    return (await tx.query<object[]>(ANY_PENDING, [actionId, tenantId, environment])).length > 0;
  }

  /** The last first. */
  async page(
    { tenantId, environment }: Owner,
    actionId: string,
    { limit, cursor, state }: ListActionItems,
  ): Promise<Page<ItemRow>> {
    const after = decodeCursor(cursor);
    const values = [actionId, state ?? null, after?.createdAt ?? null, after?.id ?? null];
    const rows = await this.lanes.query<ItemRow>(PAGE, [...values, tenantId, environment, limit + 1]);
    return toPage(rows, limit);
  }
}
