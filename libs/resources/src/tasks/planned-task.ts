import type { Task } from './task.entity.js';
import type { TaskType } from './task-state.js';

const DAY_MS = 86_400_000;

/** A task that a step of a sequence or a campaign makes for whoever comes to it. */
export interface PlannedTask {
  readonly title?: string;
  readonly description?: string;
  readonly taskType?: TaskType;
  readonly dueInDays?: number;
  readonly ownerId?: string;
}

/** The same for one contact, made now. */
export function taskOf(
  { title, description, taskType, dueInDays, ownerId }: PlannedTask,
  contactId: string,
  now: Date,
): Partial<Task> {
  return {
    title: title!,
    contactId,
    ...(description && { description }),
    ...(taskType && { type: taskType }),
    ...(dueInDays !== undefined && { dueAt: new Date(now.getTime() + dueInDays * DAY_MS) }),
    ...(ownerId && { ownerId }),
  };
}
