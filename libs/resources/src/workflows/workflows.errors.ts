import { defineError } from '@keyway/platform';

export const WorkflowStateInvalid = defineError(
  'workflow.invalid_state',
  'conflict',
  'A workflow that is {state} cannot be {done}.',
);
export const WorkflowNodesMissing = defineError(
  'workflow.nodes_missing',
  'conflict',
  'A workflow without a node cannot be active.',
);
export const WorkflowTriggerOther = defineError(
  'workflow.trigger_other',
  'conflict',
  'The trigger of this workflow is {trigger}: only one that is triggered by webhook has an address.',
);
export const WorkflowHookUnknown = defineError(
  'workflow_hook.unknown',
  'not_found',
  'There is no workflow behind this address.',
);
/** A conflict like that of a workflow which is paused: senders try it again later, and keep the address. */
export const WorkflowHookUnavailable = defineError(
  'workflow_hook.unavailable',
  'conflict',
  'This address takes nothing at present.',
);
export const ExecutionStatusInvalid = defineError(
  'workflow_execution.invalid_state',
  'conflict',
  'An execution that is {status} cannot be {done}.',
);
export const ExecutionStopped = defineError(
  'workflow_execution.stopped',
  'internal',
  'Something went wrong on our side, however often it was tried.',
);
export const NodeConfigInvalid = defineError(
  'workflow_node.config_invalid',
  'invalid',
  'What the templates of this node came to does not fit.',
);
export const NodeDataTooLarge = defineError(
  'workflow_node.too_large',
  'too_large',
  'What this node was given, or has made, is larger than {limit}.',
);
