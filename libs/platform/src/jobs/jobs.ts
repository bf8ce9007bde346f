import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { platformConfig, type PlatformConfig } from '../config/platform.config.js';

/** The schema pg-boss keeps its tables in; made by `npm run migrate`. */
export const JOBS_SCHEMA = 'jobs';

/** Work with a name and a retry, done later by a worker. */
export interface Job<Data extends object> {
  readonly name: string;
  readonly retryLimit: number;
  /** Only there for its type. */
  readonly data?: Data;
}

export const defineJob = <Data extends object>(name: string, { retryLimit = 5 } = {}): Job<Data> =>
  Object.freeze({ name, retryLimit });

/** Puts jobs into the queue in the transaction that causes them, and runs them where a handler was given. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private boss: Promise<PgBoss> | null = null;
  private working = false;

  constructor(@Inject(platformConfig.token) private readonly config: PlatformConfig) {}

  /** The job exists if and only if `tx` commits. */
  async enqueue<Data extends object>(
    tx: EntityManager,
    job: Job<Data>,
    data: Data,
    options: { startAfter?: Date; singletonKey?: string } = {},
  ): Promise<void> {
    const boss = await this.started();
    const executeSql = async (text: string, values: unknown[]) => ({ rows: await tx.query<unknown[]>(text, values) });
    await boss.send(job.name, data, { ...options, retryLimit: job.retryLimit, retryBackoff: true, db: { executeSql } });
  }

  /** Runs `handle` for each job of this kind, one at a time in this process. A throw retries it. */
  async work<Data extends object>(job: Job<Data>, handle: (data: Data) => Promise<void>): Promise<void> {
    this.working = true;
    const boss = await this.started();
    await createQueue(boss, job);
    await boss.work<Data>(job.name, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([given]) =>
      handle(given!.data),
    );
  }

  /** Enqueues the job by the clock (`cron` in UTC), once for all workers together. */
  async schedule(job: Job<object>, cron: string): Promise<void> {
    await (await this.started()).schedule(job.name, cron, {}, { tz: 'UTC' });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.boss) await (await this.boss).stop({ graceful: true, timeout: 5_000 });
  }

  private started(): Promise<PgBoss> {
    this.boss ??= this.start();
    return this.boss;
  }

  private async start(): Promise<PgBoss> {
    const { databaseUrl } = this.config;
    const boss = new PgBoss({
      connectionString: databaseUrl,
      schema: JOBS_SCHEMA,
      max: 2,
      migrate: false,
      supervise: this.working,
      schedule: this.working,
      application_name: 'keyway-jobs',
    });
    boss.on('error', (error) => this.logger.warn({ err: error }, 'The job queue had an error and goes on'));
    await boss.start();
    return boss;
  }
}

const DEADLOCK = '40P01';
const MAX_ATTEMPTS = 5;

/**
 * Making a queue locks a table twice, and two workers that start at the same moment on a new database each wait for the
 * other. PostgreSQL ends one of them, which then finds the queue made.
 */
async function createQueue(boss: PgBoss, { name, retryLimit }: Job<object>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await boss.createQueue(name, { name, retryLimit });
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

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
  await boss.stop({ graceful: false, wait: true });
}
