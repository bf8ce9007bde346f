import { Check, Column, VirtualColumn } from 'typeorm';
import { ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import type { ActionCounts } from './action.dto.js';
import { ACTION_ENTITIES, ACTION_STATUSES, type ActionEntity, type ActionStatus, ITEM_STATES } from './action-state.js';
import type { ActionStep } from './action-step.js';
import { ActionStatusInvalid } from './actions.errors.js';

const inState = (state: string): string => `'${state}', count(*) FILTER (WHERE it.state = '${state}')`;

/** Counted when it is read: what is kept beside would be one row for every item to queue at. */
const Counted = (type: 'jsonb' | 'integer', count: string): PropertyDecorator =>
  VirtualColumn({
    type,
    query: (action) => `SELECT ${count} FROM action_items AS it WHERE it.action_id = ${action}.id`,
  });

/** The same steps done to many. */
@ResourceTable('actions')
@Check('actions_entity_check', isOneOf('entity', ACTION_ENTITIES))
@Check('actions_status_check', isOneOf('status', ACTION_STATUSES))
export class Action extends ResourceEntity {
  @Column({ type: 'text', update: false })
  readonly entity!: ActionEntity;

  @Column({ type: 'jsonb', update: false })
  readonly actions!: readonly ActionStep[];

  @Column({ type: 'integer', update: false })
  readonly total!: number;

  @Column('text')
  readonly status: ActionStatus = 'queued';

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly startedAt: Date | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly finishedAt: Date | null = null;

  @Counted('jsonb', `jsonb_build_object(${ITEM_STATES.map(inState).join(', ')})`)
  readonly counts!: ActionCounts;

  @Counted('integer', `coalesce(100 * count(*) FILTER (WHERE it.state <> 'pending') / nullif(count(*), 0), 0)::integer`)
  readonly progress!: number;

  /** This and `finish` answer whether that was to be done still: every worker tries. */
  start(at: Date): boolean {
    return this.move('queued', { status: 'running', startedAt: at });
  }

  finish(at: Date): boolean {
    return this.move('running', { status: 'completed', finishedAt: at });
  }

  /** What is done stays done. */
  cancel(at: Date): void {
    const allowedStates: readonly ActionStatus[] = ['queued', 'running'];
    if (!allowedStates.includes(this.status))
      throw new ActionStatusInvalid({ status: this.status, done: 'cancelled' }, { allowedStates });
    Object.assign(this, { status: 'cancelled', finishedAt: at });
  }

  private move(from: ActionStatus, change: Partial<Action>): boolean {
    const isDue = this.status === from;
    if (isDue) Object.assign(this, change);
    return isDue;
  }
}
