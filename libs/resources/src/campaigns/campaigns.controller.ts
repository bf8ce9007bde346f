import { BodyInvalid, BodyMalformed } from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectStore } from '../kernel/define-resource.js';
import { ExternalIdTaken } from '../kernel/resource.errors.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { ResourceStore } from '../kernel/resource.store.js';
import {
  CampaignStats,
  CampaignView,
  ChangeCampaignStatus,
  CloneCampaign,
  CreateCampaign,
  UpdateCampaign,
} from './campaign.dto.js';
import type { Campaign } from './campaign.entity.js';
import { CampaignStatistics } from './campaign-statistics.js';
import {
  CampaignFieldFrozen,
  CampaignIdentityInactive,
  CampaignStateInvalid,
  CampaignStepsMissing,
} from './campaigns.errors.js';
import { campaigns } from './campaigns.resource.js';
import { CampaignsService } from './campaigns.service.js';

@ApiTags('Campaigns')
@Controller(campaigns.name)
export class CampaignsController {
  constructor(
    @InjectStore(campaigns) private readonly store: ResourceStore<Campaign>,
    private readonly campaigns: CampaignsService,
    private readonly statistics: CampaignStatistics,
  ) {}

  @Post()
  @RequireScopes(campaigns.scopes.write)
  @ApiOperation({ operationId: 'createCampaign', summary: 'Create a campaign', description: 'It is a draft at first.' })
  @Returns(CampaignView, 201, 'The new campaign.')
  @Fails(BodyMalformed, BodyInvalid, ExternalIdTaken)
  create(@Caller() caller: Principal, @Body() body: CreateCampaign): Promise<RowOf<Campaign>> {
    return this.campaigns.create(caller, body);
  }

  @Patch(':id')
  @RequireScopes(campaigns.scopes.write)
  @ApiOperation({
    operationId: 'updateCampaign',
    summary: 'Update a campaign',
    description:
      'Changes the fields that are sent and no others: the steps, as a whole, of a draft only; the identity of a draft and of a paused campaign; the rest in every state.',
  })
  @Returns(CampaignView, 200, 'The campaign as it is now.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, ExternalIdTaken, CampaignFieldFrozen)
  update(
    @Caller() caller: Principal,
    @ResourceId(campaigns) id: string,
    @Body() body: UpdateCampaign,
  ): Promise<Campaign> {
    return this.campaigns.update(caller, id, body);
  }

  @Patch(':id/status')
  @RequireScopes(campaigns.scopes.write)
  @ApiOperation({
    operationId: 'changeCampaignStatus',
    summary: 'Activate, pause, resume, complete or archive a campaign',
    description:
      'A draft or paused campaign becomes `active`, which takes one step at least and a sender identity that is active, where it has one, and runs for those who are in it and those who are added. `paused` takes hold between two steps. It does not end by itself, because more contacts may be added: `completed` and `archived` end it for good, and who is not through is cancelled. The status it has already changes nothing.',
  })
  @Returns(CampaignView, 200, 'The campaign as it is now.')
  @Fails(
    ResourceNotFound,
    BodyMalformed,
    BodyInvalid,
    CampaignStateInvalid,
    CampaignStepsMissing,
    CampaignIdentityInactive,
  )
  changeStatus(
    @Caller() caller: Principal,
    @ResourceId(campaigns) id: string,
    @Body() { status }: ChangeCampaignStatus,
  ): Promise<Campaign> {
    return this.campaigns.changeStatus(caller, id, status);
  }

  @Post(':id/clone')
  @RequireScopes(campaigns.scopes.write)
  @ApiOperation({
    operationId: 'cloneCampaign',
    summary: 'Clone a campaign',
    description:
      'A draft with the same steps, identity, description and metadata, and nobody in it. Unless it is given a name it has that of the original with "(copy)" behind it.',
  })
  @Returns(CampaignView, 201, 'The new draft.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid)
  clone(
    @Caller() caller: Principal,
    @ResourceId(campaigns) id: string,
    @Body() body: CloneCampaign,
  ): Promise<RowOf<Campaign>> {
    return this.campaigns.clone(caller, id, body);
  }

  @Get(':id/stats')
  @RequireScopes(campaigns.scopes.read)
  @ApiOperation({
    operationId: 'getCampaignStats',
    summary: 'Count the members of a campaign, and what became of its steps',
  })
  @Returns(CampaignStats, 200, 'The counts of this moment.')
  @Fails(ResourceNotFound)
  async stats(@Caller() caller: Principal, @ResourceId(campaigns) id: string): Promise<CampaignStats> {
    return this.statistics.of(caller, await this.store.get(caller, id));
  }
}
