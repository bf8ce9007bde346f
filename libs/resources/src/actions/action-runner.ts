import { type DomainError, Jobs } from '@keyway/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refusalOrThrow } from '../kernel/failure.js';
import type { Owner } from '../kernel/resource.entity.js';
import type { Action } from './action.entity.js';
import { ActionEffects } from './action-effects.js';
import { ActionItems, type DueItem } from './action-items.js';
import { ActionsService } from './actions.service.js';
import { runAction } from './run-action.job.js';

/** After these the action queues again, so that a large one does not keep a small one waiting. */
const ITEMS_A_JOB = 250;
const ACTIONS_AT_ONCE = 3;

type ActionKey = Owner & { readonly actionId: string };

/**
 * Brings an action to its end, item by item. Each commits its effect together with what says that it is done, so that
 * it can stop anywhere, be run again, or run many times at once.
 */
@Injectable()
export class ActionRunner implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly actions: ActionsService,
    private readonly items: ActionItems,
    private readonly effects: ActionEffects,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.work(runAction, (action, { signal }) => this.run(action, signal), {
      concurrency: ACTIONS_AT_ONCE,
    });
  }

  async run({ actionId, ...owner }: ActionKey, signal?: AbortSignal): Promise<void> {
    const action = await this.actions.start(owner, actionId);
    for (let done = 0; done < ITEMS_A_JOB; done++) {
      signal?.throwIfAborted();
      const isLeft = await this.database.transaction((tx) => this.next(tx, owner, action));
      if (!isLeft) return this.actions.finish(owner, actionId);
    }
    await this.actions.goOn(owner, actionId);
  }

  /** Answers whether there was one. */
  private async next(tx: EntityManager, owner: Owner, action: Action): Promise<boolean> {
    const item = await this.items.take(tx, owner, action.id);
    if (!item) return false;
    await this.items.end(tx, owner, item.id, await this.failureOf(tx, owner, action, item));
    return true;
  }

  /** Does it, or answers why it cannot be done; what it had written by then is taken back. */
  private async failureOf(
    tx: EntityManager,
    owner: Owner,
    { entity, actions: steps }: Action,
    { targetId, step }: DueItem,
  ): Promise<DomainError | undefined> {
    try {
      await tx.transaction((part) => this.effects.apply(part, owner, steps[step]!, { entity, id: targetId }));
      return undefined;
    } catch (error) {
      return refusalOrThrow(error);
    }
  }
}
