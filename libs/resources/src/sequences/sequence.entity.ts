import { Check, Column, VirtualColumn } from 'typeorm';
import { PreventsRemoval, RemovableIn, ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import type { SequenceFields, UpdateSequence } from './sequence.dto.js';
import { SEQUENCE_STATES, type SequenceState } from './sequence-state.js';
import {
  SequenceHasEnrolments,
  SequenceStateInvalid,
  SequenceStepsFrozen,
  SequenceStepsMissing,
} from './sequences.errors.js';
import type { SequenceStep } from './step.js';

const REVISABLE: readonly SequenceState[] = ['draft', 'paused'];

@ResourceTable('sequences')
@Check('sequences_state_check', isOneOf('state', SEQUENCE_STATES))
@RemovableIn(['draft', 'paused', 'archived'], SequenceStateInvalid)
@PreventsRemoval('enrolments_sequence_id_fkey', SequenceHasEnrolments)
export class Sequence extends ResourceEntity implements SequenceFields {
  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly description: string | null = null;

  @Column('jsonb')
  readonly steps: readonly SequenceStep[] = [];

  @Column('text')
  readonly state: SequenceState = 'draft';

  @VirtualColumn({
    type: 'integer',
    query: (sequence) =>
      `SELECT count(*)::integer FROM enrolments AS it WHERE it.state = 'active' AND it.sequence_id = ${sequence}.id ` +
      `AND it.tenant_id = ${sequence}.tenant_id AND it.environment = ${sequence}.environment`,
  })
  readonly activeEnrolments!: number;

  /** Nobody's next step changes under the worker: while it runs, the steps stay as they are. */
  revise(change: Partial<UpdateSequence>): void {
    if (change.steps && !REVISABLE.includes(this.state))
      throw new SequenceStepsFrozen({ state: this.state }, { allowedStates: REVISABLE });
    if (change.steps?.length === 0 && this.state !== 'draft') throw new SequenceStepsMissing();
    Object.assign(this, change);
  }

  activate(): void {
    this.assertState('activated', ['draft']);
    if (this.steps.length === 0) throw new SequenceStepsMissing();
    this.become('active');
  }

  /** No step is run until it is resumed; what waits goes on waiting. */
  pause(): void {
    this.assertState('paused', ['active']);
    this.become('paused');
  }

  resume(): void {
    this.assertState('resumed', ['paused']);
    this.become('active');
  }

  archive(): void {
    this.assertState('archived', ['draft', 'active', 'paused']);
    this.become('archived');
  }

  assertExecutable(): void {
    this.assertState('executed', ['active']);
  }

  private assertState(done: string, allowedStates: readonly SequenceState[]): void {
    if (!allowedStates.includes(this.state))
      throw new SequenceStateInvalid({ state: this.state, done }, { allowedStates });
  }

  private become(state: SequenceState): void {
    Object.assign(this, { state });
  }
}
