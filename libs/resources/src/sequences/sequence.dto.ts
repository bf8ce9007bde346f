import { NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import { SEQUENCE_STATES, type SequenceState } from './sequence-state.js';
import { EXAMPLE_STEPS, SequenceStep } from './step.js';

const MAX_STEPS = 50;

export class SequenceFields {
  @Text({ example: 'Welcome' })
  readonly name!: string;

  @Text({ optional: true, nullable: true, max: 2000, example: 'For those who have just signed up.' })
  readonly description!: string | null;

  @NestedList(() => SequenceStep, {
    optional: true,
    maxItems: MAX_STEPS,
    example: EXAMPLE_STEPS,
    description: 'In their order. They can be changed, as a whole, while the sequence is a draft or paused.',
  })
  readonly steps!: readonly SequenceStep[];
}

class SequenceFacts {
  @OneOf('SequenceState', SEQUENCE_STATES)
  readonly state!: SequenceState;

  @Whole({ min: 0, max: 2_147_483_647, example: 12, description: 'How many contacts are on their way through it.' })
  readonly activeEnrolments!: number;
}

export class CreateSequence extends IntersectionType(SequenceFields, ResourceFields) {}
export class UpdateSequence extends PartialType(CreateSequence) {}
export class SequenceView extends IntersectionType(
  identified('seq'),
  SequenceFields,
  SequenceFacts,
  ResourceFields,
  ResourceView,
) {}
export class ListSequences extends listQuery(SequenceFacts, ['state']) {}
