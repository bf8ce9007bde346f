import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectStore } from '../kernel/define-resource.js';
import { ExternalIdTaken } from '../kernel/resource.errors.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { ActionItemView, ActionView, ListActionItems, RunActions, StartedAction } from './action.dto.js';
import type { Action } from './action.entity.js';
import { ActionItems } from './action-items.js';
import { ActionStatusInvalid } from './actions.errors.js';
import { actions, actionScopes } from './actions.resource.js';
import { ActionsService } from './actions.service.js';

@ApiTags('Actions')
@Controller(actions.name)
export class ActionsController {
  constructor(
    @InjectStore(actions) private readonly store: ResourceStore<Action>,
    private readonly actions: ActionsService,
    private readonly items: ActionItems,
  ) {}

  @Post('run')
  @RequireScopes(actionScopes.execute)
  @ApiOperation({
    operationId: 'runActions',
    summary: 'Do the same to many contacts or companies',
    description:
      'The worker does it, one after the other, each action on each of them once. One unknown id refuses the whole; what one of them is refused for later is told of it alone, by `GET /actions/{id}/items`.',
  })
  @Returns(StartedAction, 202, 'It will be done. `GET /actions/{id}` tells how far it has come.')
  @Fails(BodyMalformed, BodyInvalid, ExternalIdTaken)
  run(@Caller() caller: Principal, @Body() body: RunActions): Promise<Action> {
    return this.actions.run(caller, body);
  }

  @Get(':id/items')
  @RequireScopes(actionScopes.read)
  @ApiOperation({
    operationId: 'listActionItems',
    summary: 'List what became of each contact or company',
    description: 'One item for each of the actions on each of them.',
  })
  @Returns(pageOf(ActionItemView), 200, 'A page of items, the last first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  async listItems(
    @Caller() caller: Principal,
    @ResourceId(actions) id: string,
    @Query() query: ListActionItems,
  ): Promise<Page<ActionItemView>> {
    await this.store.get(caller, id);
    return this.items.page(caller, id, query);
  }

  @Post(':id/cancel')
  @RequireScopes(actionScopes.execute)
  @ApiOperation({
    operationId: 'cancelAction',
    summary: 'Cancel an action',
    description: 'Nothing more is done when this has answered. What was done stays done.',
  })
  @Returns(ActionView, 200, 'The cancelled action.')
  @Fails(ResourceNotFound, ActionStatusInvalid)
  cancel(@Caller() caller: Principal, @ResourceId(actions) id: string): Promise<RowOf<Action>> {
    return this.actions.cancel(caller, id);
  }
}
