import { Check, Column, Index } from 'typeorm';
import { Contact } from '../../contacts/contact.entity.js';
import type { ItemError } from '../../kernel/batch.dto.js';
import { RefersTo, ResourceTable } from '../../kernel/constraints.js';
import { isOneOf } from '../../kernel/is-one-of.js';
import { ResourceEntity } from '../../kernel/resource.entity.js';
import { Sequence } from '../sequence.entity.js';
import { EnrolmentStateInvalid } from '../sequences.errors.js';
import { CANCEL_REASONS, type CancelReason, ENROLMENT_STATES, type EnrolmentState } from './enrolment-state.js';

/** One contact on their way through a sequence. */
@ResourceTable('enrolments')
@Check('enrolments_state_check', isOneOf('state', ENROLMENT_STATES))
@Check('enrolments_reason_check', isOneOf('reason', CANCEL_REASONS))
@Check('enrolments_active_check', `(state = 'active') = (step_id IS NOT NULL AND due_at IS NOT NULL)`)
@Index('enrolments_active_key', ['tenantId', 'environment', 'sequenceId', 'contactId'], {
  unique: true,
  where: `state = 'active'`,
})
@Index('enrolments_sequence_id_idx', ['tenantId', 'environment', 'sequenceId', 'createdAt', 'id'])
@Index('enrolments_state_idx', ['tenantId', 'environment', 'sequenceId', 'state', 'createdAt', 'id'])
@Index('enrolments_contact_id_idx', ['tenantId', 'environment', 'contactId', 'createdAt', 'id'])
@Index('enrolments_execution_id_idx', ['tenantId', 'environment', 'executionId', 'createdAt', 'id'])
@RefersTo(() => Sequence, 'sequenceId', {
  constraint: 'enrolments_sequence_id_fkey',
  label: 'sequence',
  idPrefix: 'seq',
  onDelete: 'RESTRICT',
})
@RefersTo(() => Contact, 'contactId', {
  constraint: 'enrolments_contact_id_fkey',
  label: 'contact',
  idPrefix: 'con',
  onDelete: 'SET NULL',
})
export class Enrolment extends ResourceEntity {
  @Column({ type: 'uuid', update: false })
  readonly sequenceId!: string;

  @Column('uuid', { nullable: true })
  readonly contactId: string | null = null;

  @Column({ type: 'uuid', update: false })
  readonly executionId!: string;

  @Column('text')
  readonly state: EnrolmentState = 'active';

  /** The step that is next, and when; null once it has ended. */
  @Column('text', { nullable: true })
  readonly stepId: string | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly dueAt: Date | null = null;

  @Column('text', { nullable: true })
  readonly reason: CancelReason | null = null;

  @Column('jsonb', { nullable: true })
  readonly error: ItemError | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly finishedAt: Date | null = null;

  /** Its turn came while the sequence was paused: it gets another when that is resumed. */
  @Column('boolean', { default: false })
  readonly isParked: boolean = false;

  /** What was done stays done. */
  cancel(at: Date): void {
    const allowedStates: readonly EnrolmentState[] = ['active'];
    if (!allowedStates.includes(this.state))
      throw new EnrolmentStateInvalid({ state: this.state, done: 'cancelled' }, { allowedStates });
    Object.assign(this, { state: 'cancelled', reason: 'requested', stepId: null, dueAt: null, finishedAt: at });
  }
}
