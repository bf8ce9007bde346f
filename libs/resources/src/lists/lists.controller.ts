import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Confirmation, confirmed, Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags, IntersectionType } from '@nestjs/swagger';
import { InjectStore } from '../kernel/define-resource.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { LeadView, ListLeads } from '../leads/lead.dto.js';
import type { Lead } from '../leads/lead.entity.js';
import { leads } from '../leads/leads.resource.js';
import { AddedLeads, ChosenLeads, LeadCount, RemovedLeads } from './lead-list.dto.js';
import type { LeadList } from './lead-list.entity.js';
import { ListLeadsService } from './list-leads.service.js';
import { lists } from './lists.resource.js';

/** A DELETE like any other, of which each item tells what became of it. */
class RemovedListLeads extends IntersectionType(Confirmation, RemovedLeads) {}

@ApiTags('Lists')
@Controller(lists.name)
export class ListsController {
  constructor(
    @InjectStore(lists) private readonly lists: ResourceStore<LeadList>,
    private readonly members: ListLeadsService,
  ) {}

  @Get(':id/count')
  @RequireScopes(lists.scopes.read)
  @ApiOperation({ operationId: 'countListLeads', summary: 'Count the leads of a list' })
  @Returns(LeadCount, 200, 'How many leads are in the list.')
  @Fails(ResourceNotFound)
  async count(@Caller() caller: Principal, @ResourceId(lists) id: string): Promise<LeadCount> {
    const { leadCount } = await this.lists.get(caller, id);
    return { count: leadCount };
  }

  @Get(':id/leads')
  @RequireScopes(lists.scopes.read, leads.scopes.read)
  @ApiOperation({ operationId: 'listListLeads', summary: 'List the leads of a list' })
  @Returns(pageOf(LeadView), 200, 'A page of leads, newest first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  listLeads(
    @Caller() caller: Principal,
    @ResourceId(lists) id: string,
    @Query() query: ListLeads,
  ): Promise<Page<RowOf<Lead>>> {
    return this.members.page(caller, id, query);
  }

  @Post(':id/leads')
  @RequireScopes(lists.scopes.write, leads.scopes.write)
  @ApiOperation({
    operationId: 'addListLeads',
    summary: 'Add leads to a list',
    description: 'All of them or, where one is unknown, none. A lead may be in many lists.',
  })
  @Returns(AddedLeads, 200, 'What became of each lead.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid)
  addLeads(
    @Caller() caller: Principal,
    @ResourceId(lists) id: string,
    @Body() { leadIds }: ChosenLeads,
  ): Promise<AddedLeads> {
    return this.members.add(caller, id, leadIds);
  }

  @Delete(':id/leads')
  @RequireScopes(lists.scopes.write, leads.scopes.write)
  @ApiOperation({
    operationId: 'removeListLeads',
    summary: 'Take leads out of a list',
    description: 'All of them or, where one is unknown, none. The leads themselves stay.',
  })
  @Returns(RemovedListLeads, 200, 'What became of each lead.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid)
  async removeLeads(
    @Caller() caller: Principal,
    @ResourceId(lists) id: string,
    @Body() { leadIds }: ChosenLeads,
  ): Promise<RemovedListLeads> {
    const removed = await this.members.remove(caller, id, leadIds);
    return { ...confirmed('Leads taken out of the list'), ...removed };
  }
}
