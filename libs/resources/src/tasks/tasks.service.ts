import { Clock } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { InjectStore } from '../kernel/define-resource.js';
import type { Owner } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import type { Task } from './task.entity.js';
import { taskEvents, tasks } from './tasks.resource.js';

/** What a task goes through. */
@Injectable()
export class TasksService {
  constructor(
    @InjectStore(tasks) private readonly store: ResourceStore<Task>,
    private readonly clock: Clock,
  ) {}

  start(owner: Owner, id: string): Promise<Task> {
    return this.store.change(owner, id, (task) => task.start(), taskEvents.started);
  }

  complete(owner: Owner, id: string): Promise<Task> {
    return this.store.change(owner, id, (task) => task.complete(this.clock.now()), taskEvents.completed);
  }

  cancel(owner: Owner, id: string): Promise<Task> {
    return this.store.change(owner, id, (task) => task.cancel(), taskEvents.cancelled);
  }

  reopen(owner: Owner, id: string): Promise<Task> {
    return this.store.change(owner, id, (task) => task.reopen(), taskEvents.reopened);
  }
}
