import { BodyInvalid, BodyMalformed } from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExternalIdTaken } from '../kernel/resource.errors.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { CreateWorkflow, UpdateWorkflow, WorkflowHookView, WorkflowView } from './workflow.dto.js';
import type { Workflow } from './workflow.entity.js';
import { WorkflowNodesMissing, WorkflowStateInvalid, WorkflowTriggerOther } from './workflows.errors.js';
import { workflows } from './workflows.resource.js';
import { WorkflowsService } from './workflows.service.js';

@ApiTags('Workflows')
@Controller(workflows.name)
export class WorkflowsController {
  constructor(private readonly workflows: WorkflowsService) {}

  @Post()
  @RequireScopes(workflows.scopes.write)
  @ApiOperation({
    operationId: 'createWorkflow',
    summary: 'Create a workflow',
    description: 'It is a draft at first. Problems name the node or edge: `nodes[2].config.subject`, `edges[1].to`.',
  })
  @Returns(WorkflowView, 201, 'The new workflow.')
  @Fails(BodyMalformed, BodyInvalid, ExternalIdTaken)
  create(@Caller() caller: Principal, @Body() body: CreateWorkflow): Promise<RowOf<Workflow>> {
    return this.workflows.create(caller, body);
  }

  @Patch(':id')
  @RequireScopes(workflows.scopes.write)
  @ApiOperation({
    operationId: 'updateWorkflow',
    summary: 'Update a workflow',
    description:
      'Changes the fields that are sent and no others; nodes and edges each as a whole. Executions under way keep what they began with.',
  })
  @Returns(WorkflowView, 200, 'The workflow as it is now.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, ExternalIdTaken, WorkflowStateInvalid, WorkflowNodesMissing)
  update(
    @Caller() caller: Principal,
    @ResourceId(workflows) id: string,
    @Body() body: UpdateWorkflow,
  ): Promise<Workflow> {
    return this.workflows.update(caller, id, body);
  }

  @Post(':id/activate')
  @RequireScopes(workflows.scopes.write)
  @ApiOperation({ operationId: 'activateWorkflow', summary: 'Activate a draft, which lets it be executed' })
  @Returns(WorkflowView, 200, 'The active workflow.')
  @Fails(ResourceNotFound, WorkflowStateInvalid, WorkflowNodesMissing)
  activate(@Caller() caller: Principal, @ResourceId(workflows) id: string): Promise<Workflow> {
    return this.workflows.activate(caller, id);
  }

  @Post(':id/pause')
  @RequireScopes(workflows.scopes.write)
  @ApiOperation({
    operationId: 'pauseWorkflow',
    summary: 'Pause an active workflow',
    description: 'Nothing begins any more, and what is under way waits before its next node. Delays go on meanwhile.',
  })
  @Returns(WorkflowView, 200, 'The paused workflow.')
  @Fails(ResourceNotFound, WorkflowStateInvalid)
  pause(@Caller() caller: Principal, @ResourceId(workflows) id: string): Promise<Workflow> {
    return this.workflows.pause(caller, id);
  }

  @Post(':id/resume')
  @RequireScopes(workflows.scopes.write)
  @ApiOperation({
    operationId: 'resumeWorkflow',
    summary: 'Resume a paused workflow',
    description: 'Executions go on where they were stopped. What a schedule missed is not made up for.',
  })
  @Returns(WorkflowView, 200, 'The workflow, active again.')
  @Fails(ResourceNotFound, WorkflowStateInvalid)
  resume(@Caller() caller: Principal, @ResourceId(workflows) id: string): Promise<Workflow> {
    return this.workflows.resume(caller, id);
  }

  @Post(':id/archive')
  @RequireScopes(workflows.scopes.write)
  @ApiOperation({
    operationId: 'archiveWorkflow',
    summary: 'Archive a workflow',
    description: 'For good: executions that are not finished are cancelled, and nothing starts it any more.',
  })
  @Returns(WorkflowView, 200, 'The archived workflow.')
  @Fails(ResourceNotFound, WorkflowStateInvalid)
  archive(@Caller() caller: Principal, @ResourceId(workflows) id: string): Promise<Workflow> {
    return this.workflows.archive(caller, id);
  }

  @Post(':id/rotate-hook')
  @RequireScopes(workflows.scopes.write)
  @ApiOperation({
    operationId: 'rotateWorkflowHook',
    summary: 'Give a workflow a new address for webhooks',
    description:
      'The first one as well; the one before it ends at once. What is posted there, a JSON object or a form of 64 KiB at most, is the input of an execution, and is answered 202 with its id. The same `webhook-id` or `Idempotency-Key` header starts nothing twice.',
  })
  @Returns(WorkflowHookView, 201, 'The address, shown this once.')
  @Fails(ResourceNotFound, WorkflowTriggerOther)
  rotateHook(@Caller() caller: Principal, @ResourceId(workflows) id: string): Promise<WorkflowHookView> {
    return this.workflows.rotateHook(caller, id);
  }
}
