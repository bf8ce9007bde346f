import { Id, Ids, Instant, Nested, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType } from '@nestjs/swagger';
import { ArrayNotEmpty } from 'class-validator';
import { MAX_CONTACT_IDS } from '../../contacts/audience.js';
import { ItemError } from '../../kernel/batch.dto.js';
import { identified, listQuery, ResourceView } from '../../kernel/resource.dto.js';
import { CAMPAIGN_STEP_TYPES, type CampaignStepType } from '../steps/campaign-step.js';
import {
  ADDING_SKIPPED_BECAUSE,
  type AddingSkippedBecause,
  MEMBER_STATES,
  type MemberState,
  STEP_OUTCOMES,
  STEP_SKIPPED_BECAUSE,
  type StepOutcome,
  type StepSkippedBecause,
} from './member-state.js';

const PEOPLE = { min: 0, max: MAX_CONTACT_IDS };

export class AddCampaignContacts {
  @ArrayNotEmpty({ message: 'Must name one at least' })
  @Ids('con', { max: MAX_CONTACT_IDS })
  readonly contactIds!: readonly string[];
}

class AddingResult {
  @Id('con') readonly contactId!: string;
  @OneOf('AddingStatus', ['added', 'skipped']) readonly status!: 'added' | 'skipped';
  @OneOf('AddingSkippedBecause', ADDING_SKIPPED_BECAUSE, {
    nullable: true,
    description: '`already_member`: it was in the campaign before; `duplicate`: it was named before.',
  })
  readonly reason!: AddingSkippedBecause | null;
}

export class AddedContacts {
  @Whole({ ...PEOPLE, example: 1 }) readonly added!: number;
  @Whole({ ...PEOPLE, example: 0 }) readonly skipped!: number;
  @NestedList(() => AddingResult, { description: 'One for each that was named, in their order.' })
  readonly results!: readonly AddingResult[];
}

class MemberFacts {
  @Id('camp') readonly campaignId!: string;
  @Id('con') readonly contactId!: string;

  @OneOf('CampaignMemberState', MEMBER_STATES, {
    description:
      '`pending` with steps still to come; `failed` where a step was refused, after which none is done; `cancelled` where the campaign ended first.',
  })
  readonly state!: MemberState;

  @Text({ nullable: true, example: 'steps[0]', description: 'The step that is to be done next; null when none is.' })
  readonly nextStep!: string | null;

  @Nested(() => ItemError, { nullable: true, description: 'Why it failed.' })
  readonly error!: ItemError | null;

  @Instant({ nullable: true, description: 'When it was no longer pending.' })
  readonly finishedAt!: Date | null;
}

export class MemberStep {
  @Text({ example: 'steps[1].on_true[0]', description: 'Where it stands in the campaign.' })
  readonly step!: string;

  @OneOf('CampaignStepType', CAMPAIGN_STEP_TYPES)
  readonly type!: CampaignStepType;

  @OneOf('CampaignStepOutcome', STEP_OUTCOMES, {
    description:
      '`recorded`: nobody sends on this channel, or it is test data, so that the message was only written down. Of a condition it is the branch.',
  })
  readonly outcome!: StepOutcome;

  @OneOf('CampaignStepSkippedBecause', STEP_SKIPPED_BECAUSE, {
    nullable: true,
    description: 'Why nothing was sent: the contact has `unsubscribed`, or has `no_address` on the channel.',
  })
  readonly reason!: StepSkippedBecause | null;

  @Instant() readonly at!: Date;
}

class MemberProgress {
  @NestedList(() => MemberStep, { description: 'What was done so far, in its order.' })
  readonly steps!: readonly MemberStep[];
}

export class CampaignMemberView extends IntersectionType(
  identified('cmem'),
  MemberFacts,
  MemberProgress,
  ResourceView,
) {}

export class ListCampaignMembers extends listQuery(MemberFacts, ['state', 'contactId']) {}
