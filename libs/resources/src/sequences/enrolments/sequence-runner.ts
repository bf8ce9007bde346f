import { Clock, Jobs } from '@keyway/platform';
import { TenantSuspended } from '@keyway/tenancy';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Owner } from '../../kernel/resource.entity.js';
import { EnrolmentTurns, type Turn } from './enrolment-turns.js';
import { runEnrolments } from './run-enrolments.job.js';
import { StepRunner } from './step-runner.js';

const JOBS_AT_ONCE = 5;

type Due = Owner & { readonly enrolmentIds: readonly string[] };

/**
 * Leads enrolments through their sequence, each until it has to wait or comes to its end. The job ends when those that
 * wait have another one, so that it can stop anywhere, be run again, or run many times at once.
 */
@Injectable()
export class SequenceRunner implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly steps: StepRunner,
    private readonly turns: EnrolmentTurns,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.work(runEnrolments, (due, { signal }) => this.run(due, signal), { concurrency: JOBS_AT_ONCE });
  }

  async run({ enrolmentIds, ...owner }: Due, signal?: AbortSignal): Promise<void> {
    const waiting: Turn[] = [];
    const apart: Turn[] = [];
    for (const id of enrolmentIds)
      try {
        const dueAt = await this.lead(owner, id, signal);
        if (dueAt) waiting.push({ id, dueAt });
      } catch (error) {
        signal?.throwIfAborted();
        if (enrolmentIds.length === 1 || error instanceof TenantSuspended) throw error;
        apart.push({ id, dueAt: this.clock.now() });
      }
    await this.database.transaction(async (tx) => {
      await this.turns.queue(tx, owner, waiting);
      // Each is tried again by itself, so that what is poison keeps nobody else from their turn.
      for (const turn of apart) await this.turns.queue(tx, owner, [turn]);
    });
  }

  /** Answers how long the enrolment has to wait, or null where nothing is to be waited for. */
  private async lead(owner: Owner, id: string, signal?: AbortSignal): Promise<Date | null> {
    for (;;) {
      signal?.throwIfAborted();
      const next = await this.database.transaction((tx) => this.steps.run(tx, owner, id));
      if (next !== 'due') return next;
    }
  }
}
