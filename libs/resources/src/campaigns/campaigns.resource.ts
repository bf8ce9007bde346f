import { defineEvent } from '@keyway/events';
import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { CampaignView, CreateCampaign, ListCampaigns, UpdateCampaign } from './campaign.dto.js';
import { Campaign } from './campaign.entity.js';

export const campaigns = defineResource({
  name: 'campaigns',
  label: 'campaign',
  entity: Campaign,
  scopes: defineScopes('campaigns', {
    read: 'List and retrieve campaign details.',
    write: 'Create campaign drafts, add contacts to campaigns, clone campaigns, and change their status.',
  }),
  list: ListCampaigns,
  create: CreateCampaign,
  update: UpdateCampaign,
  view: CampaignView,
});

/** By the state that is reached. */
export const campaignEvents = {
  active: defineEvent('campaign.activated', 'A campaign began to run, or goes on after a pause.', CampaignView),
  paused: defineEvent(
    'campaign.paused',
    'A campaign was paused, by somebody or because its identity is not active: nothing is done until it goes on.',
    CampaignView,
  ),
  completed: defineEvent('campaign.completed', 'A campaign was completed: nothing more is done in it.', CampaignView),
  archived: defineEvent('campaign.archived', 'A campaign was archived: it has ended.', CampaignView),
};
