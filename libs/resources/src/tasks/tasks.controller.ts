import { CursorInvalid, ListQuery, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { type ActiveMember, ActiveMembers } from '@keyway/tenancy';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ResourceId } from '../kernel/resource-id.js';
import { TaskOwnerView, TaskView } from './task.dto.js';
import type { Task } from './task.entity.js';
import { TaskStateInvalid } from './tasks.errors.js';
import { ownerScopes, tasks } from './tasks.resource.js';
import { TasksService } from './tasks.service.js';

@ApiTags('Tasks')
@Controller(tasks.name)
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly members: ActiveMembers,
  ) {}

  @Get('owners')
  @RequireScopes(ownerScopes.read)
  @ApiOperation({
    operationId: 'listTaskOwners',
    summary: 'List the owners to whom tasks can be assigned',
    description: 'The active members of the tenant.',
  })
  @Returns(pageOf(TaskOwnerView), 200, 'A page of owners, the latest to join first.')
  @Fails(QueryInvalid, CursorInvalid)
  owners(@Caller() { tenantId }: Principal, @Query() query: ListQuery): Promise<Page<ActiveMember>> {
    return this.members.list(tenantId, query);
  }

  @Post(':id/start')
  @RequireScopes(tasks.scopes.write)
  @ApiOperation({ operationId: 'startTask', summary: 'Start an open task' })
  @Returns(TaskView, 200, 'The task, in progress.')
  @Fails(ResourceNotFound, TaskStateInvalid)
  start(@Caller() caller: Principal, @ResourceId(tasks) id: string): Promise<Task> {
    return this.tasks.start(caller, id);
  }

  @Post(':id/complete')
  @RequireScopes(tasks.scopes.write)
  @ApiOperation({
    operationId: 'completeTask',
    summary: 'Complete a task',
    description: 'Completing it again changes nothing and is no error.',
  })
  @Returns(TaskView, 200, 'The completed task.')
  @Fails(ResourceNotFound, TaskStateInvalid)
  complete(@Caller() caller: Principal, @ResourceId(tasks) id: string): Promise<Task> {
    return this.tasks.complete(caller, id);
  }

  @Post(':id/cancel')
  @RequireScopes(tasks.scopes.write)
  @ApiOperation({ operationId: 'cancelTask', summary: 'Cancel a task that is not completed' })
  @Returns(TaskView, 200, 'The cancelled task.')
  @Fails(ResourceNotFound, TaskStateInvalid)
  cancel(@Caller() caller: Principal, @ResourceId(tasks) id: string): Promise<Task> {
    return this.tasks.cancel(caller, id);
  }

  @Post(':id/reopen')
  @RequireScopes(tasks.scopes.write)
  @ApiOperation({ operationId: 'reopenTask', summary: 'Open a completed or cancelled task again' })
  @Returns(TaskView, 200, 'The open task.')
  @Fails(ResourceNotFound, TaskStateInvalid)
  reopen(@Caller() caller: Principal, @ResourceId(tasks) id: string): Promise<Task> {
    return this.tasks.reopen(caller, id);
  }
}
