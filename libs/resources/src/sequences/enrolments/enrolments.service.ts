import { emitEach } from '@keyway/events';
import { Clock, notFound, type Page } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InjectStore } from '../../kernel/define-resource.js';
import type { Owner, RowOf } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { SequenceStep } from '../step.js';
import type { EnrolmentWithSteps, ListEnrolments } from './enrolment.dto.js';
import type { Enrolment } from './enrolment.entity.js';
import { EnrolmentProgress } from './enrolment-progress.js';
import { EnrolmentRows } from './enrolment-rows.js';
import { EnrolmentTurns } from './enrolment-turns.js';
import { enrolmentEvents, enrolments } from './enrolments.resource.js';

/** Who is on their way through a sequence: what moves them is the worker's. */
@Injectable()
export class EnrolmentsService {
  constructor(
    @InjectStore(enrolments) private readonly store: ResourceStore<Enrolment>,
    private readonly rows: EnrolmentRows,
    private readonly progress: EnrolmentProgress,
    private readonly turns: EnrolmentTurns,
    private readonly clock: Clock,
  ) {}

  /** Answers the enrolment of each of these contacts who was not on their way already. */
  async begin(
    tx: EntityManager,
    owner: Owner,
    of: Pick<Enrolment, 'sequenceId' | 'executionId'>,
    first: SequenceStep,
    contactIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const begun = await this.rows.enrol(tx, owner, of, first, contactIds);
    await emitEach(tx, owner, enrolments.events.created, begun);
    await this.turns.queue(
      tx,
      owner,
      begun.map(({ id, dueAt }) => ({ id, dueAt: dueAt! })),
    );
    return new Map(begun.map(({ id, contactId }) => [contactId!, id]));
  }

  page(owner: Owner, sequenceId: string, query: ListEnrolments): Promise<Page<RowOf<Enrolment>>> {
    return this.store.list(owner, query, { sql: 'sequence_id = $', value: sequenceId });
  }

  async get(owner: Owner, sequenceId: string, id: string): Promise<EnrolmentWithSteps> {
    const enrolment = await this.find(owner, sequenceId, id);
    return { ...enrolment, steps: await this.progress.stepsOf(owner, id) };
  }

  /** When it has returned, no further step is run. */
  async cancel(owner: Owner, sequenceId: string, id: string): Promise<Enrolment> {
    await this.find(owner, sequenceId, id);
    return this.store.change(owner, id, (it) => it.cancel(this.clock.now()), enrolmentEvents.cancelled);
  }

  /** Goes on with those whose turn came while their sequence was paused. */
  async wake(tx: EntityManager, owner: Owner, sequenceId: string): Promise<void> {
    const [ids, dueAt] = [await this.rows.unpark(tx, owner, sequenceId), this.clock.now()];
    await this.turns.queue(
      tx,
      owner,
      ids.map((id) => ({ id, dueAt })),
    );
  }

  /** Ends all that are under way, of a sequence that ends. */
  async cancelAll(tx: EntityManager, owner: Owner, sequenceId: string): Promise<void> {
    const ended = await this.rows.endActive(tx, owner, sequenceId);
    await emitEach(tx, owner, enrolmentEvents.cancelled, ended);
  }

  /** The steps at which enrolments stand, beside these. */
  standingElsewhere(
    tx: EntityManager,
    owner: Owner,
    sequenceId: string,
    steps: readonly SequenceStep[],
  ): Promise<string[]> {
    return this.rows.standingElsewhere(tx, owner, sequenceId, steps);
  }

  private async find(owner: Owner, sequenceId: string, id: string): Promise<RowOf<Enrolment>> {
    const enrolment = await this.store.get(owner, id);
    return enrolment.sequenceId === sequenceId ? enrolment : notFound(enrolments.label, enrolments.idPrefix, id);
  }
}
