import { defineEvent } from '@keyway/events';
import { defineResource } from '../../kernel/define-resource.js';
import { workflows } from '../workflows.resource.js';
import { ListWorkflowExecutions, WorkflowExecutionView } from './workflow-execution.dto.js';
import { WorkflowExecution } from './workflow-execution.entity.js';

/** Made by executing a workflow and changed by the worker, so that only its list and itself have routes of their own. */
export const workflowExecutions = defineResource(
  {
    name: 'workflow-executions',
    label: 'workflow execution',
    entity: WorkflowExecution,
    scopes: workflows.scopes,
    list: ListWorkflowExecutions,
    create: WorkflowExecutionView,
    update: WorkflowExecutionView,
    view: WorkflowExecutionView,
  },
  { tells: ['created', 'deleted'] },
);

const event = (name: string, description: string) =>
  defineEvent(`workflow_execution.${name}`, description, WorkflowExecutionView);

export const workflowExecutionEvents = {
  started: event('started', 'The worker began with an execution of a workflow.'),
  completed: event('completed', 'An execution of a workflow has come to its end.'),
  failed: event('failed', 'A node of an execution failed for good, and the execution with it.'),
  cancelled: event('cancelled', 'An execution was cancelled before its end.'),
};
