import { Id, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import { CAMPAIGN_STATES, type CampaignState, PAUSE_REASONS, type PauseReason } from './campaign-state.js';
import { CAMPAIGN_STEP_TYPES, CampaignSteps, type CampaignStepType, type Step } from './steps/campaign-step.js';

const COUNT = { min: 0, max: 2_147_483_647 };

export class CampaignFields {
  @Text({ example: 'Spring outreach' })
  readonly name!: string;

  @Text({ optional: true, nullable: true, max: 2000, example: 'Engineers we met in March.' })
  readonly description!: string | null;

  @Id('idt', {
    optional: true,
    nullable: true,
    description:
      'The sender identity it is run for; null for none, and when that is removed. It can be changed while the campaign is a draft or paused.',
  })
  readonly identityId!: string | null;

  @CampaignSteps()
  readonly steps!: readonly Step[];
}

class CampaignProgress {
  @OneOf('CampaignState', CAMPAIGN_STATES, {
    description: '`draft` at first; moved by `PATCH /campaigns/{id}/status`.',
  })
  readonly state!: CampaignState;

  @OneOf('CampaignPauseReason', PAUSE_REASONS, {
    nullable: true,
    description:
      'Why it is paused, where nobody paused it: its sender identity is not active any more. Null otherwise.',
  })
  readonly pauseReason!: PauseReason | null;
}

export class CreateCampaign extends IntersectionType(CampaignFields, ResourceFields) {}
export class UpdateCampaign extends PartialType(CreateCampaign) {}
export class CampaignView extends IntersectionType(
  identified('camp'),
  CampaignFields,
  CampaignProgress,
  ResourceFields,
  ResourceView,
) {}

export class ListCampaigns extends listQuery(IntersectionType(CampaignFields, CampaignProgress), [
  'state',
  'identityId',
]) {}

export class ChangeCampaignStatus {
  @OneOf('CampaignState', CAMPAIGN_STATES, { example: 'active', description: 'The state it is to have.' })
  readonly status!: CampaignState;
}

/** The name is that of the original with "(copy)" behind it, unless one is given. */
export class CloneCampaign extends PartialType(PickType(CampaignFields, ['name'])) {}

class StepStats {
  @Text({ example: 'steps[1].on_true[0]', description: 'Where it stands.' }) readonly step!: string;
  @OneOf('CampaignStepType', CAMPAIGN_STEP_TYPES) readonly type!: CampaignStepType;
  @Whole({ ...COUNT, example: 8, description: 'For how many it was done.' }) readonly done!: number;
  @Whole({ ...COUNT, example: 1, description: 'For how many it was skipped.' }) readonly skipped!: number;
  @Whole({ ...COUNT, example: 0, description: 'For how many it failed.' }) readonly failed!: number;
}

/** How many members are in each state, and what became of each step. */
export class CampaignStats {
  @Whole({ ...COUNT, example: 10 }) readonly total!: number;
  @Whole({ ...COUNT, example: 1, description: 'With steps still to come.' }) readonly pending!: number;
  @Whole({ ...COUNT, example: 9, description: 'Through with all of them.' }) readonly completed!: number;
  @Whole({ ...COUNT, example: 0, description: 'Stopped at a step that was refused.' }) readonly failed!: number;
  @Whole({ ...COUNT, example: 0, description: 'Not through when the campaign ended.' }) readonly cancelled!: number;

  @NestedList(() => StepStats, { description: 'One for each step, a condition before what is in its branches.' })
  readonly steps!: readonly StepStats[];
}
