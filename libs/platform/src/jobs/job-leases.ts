import { HOLDS, HELD_UNTIL_FURTHER_NOTICE } from './job-holds.js';
import { JOBS_SCHEMA } from './job-queues.js';

/** A job in the hands of this process: which one, and which of its attempts. */
export interface Held {
  readonly name: string;
  readonly id: string;
  readonly retryCount: number;
}

/** A job that was looked at: taken, unless it belongs to a tenant whose work is on hold. */
export interface Looked<Data> extends Omit<Held, 'name'> {
  readonly retryLimit: number;
  readonly data: Data;
  readonly isOnHold: boolean;
}

/** Runs one statement and answers its rows. */
export type Execute = <Row extends object>(text: string, values: unknown[]) => Promise<Row[]>;

/** Only of the attempt that is ours: a job that was taken back and given to another worker is another attempt. */
const OURS = `job.name = held.name AND job.id = held.id AND job.retry_count = held.retry_count AND job.state = 'active'`;
const HELD = `unnest($1::text[], $2::uuid[], $3::int[]) AS held (name, id, retry_count)`;

/**
 * The next that nobody has in hand. Those on hold are put aside by the same statement, which locks the hold: whoever
 * ends it waits, and finds them. Nobody waits for anything where nothing is on hold.
 */
const TAKE = `
  WITH next AS MATERIALIZED (
    SELECT id, (data->>'tenantId')::uuid AS tenant_id FROM ${JOBS_SCHEMA}.job
     WHERE name = $1 AND state < 'active' AND start_after < now()
     ORDER BY priority DESC, created_on, id LIMIT $2 FOR UPDATE SKIP LOCKED
  ), hold AS MATERIALIZED (
    SELECT tenant_id FROM ${HOLDS} WHERE tenant_id = ANY (ARRAY(SELECT tenant_id FROM next)) FOR SHARE
  ), looked AS MATERIALIZED (
    SELECT id, EXISTS (SELECT FROM hold WHERE hold.tenant_id = next.tenant_id) AS is_on_hold FROM next
  )
  UPDATE ${JOBS_SCHEMA}.job
     SET state = CASE WHEN is_on_hold THEN state ELSE 'active' END,
         start_after = CASE WHEN is_on_hold THEN ${HELD_UNTIL_FURTHER_NOTICE} ELSE start_after END,
         keep_until = CASE WHEN is_on_hold THEN ${HELD_UNTIL_FURTHER_NOTICE} ELSE keep_until END,
         retry_count = retry_count + CASE WHEN is_on_hold OR started_on IS NULL THEN 0 ELSE 1 END,
         started_on = CASE WHEN is_on_hold THEN started_on ELSE now() END
    FROM looked WHERE job.name = $1 AND job.id = looked.id
  RETURNING job.id, job.retry_count AS "retryCount", job.retry_limit AS "retryLimit", job.data, is_on_hold AS "isOnHold"`;

const RENEW = `
  UPDATE ${JOBS_SCHEMA}.job SET expire_in = now() - job.started_on + make_interval(secs => $4::float8 / 1000)
    FROM ${HELD} WHERE ${OURS} RETURNING job.id, job.retry_count AS "retryCount"`;

const COMPLETE = `UPDATE ${JOBS_SCHEMA}.job SET state = 'completed', completed_on = now() FROM ${HELD} WHERE ${OURS}`;

/** As if it had never been started, so that a worker which stops costs no retry. */
const GIVE_BACK = `UPDATE ${JOBS_SCHEMA}.job SET state = 'retry', started_on = NULL FROM ${HELD} WHERE ${OURS}`;

const IS_ON_HOLD = `
  SELECT FROM ${JOBS_SCHEMA}.job JOIN ${HOLDS} AS hold ON hold.tenant_id = (job.data->>'tenantId')::uuid
   WHERE job.name = $1 AND job.id = $2`;

/**
 * How a worker takes and keeps its jobs. pg-boss fails a job that has been active for `expire_in`; a living worker moves that
 * moment ahead of it, so that `expire_in` can be short and the jobs of a dead one are soon somebody else's.
 */
export class JobLeases {
  constructor(
    private readonly execute: Execute,
    private readonly leaseMs: number,
  ) {}

  /** So many at most, those on hold counted: where as many came, there is likely more. */
  take<Data>(name: string, limit: number): Promise<Looked<Data>[]> {
    return this.execute<Looked<Data>>(TAKE, [name, limit]);
  }

  /** Whether it belongs to a tenant whose work is on hold by now. */
  async isOnHold({ name, id }: Held): Promise<boolean> {
    return (await this.execute(IS_ON_HOLD, [name, id])).length > 0;
  }

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
