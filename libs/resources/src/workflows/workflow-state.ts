export const WORKFLOW_STATES = ['draft', 'active', 'paused', 'archived'] as const;
export type WorkflowState = (typeof WORKFLOW_STATES)[number];

/** What starts executions of a workflow. */
export const TRIGGER_TYPES = ['manual', 'webhook', 'schedule'] as const;
export type TriggerType = (typeof TRIGGER_TYPES)[number];

export const EXECUTION_STATUSES = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export type ExecutionStatus = (typeof EXECUTION_STATUSES)[number];

export const UNFINISHED_STATUSES = ['queued', 'running'] as const satisfies readonly ExecutionStatus[];

/** How one node of an execution stands. `waiting`: it goes on by itself, at a time or with an answer. `skipped`: no edge was taken to it. */
export const NODE_STATUSES = ['pending', 'waiting', 'completed', 'failed', 'skipped', 'cancelled'] as const;
export type NodeStatus = (typeof NODE_STATUSES)[number];
