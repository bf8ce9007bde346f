import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InjectStore } from '../../kernel/define-resource.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { SequenceStep } from '../step.js';
import type { Enrolment } from './enrolment.entity.js';
import { EnrolmentProgress, type HeldEnrolment } from './enrolment-progress.js';
import { enrolmentEvents, enrolments } from './enrolments.resource.js';
import { StepEffects } from './step-effects.js';

type End = Partial<Pick<Enrolment, 'reason' | 'error'>> & { readonly state: 'completed' | 'cancelled' | 'failed' };

/** How it is with the next step: due at once, due later, or null: there is none, or it is not to be waited for. */
type Next = 'due' | Date | null;

/** Runs one step of one enrolment, its effect together with what says that it is done. */
@Injectable()
export class StepRunner {
  constructor(
    @InjectStore(enrolments) private readonly store: ResourceStore<Enrolment>,
    private readonly progress: EnrolmentProgress,
    private readonly effects: StepEffects,
  ) {}

  async run(tx: EntityManager, owner: Owner, id: string): Promise<Next> {
    const held = await this.progress.hold(tx, owner, id);
    if (!held) return null;
    if (!held.isDue) return held.dueAt;
    if (!held.isActive) return this.park(tx, owner, id);
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
    return following.type === 'wait' ? dueAt : 'due';
  }

  private async park(tx: EntityManager, owner: Owner, id: string): Promise<null> {
    await this.progress.park(tx, owner, id);
    return null;
  }

  private async end(tx: EntityManager, owner: Owner, id: string, how: End): Promise<null> {
    await this.progress.end(tx, owner, id, how);
    await this.store.tell(tx, owner, id, enrolmentEvents[how.state]);
    return null;
  }
}

/** The next step it has not behind it: they may have been put in another order while the sequence was paused. */
function followingOf({ steps, done }: HeldEnrolment, step: SequenceStep): SequenceStep | undefined {
  if (step.type === 'end') return undefined;
  return steps.slice(steps.indexOf(step) + 1).find(({ id }) => !done.includes(id));
}
