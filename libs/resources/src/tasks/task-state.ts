export const TASK_TYPES = ['call', 'email', 'meeting', 'todo'] as const;
export type TaskType = (typeof TASK_TYPES)[number];

export const TASK_STATES = ['open', 'in_progress', 'completed', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];
