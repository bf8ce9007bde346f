import { defineEvent } from '@keyway/events';
import { defineResource } from '../../kernel/define-resource.js';
import { campaigns } from '../campaigns.resource.js';
import { CampaignMemberView, ListCampaignMembers } from './campaign-member.dto.js';
import { CampaignMember } from './campaign-member.entity.js';

/** Made by adding contacts to a campaign and changed by the worker, so that none is created or changed as such. */
export const campaignMembers = defineResource(
  {
    name: 'campaign-members',
    label: 'campaign member',
    entity: CampaignMember,
    scopes: campaigns.scopes,
    list: ListCampaignMembers,
    create: CampaignMemberView,
    update: CampaignMemberView,
    view: CampaignMemberView,
  },
  { tells: ['created', 'deleted'] },
);

export const memberEvents = {
  completed: defineEvent('campaign_member.completed', 'A contact is through with a campaign.', CampaignMemberView),
  failed: defineEvent('campaign_member.failed', 'A step of a campaign was refused for a contact.', CampaignMemberView),
};
