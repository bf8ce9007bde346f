import { createHash } from 'node:crypto';
import { Jobs } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Owner } from '../../kernel/resource.entity.js';
import { runEnrolments } from './run-enrolments.job.js';

/** Waiting jobs are sorted whenever one is taken, so that ten thousand of them would cost more than what they do. */
const ENROLMENTS_A_JOB = 25;
/** How much later than it could a turn may come, so that it shares its job with others. */
const SHARED_WITHIN_MS = 10_000;

/** An enrolment and when its next step is due. */
export interface Turn {
  readonly id: string;
  readonly dueAt: Date;
}

/** Sees to it that enrolments get their turn. */
@Injectable()
export class EnrolmentTurns {
  constructor(private readonly jobs: Jobs) {}

  /** Each gets its turn if and only if `tx` commits; those that are due at about the same time share a job. */
  async queue(tx: EntityManager, { tenantId, environment }: Owner, turns: readonly Turn[]): Promise<void> {
    const each = shared(turns).map((group) => {
      const enrolmentIds = group.map(({ id }) => id);
      const startAfter = group.at(-1)!.dueAt;
      const data = { tenantId, environment, enrolmentIds };
      return { data, startAfter, singletonKey: keyOf(enrolmentIds, startAfter) };
    });
    await this.jobs.enqueueEach(tx, runEnrolments, each);
  }
}

/** The soonest first. */
function shared(turns: readonly Turn[]): Turn[][] {
  const groups: Turn[][] = [];
  for (const turn of turns.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())) {
    const group = groups.at(-1);
    const isNear = group && turn.dueAt.getTime() - group[0]!.dueAt.getTime() <= SHARED_WITHIN_MS;
    if (isNear && group.length < ENROLMENTS_A_JOB) group.push(turn);
    else groups.push([turn]);
  }
  return groups;
}

/** The same for the same turns: a job that is run again leaves no second one behind. */
const keyOf = (ids: readonly string[], dueAt: Date): string =>
  createHash('sha256')
    .update(`${dueAt.getTime()} ${ids.join(' ')}`)
    .digest('base64url');
