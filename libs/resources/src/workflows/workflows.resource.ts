import { defineEvent } from '@keyway/events';
import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { CreateWorkflow, ListWorkflows, UpdateWorkflow, WorkflowView } from './workflow.dto.js';
import { Workflow } from './workflow.entity.js';

export const workflows = defineResource({
  name: 'workflows',
  label: 'workflow',
  entity: Workflow,
  scopes: defineScopes('workflows', {
    read: 'List and retrieve workflows and their executions.',
    write: 'Create, update, and delete workflows.',
    execute: 'Start and cancel executions of workflows.',
  }),
  list: ListWorkflows,
  create: CreateWorkflow,
  update: UpdateWorkflow,
  view: WorkflowView,
});

export const workflowEvents = {
  activated: defineEvent('workflow.activated', 'A workflow was activated: it can be executed.', WorkflowView),
  paused: defineEvent('workflow.paused', 'A workflow was paused: nothing begins, and nothing goes on.', WorkflowView),
  resumed: defineEvent('workflow.resumed', 'A paused workflow goes on.', WorkflowView),
  archived: defineEvent('workflow.archived', 'A workflow was archived: it has ended.', WorkflowView),
  hookRotated: defineEvent('workflow.hook_rotated', 'A workflow was given a new address for webhooks.', WorkflowView),
};
