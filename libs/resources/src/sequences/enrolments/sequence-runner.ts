import { Jobs } from '@keyway/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectStore } from '../../kernel/define-resource.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { SequenceStep } from '../step.js';
import type { Enrolment } from './enrolment.entity.js';
import { EnrolmentProgress, type HeldEnrolment } from './enrolment-progress.js';
import { enrolmentEvents, enrolments } from './enrolments.resource.js';
import { runEnrolment } from './run-enrolment.job.js';
import { StepEffects } from './step-effects.js';

const ENROLMENTS_AT_ONCE = 5;

type EnrolmentKey = Owner & { readonly enrolmentId: string };
type End = Partial<Pick<Enrolment, 'reason' | 'error'>> & { readonly state: 'completed' | 'cancelled' | 'failed' };

/**
 * Leads an enrolment through its sequence, until it has to wait or comes to its end. Each step commits its effect
 * together with what says that it is done, so that it can stop anywhere, be run again, or run many times at once.
 */
@Injectable()
export class SequenceRunner implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    @InjectStore(enrolments) private readonly store: ResourceStore<Enrolment>,
    private readonly progress: EnrolmentProgress,
    private readonly effects: StepEffects,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.work(runEnrolment, (enrolment, { signal }) => this.run(enrolment, signal), {
      concurrency: ENROLMENTS_AT_ONCE,
    });
  }

  async run({ enrolmentId, ...owner }: EnrolmentKey, signal?: AbortSignal): Promise<void> {
    while (await this.database.transaction((tx) => this.next(tx, owner, enrolmentId))) signal?.throwIfAborted();
  }

  /** Runs one step. Answers whether another is due at once. */
  private async next(tx: EntityManager, owner: Owner, id: string): Promise<boolean> {
    const held = await this.progress.hold(tx, owner, id);
    if (!held) return false;
    if (!held.isDue) return this.wait(tx, owner, id, held.stepId, held.dueAt);
    const { contact } = held;
    if (!contact) return this.end(tx, owner, id, { state: 'cancelled', reason: 'contact_deleted' });
    if (contact.unsubscribed) return this.end(tx, owner, id, { state: 'cancelled', reason: 'unsubscribed' });
    const step = held.steps.find((it) => it.id === held.stepId)!;
    const result = await this.effects.apply(tx, owner, { enrolmentId: id, step, contact });
    await this.progress.record(tx, owner, id, step, result);
    if (result.outcome === 'failed') return this.end(tx, owner, id, { state: 'failed', error: result.error! });
    const following = followingOf(held, step);
    if (!following) return this.end(tx, owner, id, { state: 'completed' });
    const dueAt = await this.progress.moveOn(tx, owner, id, following);
    return following.type === 'wait' ? this.wait(tx, owner, id, following.id, dueAt) : true;
  }

  /** With a key, so that one who comes too early, by a clock that was set back, leaves no second job behind. */
  private async wait(tx: EntityManager, owner: Owner, enrolmentId: string, stepId: string, dueAt: Date) {
    const { tenantId, environment } = owner;
    const options = { startAfter: dueAt, singletonKey: `${enrolmentId}:${stepId}` };
    await this.jobs.enqueue(tx, runEnrolment, { tenantId, environment, enrolmentId }, options);
    return false;
  }

  private async end(tx: EntityManager, owner: Owner, id: string, how: End): Promise<false> {
    await this.progress.end(tx, owner, id, how);
    await this.store.tell(tx, owner, id, enrolmentEvents[how.state]);
    return false;
  }
}

/** The next step it has not behind it: they may have been put in another order while the sequence was paused. */
function followingOf({ steps, done }: HeldEnrolment, step: SequenceStep): SequenceStep | undefined {
  if (step.type === 'end') return undefined;
  return steps.slice(steps.indexOf(step) + 1).find(({ id }) => !done.includes(id));
}
