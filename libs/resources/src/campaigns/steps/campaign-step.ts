import { Id, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { TASK_TYPES, type TaskType } from '../../tasks/task-state.js';
import { type ConditionValue, type Operator, OPERATORS } from './condition.js';
import { FIELD_NAMES } from '../../contacts/contact-field.js';

export const CAMPAIGN_STEP_TYPES = ['email', 'linkedin_message', 'task', 'condition', 'end'] as const;
export type CampaignStepType = (typeof CAMPAIGN_STEP_TYPES)[number];

const MAX_STEPS_A_LIST = 50;

class StepDetails {
  @OneOf('CampaignStepType', CAMPAIGN_STEP_TYPES, {
    description:
      '`linkedin_message` goes to the profile in `custom_fields.linkedin_url`. After the steps of a branch come those after its condition; `end` ends it for the contact.',
  })
  readonly type!: CampaignStepType;

  @Text({ optional: true, example: 'An idea for you, {{first_name}}', description: 'Of `email`.' })
  readonly subject?: string;

  @Text({
    optional: true,
    max: 20_000,
    example: 'Hello {{first_name}}, …',
    description:
      'Of `email` and `linkedin_message`. `{{first_name}}`, `{{custom_fields.plan}}` and their like stand for what the contact has there.',
  })
  readonly body?: string;

  @Text({ optional: true, example: 'Call them', description: 'Of `task`, as all until `owner_id`.' })
  readonly title?: string;

  @Text({ optional: true, max: 5000, example: 'Ask what they think of it.' })
  readonly description?: string;

  @OneOf('TaskType', TASK_TYPES, { optional: true, description: '`todo` unless said.' })
  readonly taskType?: TaskType;

  @Whole({ optional: true, min: 0, max: 365, example: 2, description: 'So many days after it was made.' })
  readonly dueInDays?: number;

  @Id('usr', { optional: true, description: 'Whose task it is.' })
  readonly ownerId?: string;

  @Text({
    optional: true,
    max: 120,
    example: 'title',
    description: `Of \`condition\`, as all that follow. One of ${FIELD_NAMES}: a field of the contact.`,
  })
  readonly field?: string;

  @OneOf('CampaignOperator', OPERATORS, {
    optional: true,
    description:
      '`equals`, `contains` and `starts_with` compare texts without regard to case; `contains` of `tags` wants that very tag; numbers are compared in `custom_fields`.',
  })
  readonly operator?: Operator;

  @ApiProperty({
    name: 'value',
    required: false,
    anyOf: [{ type: 'string', minLength: 1, maxLength: 500 }, { type: 'number' }, { type: 'boolean' }],
    example: 'engineer',
    description: 'What to compare with; none for `is_set`.',
  })
  readonly value?: ConditionValue;
}

/** A step as it is kept, wherever it stands. */
export interface Step extends StepDetails {
  readonly onTrue?: readonly Step[];
  readonly onFalse?: readonly Step[];
}

/**
 * A step whose branches hold steps of the class below. Each depth has a class of its own, because what is documented and
 * read cannot go round in a circle.
 */
function branching(name: string, below: Type<Step>): Type<Step> {
  const Branch = (description: string): PropertyDecorator =>
    NestedList(() => below, { optional: true, maxItems: MAX_STEPS_A_LIST, example: [], description });

  class BranchingStep extends StepDetails {
    @Branch('What is done where the condition holds.') readonly onTrue?: readonly Step[];
    @Branch('What is done where it does not.') readonly onFalse?: readonly Step[];
  }
  Object.defineProperty(BranchingStep, 'name', { value: name });
  return BranchingStep;
}

/** How deep conditions stand in conditions, as the classes below say it. */
export const MAX_CONDITION_DEPTH = 3;

export class CampaignStepOfDepth3 extends StepDetails {}
const CampaignStepOfDepth2 = branching('CampaignStepOfDepth2', CampaignStepOfDepth3);
const CampaignStepOfDepth1 = branching('CampaignStepOfDepth1', CampaignStepOfDepth2);
const CampaignStep = branching('CampaignStep', CampaignStepOfDepth1);

/** The steps of a campaign, in their order. */
export const CampaignSteps = (): PropertyDecorator =>
  NestedList(() => CampaignStep, {
    optional: true,
    maxItems: MAX_STEPS_A_LIST,
    example: EXAMPLE_STEPS,
    description: 'In their order, conditions three deep at most. A change replaces them as a whole, of a draft only.',
  });

const EXAMPLE_STEPS = [
  { type: 'email', subject: 'An idea for you, {{first_name}}', body: 'Hello {{first_name}}, …' },
  {
    type: 'condition',
    field: 'title',
    operator: 'contains',
    value: 'engineer',
    on_true: [{ type: 'linkedin_message', body: 'Hello {{first_name}}, I have just written to you.' }],
    on_false: [{ type: 'end' }],
  },
  { type: 'task', title: 'Call them', task_type: 'call', due_in_days: 2 },
];
