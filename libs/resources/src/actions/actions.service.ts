import { BodyInvalid, Clock, decodeId, encodeId, type FieldProblem, Jobs } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectStore } from '../kernel/define-resource.js';
import { closeGate } from '../kernel/gate.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import type { RunActions } from './action.dto.js';
import type { Action } from './action.entity.js';
import { ActionItems } from './action-items.js';
import type { ActionEntity } from './action-state.js';
import { type NamedRow, namedBy, stepProblems } from './action-step.js';
import { actionEvents, actions } from './actions.resource.js';
import { runAction } from './run-action.job.js';

const PREFIXES: Readonly<Record<ActionEntity, string>> = { contact: 'con', company: 'cmp' };

const OWNED = 'tenant_id = $2 AND environment = $3';
/** Which rows of each kind are the owner's, by how its ids begin, and what one is called. */
const KNOWN: Readonly<Record<string, { readonly label: string; readonly sql: string }>> = {
  con: { label: 'contact', sql: `SELECT id FROM contacts WHERE id = ANY ($1::uuid[]) AND ${OWNED}` },
  cmp: { label: 'company', sql: `SELECT id FROM companies WHERE id = ANY ($1::uuid[]) AND ${OWNED}` },
  lst: { label: 'list', sql: `SELECT id FROM lists WHERE id = ANY ($1::uuid[]) AND ${OWNED}` },
  camp: { label: 'campaign', sql: `SELECT id FROM campaigns WHERE id = ANY ($1::uuid[]) AND ${OWNED}` },
  usr: {
    label: 'member',
    sql: 'SELECT user_id AS id FROM memberships WHERE user_id = ANY ($1::uuid[]) AND tenant_id = $2 AND $3::text IS NOT NULL',
  },
};

/** Bulk actions: what is to be done is settled here, at once; that it is done is the worker's. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly database: DataSource,
    @InjectStore(actions) private readonly store: ResourceStore<Action>,
    private readonly items: ActionItems,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Throws BodyInvalid, before anything is written, where one of the ids is not the owner's. */
  async run(owner: Owner, { entity, ids, actions: steps, ...kept }: RunActions): Promise<Action> {
    const targets = ids.map((id, index) => ({ id: decodeId(PREFIXES[entity], id) ?? '', field: `ids[${index}]` }));
    const misread = targets.filter(({ id }) => id === '');
    const malformed = misread.map(({ field }) => ({ field, message: `Must be an id like ${PREFIXES[entity]}_…` }));
    refuseIfAny([...malformed, ...stepProblems(entity, steps)]);
    return this.database.transaction(async (tx) => {
      const targeted = targets.map((it) => ({ ...it, idPrefix: PREFIXES[entity] }));
      refuseIfAny(await unknown(tx, owner, [...targeted, ...namedBy(entity, steps)]));
      const targetIds = [...new Set(targets.map(({ id }) => id))];
      const total = targetIds.length * steps.length;
      const action = await this.store.begin(tx, owner, { ...kept, entity, actions: steps, total });
      await this.items.add(tx, owner, action.id, targetIds, steps.length);
      await this.store.tell(tx, owner, action.id, actions.events.created);
      await this.enqueue(tx, owner, action.id);
      return action;
    });
  }

  /** Answers the action, whoever began with it. */
  start(owner: Owner, id: string): Promise<Action> {
    return this.store.change(owner, id, (action) => action.start(this.clock.now()), actionEvents.started);
  }

  /** Queues the rest of it anew. */
  goOn(owner: Owner, id: string): Promise<void> {
    return this.database.transaction((tx) => this.enqueue(tx, owner, id));
  }

  /** Completes it if nothing is left, not even in others' hands. */
  async finish(owner: Owner, id: string): Promise<void> {
    const end = async (action: Action, tx: EntityManager): Promise<boolean> =>
      !(await this.items.anyPending(tx, owner, id)) && action.finish(this.clock.now());
    await this.store.change(owner, id, end, actionEvents.completed);
  }

  /** When this has returned, nothing more is done. */
  async cancel(owner: Owner, id: string): Promise<RowOf<Action>> {
    const cancel = async (action: Action, tx: EntityManager): Promise<void> => {
      action.cancel(this.clock.now());
      await closeGate(tx, id);
      await this.items.cancelRest(tx, owner, id);
    };
    await this.store.change(owner, id, cancel, actionEvents.cancelled);
    return this.store.get(owner, id);
  }

  private enqueue(tx: EntityManager, { tenantId, environment }: Owner, actionId: string): Promise<void> {
    return this.jobs.enqueue(tx, runAction, { tenantId, environment, actionId });
  }
}

/** What to tell of every id that means nothing of the owner's. */
async function unknown(
  tx: EntityManager,
  { tenantId, environment }: Owner,
  named: readonly NamedRow[],
): Promise<FieldProblem[]> {
  const known = new Set<string>();
  for (const idPrefix of new Set(named.map((it) => it.idPrefix))) {
    const ids = named.filter((it) => it.idPrefix === idPrefix).map(({ id }) => id);
    const rows = await tx.query<{ id: string }[]>(KNOWN[idPrefix]!.sql, [[...new Set(ids)], tenantId, environment]);
    for (const { id } of rows) known.add(`${idPrefix} ${id}`);
  }
  return named
    .filter(({ idPrefix, id }) => !known.has(`${idPrefix} ${id}`))
    .map(({ idPrefix, id, field }) => ({
      field,
      message: `There is no ${KNOWN[idPrefix]!.label} ${encodeId(idPrefix, id)}`,
    }));
}

function refuseIfAny(details: readonly FieldProblem[]): void {
  if (details.length > 0) throw new BodyInvalid({}, { details });
}
