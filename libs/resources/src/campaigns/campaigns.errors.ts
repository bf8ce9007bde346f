import { defineError } from '@keyway/platform';

export const CampaignStateInvalid = defineError(
  'campaign.invalid_state',
  'conflict',
  'A campaign that is {state} cannot be {done}.',
);
export const CampaignFieldFrozen = defineError(
  'campaign.field_frozen',
  'conflict',
  'The {field} of a campaign that is {state} cannot be changed.',
);
export const CampaignIdentityInactive = defineError(
  'campaign.identity_inactive',
  'conflict',
  'The sender identity of this campaign is {status}: it must be active to activate the campaign.',
);
export const CampaignStepsMissing = defineError(
  'campaign.steps_missing',
  'conflict',
  'A campaign without a step cannot be activated.',
);
