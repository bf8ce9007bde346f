import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { defineError } from '../errors/define-error.js';
import { notFound } from '../http/id-param.js';
import { decodeCursor, type ListQuery, type Page, type Position, toPage } from '../pages.js';
import { HELD_UNTIL_FURTHER_NOTICE } from './job-holds.js';
import { JOBS_SCHEMA } from './job-queues.js';

/** In the words of pg-boss: waiting, waiting to be tried again, under way, and the three ways to end. */
export const JOB_STATES = ['created', 'retry', 'active', 'completed', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

const UNFINISHED: readonly JobState[] = ['created', 'retry', 'active'];
/** What the work was for has not come about, and waits for it. */
const ENDED: readonly JobState[] = ['failed', 'cancelled'];

export const JobStateInvalid = defineError('job.invalid_state', 'conflict', 'A job that is {state} cannot be {done}.');

/** A job as operators see it. */
export interface JobRecord extends Position {
  readonly name: string;
  readonly state: JobState;
  readonly data: Readonly<Record<string, unknown>>;
  /** How often it has been started. */
  readonly attempts: number;
  readonly error: string | null;
  /** When it may be started, or started again; null where it waits for its tenant, whose work is on hold. */
  readonly runAt: Date | null;
  readonly finishedAt: Date | null;
}

/** pg-boss keeps its times to the microsecond, and cursors to the millisecond. */
const CREATED_AT = `date_trunc('milliseconds', created_on)`;

const COLUMNS = `id, name, state, COALESCE(data, '{}'::jsonb) AS data, ${CREATED_AT} AS "createdAt",
  retry_count + CASE WHEN started_on IS NULL THEN 0 ELSE 1 END AS attempts,
  COALESCE(output->>'message', output->'value'->>'message') AS error, NULLIF(start_after, ${HELD_UNTIL_FURTHER_NOTICE}) AS "runAt", completed_on AS "finishedAt"`;

const LIST = `
  SELECT ${COLUMNS} FROM ${JOBS_SCHEMA}.job
   WHERE ($1::text IS NULL OR state::text = $1) AND ($2::text IS NULL OR name = $2)
     AND ($3::timestamptz IS NULL OR (${CREATED_AT}, id) < ($3, $4::uuid)) AND name NOT LIKE '\\_\\_pgboss\\_\\_%'
   ORDER BY ${CREATED_AT} DESC, id DESC LIMIT $5`;

const GET = `SELECT ${COLUMNS} FROM ${JOBS_SCHEMA}.job WHERE id = $1`;

/** One attempt more, at once. */
const RETRY = `
  UPDATE ${JOBS_SCHEMA}.job SET state = 'retry', retry_limit = retry_limit + 1, start_after = now(), completed_on = NULL
   WHERE id = $1 AND state IN (${ENDED.map((it) => `'${it}'`).join(', ')})`;

const CANCEL = `
  UPDATE ${JOBS_SCHEMA}.job SET state = 'cancelled', completed_on = now()
   WHERE id = $1 AND state IN (${UNFINISHED.map((it) => `'${it}'`).join(', ')})`;

/**
 * The jobs there are, for operators. One that failed for good stays listed for 30 days: these are the dead letters,
 * each in the queue where it died.
 */
@Injectable()
export class JobRecords {
  constructor(private readonly database: DataSource) {}

  async list({
    state,
    name,
    limit,
    cursor,
  }: ListQuery & { state?: JobState; name?: string }): Promise<Page<JobRecord>> {
    const after = decodeCursor(cursor);
    const values = [state ?? null, name ?? null, after?.createdAt ?? null, after?.id ?? null, limit + 1];
    return toPage(await this.database.query<JobRecord[]>(LIST, values), limit);
  }

  async get(id: string): Promise<JobRecord> {
    const [job] = await this.database.query<JobRecord[]>(GET, [id]);
    return job ?? notFound('job', 'job', id);
  }

  /** Starts a job once more that has failed, or was cancelled: what it worked for waits for it. */
  retry(id: string): Promise<JobRecord> {
    return this.change(id, RETRY, 'retried', ENDED);
  }

  /** One that is under way is told so within a third of JOB_LEASE, and nothing of it is tried again. */
  cancel(id: string): Promise<JobRecord> {
    return this.change(id, CANCEL, 'cancelled', UNFINISHED);
  }

  private async change(id: string, sql: string, done: string, allowedStates: readonly JobState[]): Promise<JobRecord> {
    const [, changed] = await this.database.query<[unknown, number]>(sql, [id]);
    const job = await this.get(id);
    if (changed === 0) throw new JobStateInvalid({ state: job.state, done }, { allowedStates });
    return job;
  }
}
