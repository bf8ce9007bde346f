import { Id, Ids, Instant, Nested, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType } from '@nestjs/swagger';
import { ArrayNotEmpty } from 'class-validator';
import { GivenContact, MAX_CONTACT_IDS, MAX_GIVEN_CONTACTS } from '../../contacts/audience.js';
import { ItemError } from '../../kernel/batch.dto.js';
import { identified, listQuery, ResourceView } from '../../kernel/resource.dto.js';
import { STEP_TYPES, type StepType } from '../step.js';
import {
  CANCEL_REASONS,
  type CancelReason,
  ENROLMENT_STATES,
  type EnrolmentState,
  STEP_OUTCOMES,
  type StepOutcome,
} from './enrolment-state.js';

const PEOPLE = { min: 0, max: MAX_CONTACT_IDS };

export class ExecuteSequence {
  @ArrayNotEmpty({ message: 'Must name one at least' })
  @Ids('con', { optional: true, max: MAX_CONTACT_IDS, description: 'Contacts there are.' })
  readonly contactIds?: readonly string[];

  @ArrayNotEmpty({ message: 'Must have one at least' })
  @NestedList(() => GivenContact, {
    optional: true,
    maxItems: MAX_GIVEN_CONTACTS,
    description: 'Contacts in full, found by email or made. What is not given, or null, stays as it is.',
  })
  readonly contacts?: readonly GivenContact[];
}

/** One of the two ways to say whom. */
export const EXAMPLE_EXECUTION = { contacts: [{ email: 'ada@example.com', first_name: 'Ada' }] };

export const SKIP_REASONS = ['already_enrolled', 'unsubscribed', 'duplicate'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

class ExecutionResult {
  @Id('con') readonly contactId!: string;

  @OneOf('ExecutionResultStatus', ['enrolled', 'skipped'])
  readonly status!: 'enrolled' | 'skipped';

  @OneOf('ExecutionSkipReason', SKIP_REASONS, {
    nullable: true,
    description:
      '`already_enrolled`: on their way through it; `unsubscribed`: they want to hear nothing; `duplicate`: named before.',
  })
  readonly reason!: SkipReason | null;

  @Id('enr', { nullable: true, description: 'Null where they were skipped.' })
  readonly enrolmentId!: string | null;
}

export class Execution {
  @Id('exe') readonly executionId!: string;
  @Whole({ ...PEOPLE, example: 1 }) readonly enrolled!: number;
  @Whole({ ...PEOPLE, example: 0 }) readonly skipped!: number;
  @NestedList(() => ExecutionResult, { description: 'One for each that was named, in their order.' })
  readonly results!: readonly ExecutionResult[];
}

class EnrolmentFacts {
  @Id('seq') readonly sequenceId!: string;
  @Id('con', { nullable: true, description: 'Null once the contact is deleted.' }) readonly contactId!: string | null;
  @Id('exe', { description: 'The execution that enrolled them.' }) readonly executionId!: string;

  @OneOf('EnrolmentState', ENROLMENT_STATES, {
    description: '`failed`: one of its steps could not be done, and it ended there.',
  })
  readonly state!: EnrolmentState;

  @Text({ nullable: true, example: 'welcome', description: 'The id of the step that is next; null once it has ended.' })
  readonly stepId!: string | null;

  @Instant({ nullable: true, description: 'When the next step is due: for a `wait`, when it is over.' })
  readonly dueAt!: Date | null;

  @OneOf('EnrolmentCancelReason', CANCEL_REASONS, { nullable: true, description: 'Why it was cancelled.' })
  readonly reason!: CancelReason | null;

  @Nested(() => ItemError, { nullable: true, description: 'Why it failed.' })
  readonly error!: ItemError | null;

  @Instant({ nullable: true }) readonly finishedAt!: Date | null;
}

/** What became of one step. */
export class EnrolmentStepView {
  @Text({ example: 'welcome' }) readonly stepId!: string;
  @OneOf('SequenceStepType', STEP_TYPES) readonly type!: StepType;
  @OneOf('EnrolmentStepOutcome', STEP_OUTCOMES) readonly outcome!: StepOutcome;

  @OneOf('EnrolmentStepSkipReason', ['no_address'], {
    nullable: true,
    description: 'Why it was skipped. `no_address`: none on its channel; the enrolment goes on.',
  })
  readonly reason!: 'no_address' | null;

  @Nested(() => ItemError, { nullable: true, description: 'Why it failed.' })
  readonly error!: ItemError | null;

  @OneOf('EnrolmentMessageStatus', ['recorded', 'queued'], {
    nullable: true,
    description: 'Of `email` and `sms`. `recorded`: written down, and nobody was called; `queued`: on its way.',
  })
  readonly message!: 'recorded' | 'queued' | null;

  @Id('snd', { nullable: true, description: 'Of `survey`: its send.' }) readonly sendId!: string | null;
  @Id('task', { nullable: true, description: 'Of `task`: what it made.' }) readonly taskId!: string | null;
  @Instant() readonly finishedAt!: Date;
}

class StepsDone {
  @NestedList(() => EnrolmentStepView, { description: 'The steps it has behind it, in the order in which they came.' })
  readonly steps!: readonly EnrolmentStepView[];
}

export class EnrolmentView extends IntersectionType(identified('enr'), EnrolmentFacts, ResourceView) {}
export class EnrolmentWithSteps extends IntersectionType(EnrolmentView, StepsDone) {}
export class ListEnrolments extends listQuery(EnrolmentFacts, ['state', 'contactId', 'executionId']) {}
