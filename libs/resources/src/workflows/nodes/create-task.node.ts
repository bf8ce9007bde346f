import { presenterOf } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { InjectStore } from '../../kernel/define-resource.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import { TaskFields, TaskView } from '../../tasks/task.dto.js';
import type { Task } from '../../tasks/task.entity.js';
import { tasks } from '../../tasks/tasks.resource.js';
import type { NodeEffect, NodeOutcome, NodeRun, NodeType } from './node-type.js';

class TaskConfig extends TaskFields {}

const present = presenterOf(TaskView);

@Injectable()
export class CreateTaskNode implements NodeEffect<TaskConfig> {
  static readonly node: NodeType<TaskConfig> = {
    name: 'create_task',
    description: 'Creates a task, of the fields that `POST /tasks` takes. Output: the task.',
    config: TaskConfig,
  };

  constructor(@InjectStore(tasks) private readonly tasks: ResourceStore<Task>) {}

  async run(config: TaskConfig, { tx, owner }: NodeRun): Promise<NodeOutcome> {
    return { output: present(await this.tasks.within(tx).create(owner, { ...config })) };
  }
}
