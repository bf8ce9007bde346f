import { BodyInvalid } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectStore } from '../kernel/define-resource.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { EnrolmentsService } from './enrolments/enrolments.service.js';
import { closeGate } from '../kernel/gate.js';
import type { CreateSequence, UpdateSequence } from './sequence.dto.js';
import type { Sequence } from './sequence.entity.js';
import { SequenceStepsInUse } from './sequences.errors.js';
import { sequenceEvents, sequences } from './sequences.resource.js';
import { laidOut, type SequenceStep } from './step.js';
import { danglingSteps, holdSurveys } from './step-references.js';

/** What a sequence goes through. */
@Injectable()
export class SequencesService {
  constructor(
    private readonly database: DataSource,
    @InjectStore(sequences) private readonly store: ResourceStore<Sequence>,
    private readonly enrolments: EnrolmentsService,
  ) {}

  async create(owner: Owner, fields: CreateSequence): Promise<RowOf<Sequence>> {
    return this.store.create(owner, { ...fields, steps: await this.checked(owner, fields.steps ?? []) });
  }

  /** Throws SequenceStepsInUse where somebody stands at a step that would be gone. */
  async update(owner: Owner, id: string, { steps, ...fields }: Partial<UpdateSequence>): Promise<Sequence> {
    const change = steps ? { ...fields, steps: await this.checked(owner, steps) } : fields;
    return this.store.change(owner, id, async (sequence, tx) => {
      sequence.revise(change);
      if (steps) await this.assertKept(tx, owner, sequence);
    });
  }

  /** Throws SequenceSurveyMissing where a survey that it sends was deleted. */
  activate(owner: Owner, id: string): Promise<Sequence> {
    return this.store.change(
      owner,
      id,
      async (sequence, tx) => {
        sequence.activate();
        await holdSurveys(tx, owner, sequence.steps);
      },
      sequenceEvents.activated,
    );
  }

  /** When this has returned, no further step is run. */
  pause(owner: Owner, id: string): Promise<Sequence> {
    return this.store.change(
      owner,
      id,
      async (sequence, tx) => {
        sequence.pause();
        await closeGate(tx, id);
      },
      sequenceEvents.paused,
    );
  }

  /** Its enrolments go on where they stand; those whose turn came meanwhile, at once. */
  resume(owner: Owner, id: string): Promise<Sequence> {
    return this.store.change(
      owner,
      id,
      async (sequence, tx) => {
        sequence.resume();
        await holdSurveys(tx, owner, sequence.steps);
        await closeGate(tx, id);
        await this.enrolments.wake(tx, owner, id);
      },
      sequenceEvents.resumed,
    );
  }

  /** With it end its enrolments. */
  archive(owner: Owner, id: string): Promise<Sequence> {
    return this.store.change(
      owner,
      id,
      async (sequence, tx) => {
        sequence.archive();
        await closeGate(tx, id);
        await this.enrolments.cancelAll(tx, owner, id);
      },
      sequenceEvents.archived,
    );
  }

  remove(owner: Owner, id: string): Promise<void> {
    return this.store.remove(owner, id);
  }

  private async checked(owner: Owner, given: readonly SequenceStep[]): Promise<SequenceStep[]> {
    const steps = laidOut(given);
    const details = await danglingSteps(this.database.manager, owner, steps);
    if (details.length > 0) throw new BodyInvalid({}, { details });
    return steps;
  }

  private async assertKept(tx: EntityManager, owner: Owner, { id, steps }: Sequence): Promise<void> {
    const inUse = await this.enrolments.standingElsewhere(tx, owner, id, steps);
    if (inUse.length > 0) throw new SequenceStepsInUse({ steps: inUse.join(', ') });
  }
}
