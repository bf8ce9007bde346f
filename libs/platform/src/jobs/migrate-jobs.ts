import PgBoss from 'pg-boss';
import { JOBS_SCHEMA } from './job-queues.js';

/** In which pg-boss keeps what is due by the clock. It would make it when a worker starts, in the way of other queues. */
const CLOCK_QUEUE = '__pgboss__send-it';

/** Makes or upgrades the queue's own tables. Part of every migration run. */
export async function migrateJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: JOBS_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(CLOCK_QUEUE);
  await boss.stop({ graceful: false, wait: true });
}
