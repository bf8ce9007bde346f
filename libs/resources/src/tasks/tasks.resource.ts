import { defineEvent } from '@keyway/events';
import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { CreateTask, ListTasks, TaskView, UpdateTask } from './task.dto.js';
import { Task } from './task.entity.js';

export const tasks = defineResource({
  name: 'tasks',
  label: 'task',
  entity: Task,
  scopes: defineScopes('tasks', {
    read: 'List and retrieve task details.',
    write: 'Create, update, complete, and delete tasks.',
  }),
  list: ListTasks,
  create: CreateTask,
  update: UpdateTask,
  view: TaskView,
});

export const ownerScopes = defineScopes('owners', { read: 'List the owners to whom tasks can be assigned.' });

export const taskEvents = {
  started: defineEvent('task.started', 'Somebody began with a task.', TaskView),
  completed: defineEvent('task.completed', 'A task was completed.', TaskView),
  cancelled: defineEvent('task.cancelled', 'A task was cancelled.', TaskView),
  reopened: defineEvent('task.reopened', 'A task that had ended was opened again.', TaskView),
};
