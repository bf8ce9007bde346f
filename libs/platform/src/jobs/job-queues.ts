import type PgBoss from 'pg-boss';
import type { Job } from './job.js';

/** The schema pg-boss keeps its tables in; made by `npm run migrate`. */
export const JOBS_SCHEMA = 'jobs';

/** A job that waits for a worker is forgotten after this long; pg-boss itself would after two weeks. */
const KEPT_WAITING_MINUTES = 366 * 24 * 60;
/** Any number, the same for everybody. */
const QUEUE_LOCK = 7_305_112_042;

/** As pg-boss makes a queue, but one at a time: two at once wait for each other's locks, which ends as a deadlock. */
const CREATE = `
  SELECT ${JOBS_SCHEMA}.create_queue($1, $2) FROM (SELECT pg_advisory_xact_lock(${QUEUE_LOCK})) AS one_at_a_time`;

/** Makes the queue of each job once a process, before anything is put into it or taken from it. */
export class JobQueues {
  private readonly made = new Map<string, Promise<void>>();

  constructor(
    private readonly boss: PgBoss,
    private readonly leaseMs: number,
  ) {}

  make(job: Job<object>): Promise<void> {
    let making = this.made.get(job.name);
    if (!making) {
      making = this.makeNow(job);
      this.made.set(job.name, making);
      making.catch(() => this.made.delete(job.name));
    }
    return making;
  }

  private async makeNow({ name, retryLimit, retryDelaySeconds }: Job<object>): Promise<void> {
    const options: PgBoss.Queue = {
      name,
      // One job that waits under each key; enqueue gives those without one a key of their own.
      policy: 'short',
      retryLimit,
      retryDelay: retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds: Math.ceil(this.leaseMs / 1_000),
      retentionMinutes: KEPT_WAITING_MINUTES,
    };
    if (await this.boss.getQueue(name)) await this.boss.updateQueue(name, options);
    else await this.boss.getDb().executeSql(CREATE, [name, options]);
  }
}
