import { JOBS_SCHEMA } from './job-queues.js';

/** A job in the hands of this process: which one, and which of its attempts. */
export interface Held {
  readonly name: string;
  readonly id: string;
  readonly retryCount: number;
}

/** Runs one statement and answers its rows. */
export type Execute = <Row extends object>(text: string, values: unknown[]) => Promise<Row[]>;

/** Only of the attempt that is ours: a job that was taken back and given to another worker is another attempt. */
const OURS = `job.name = held.name AND job.id = held.id AND job.retry_count = held.retry_count AND job.state = 'active'`;
const HELD = `unnest($1::text[], $2::uuid[], $3::int[]) AS held (name, id, retry_count)`;

const RENEW = `
  UPDATE ${JOBS_SCHEMA}.job SET expire_in = now() - job.started_on + make_interval(secs => $4::float8 / 1000)
    FROM ${HELD} WHERE ${OURS} RETURNING job.id, job.retry_count AS "retryCount"`;

const COMPLETE = `UPDATE ${JOBS_SCHEMA}.job SET state = 'completed', completed_on = now() FROM ${HELD} WHERE ${OURS}`;

/** As if it had never been started, so that a worker which stops costs no retry. */
const GIVE_BACK = `UPDATE ${JOBS_SCHEMA}.job SET state = 'retry', started_on = NULL FROM ${HELD} WHERE ${OURS}`;

/**
 * How a worker keeps its jobs. pg-boss fails a job that has been active for `expire_in`; a living worker moves that
 * moment ahead of it, so that `expire_in` can be short and the jobs of a dead one are soon somebody else's.
 */
export class JobLeases {
  constructor(
    private readonly execute: Execute,
    private readonly leaseMs: number,
  ) {}

  /** Answers those that are no longer ours. */
  async renew(held: readonly Held[]): Promise<Held[]> {
    const rows = await this.execute<Omit<Held, 'name'>>(RENEW, [...columns(held), this.leaseMs]);
    const ours = new Set(rows.map(attempt));
    return held.filter((it) => !ours.has(attempt(it)));
  }

  async complete(held: Held): Promise<void> {
    await this.execute(COMPLETE, columns([held]));
  }

  async giveBack(held: readonly Held[]): Promise<void> {
    await this.execute(GIVE_BACK, columns(held));
  }
}

const attempt = ({ id, retryCount }: Omit<Held, 'name'>): string => `${id} ${retryCount}`;

const columns = (held: readonly Held[]): unknown[] => [
  held.map(({ name }) => name),
  held.map(({ id }) => id),
  held.map(({ retryCount }) => retryCount),
];
