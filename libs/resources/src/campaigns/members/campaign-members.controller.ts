import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { contacts } from '../../contacts/contacts.resource.js';
import { InjectStore } from '../../kernel/define-resource.js';
import type { RowOf } from '../../kernel/resource.entity.js';
import { ResourceId } from '../../kernel/resource-id.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { Campaign } from '../campaign.entity.js';
import { CampaignStateInvalid } from '../campaigns.errors.js';
import { campaigns } from '../campaigns.resource.js';
import { AddCampaignContacts, AddedContacts, CampaignMemberView, ListCampaignMembers } from './campaign-member.dto.js';
import type { CampaignMember } from './campaign-member.entity.js';
import { CampaignMembers } from './campaign-members.service.js';

@ApiTags('Campaigns')
@Controller(campaigns.name)
export class CampaignMembersController {
  constructor(
    @InjectStore(campaigns) private readonly campaigns: ResourceStore<Campaign>,
    private readonly members: CampaignMembers,
  ) {}

  @Post(':id/contacts')
  @RequireScopes(campaigns.scopes.write)
  @ApiOperation({
    operationId: 'addCampaignContacts',
    summary: 'Add contacts to a campaign',
    description:
      'To a draft, an active or a paused one; an active one runs for them at once. One unknown id refuses the whole; who is in it already is skipped.',
  })
  @Returns(AddedContacts, 200, 'What became of each contact.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, CampaignStateInvalid)
  add(
    @Caller() caller: Principal,
    @ResourceId(campaigns) id: string,
    @Body() { contactIds }: AddCampaignContacts,
  ): Promise<AddedContacts> {
    return this.members.add(caller, id, contactIds);
  }

  @Get(':id/contacts')
  @RequireScopes(campaigns.scopes.read)
  @ApiOperation({
    operationId: 'listCampaignContacts',
    summary: 'List the members of a campaign, and how far each has come',
  })
  @Returns(pageOf(CampaignMemberView), 200, 'A page of members, the last to be added first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  async list(
    @Caller() caller: Principal,
    @ResourceId(campaigns) id: string,
    @Query() query: ListCampaignMembers,
  ): Promise<Page<RowOf<CampaignMember>>> {
    await this.campaigns.get(caller, id);
    return this.members.page(caller, id, query);
  }

  @Delete(':id/contacts/:contact_id')
  @RequireScopes(campaigns.scopes.write)
  @ApiOperation({
    operationId: 'removeCampaignContact',
    summary: 'Take a contact out of a campaign',
    description:
      'Nothing more is done for it when this has answered; what was done stays done. Added again, it begins at the first step.',
  })
  @Returns(Confirmation, 200, 'It is no longer in the campaign.')
  @Fails(ResourceNotFound)
  async remove(
    @Caller() caller: Principal,
    @ResourceId(campaigns) id: string,
    @IdParam(contacts.idPrefix, contacts.label, 'contact_id') contactId: string,
  ): Promise<Confirmation> {
    await this.members.remove(caller, id, contactId);
    return confirmed('Contact taken out of the campaign');
  }
}
