import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectStore } from '../../kernel/define-resource.js';
import { ExternalIdTaken } from '../../kernel/resource.errors.js';
import type { RowOf } from '../../kernel/resource.entity.js';
import { ResourceId } from '../../kernel/resource-id.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { Workflow } from '../workflow.entity.js';
import { ExecutionStatusInvalid, WorkflowStateInvalid } from '../workflows.errors.js';
import { workflows } from '../workflows.resource.js';
import {
  ExecuteWorkflow,
  ExecutionStarted,
  ListWorkflowExecutions,
  WorkflowExecutionDetail,
  WorkflowExecutionView,
} from './workflow-execution.dto.js';
import type { WorkflowExecution } from './workflow-execution.entity.js';
import { workflowExecutions } from './workflow-executions.resource.js';
import { WorkflowExecutions } from './workflow-executions.service.js';

const ExecutionId = (): ParameterDecorator =>
  IdParam(workflowExecutions.idPrefix, workflowExecutions.label, 'execution_id');

@ApiTags('Workflows')
@Controller(workflows.name)
export class WorkflowExecutionsController {
  constructor(
    @InjectStore(workflows) private readonly workflows: ResourceStore<Workflow>,
    private readonly executions: WorkflowExecutions,
  ) {}

  @Post(':id/execute')
  @RequireScopes(workflows.scopes.execute)
  @ApiOperation({
    operationId: 'executeWorkflow',
    summary: 'Execute an active workflow',
    description: 'Whatever its trigger. The worker runs its nodes, each once.',
  })
  @Returns(ExecutionStarted, 202, 'It will be done. `execution_id` tells how far it has come.')
  @Fails(ResourceNotFound, WorkflowStateInvalid, BodyMalformed, BodyInvalid, ExternalIdTaken)
  async execute(
    @Caller() caller: Principal,
    @ResourceId(workflows) id: string,
    @Body() { input = {}, ...kept }: ExecuteWorkflow,
  ): Promise<ExecutionStarted> {
    const execution = await this.executions.execute(caller, id, { ...kept, trigger: 'manual', input });
    return { executionId: execution.id, status: execution.status };
  }

  @Get(':id/executions')
  @RequireScopes(workflows.scopes.read)
  @ApiOperation({ operationId: 'listWorkflowExecutions', summary: 'List the executions of a workflow' })
  @Returns(pageOf(WorkflowExecutionView), 200, 'A page of executions, newest first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  async list(
    @Caller() caller: Principal,
    @ResourceId(workflows) id: string,
    @Query() query: ListWorkflowExecutions,
  ): Promise<Page<RowOf<WorkflowExecution>>> {
    return this.executions.page(caller, await this.workflows.get(caller, id), query);
  }

  @Get(':id/executions/:execution_id')
  @RequireScopes(workflows.scopes.read)
  @ApiOperation({ operationId: 'getWorkflowExecution', summary: 'Get an execution with the log of its nodes' })
  @Returns(WorkflowExecutionDetail, 200, 'The execution.')
  @Fails(ResourceNotFound)
  get(
    @Caller() caller: Principal,
    @ResourceId(workflows) id: string,
    @ExecutionId() executionId: string,
  ): Promise<WorkflowExecutionDetail> {
    return this.executions.detail(caller, id, executionId);
  }

  @Post(':id/executions/:execution_id/cancel')
  @RequireScopes(workflows.scopes.execute)
  @ApiOperation({
    operationId: 'cancelWorkflowExecution',
    summary: 'Cancel an execution',
    description: 'No further node begins when this has answered. What was done stays done.',
  })
  @Returns(WorkflowExecutionView, 200, 'The cancelled execution.')
  @Fails(ResourceNotFound, ExecutionStatusInvalid)
  cancel(
    @Caller() caller: Principal,
    @ResourceId(workflows) id: string,
    @ExecutionId() executionId: string,
  ): Promise<WorkflowExecution> {
    return this.executions.cancel(caller, id, executionId);
  }
}
