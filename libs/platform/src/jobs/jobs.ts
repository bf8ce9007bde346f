import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { platformConfig, type PlatformConfig } from '../config/platform.config.js';
import { newId } from '../ids.js';
import type { Handler, Job } from './job.js';
import { JobLeases } from './job-leases.js';
import { JOBS_SCHEMA, JobQueues } from './job-queues.js';
import { JobWorker } from './job-worker.js';

/** Of the eight seconds a process has to stop. */
const FINISH_WITHIN_MS = 5_000;
const HOUR_S = 3_600;
const DAY_S = 86_400;

interface Enqueued {
  readonly startAfter?: Date;
  /**
   * Names the work. While a job of this name waits to be started, another is not added: the first one's transaction
   * must have said all there is to say, for it may start before the second one's commits.
   */
  readonly singletonKey?: string;
}

/** Puts jobs into the queue in the transaction that causes them, and runs them where a handler was given. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly workers: JobWorker<never>[] = [];
  private queueing: Promise<{ boss: PgBoss; queues: JobQueues }> | null = null;
  private working: Promise<PgBoss> | null = null;
  private beat: NodeJS.Timeout | null = null;

  constructor(@Inject(platformConfig.token) private readonly config: PlatformConfig) {}

  /** The job exists if and only if `tx` commits. */
  async enqueue<Data extends object>(
    tx: EntityManager,
    job: Job<Data>,
    data: Data,
    { startAfter, singletonKey }: Enqueued = {},
  ): Promise<void> {
    const { boss, queues } = await this.queue();
    await queues.make(job);
    const executeSql = async (text: string, values: unknown[]) => ({ rows: await tx.query<unknown[]>(text, values) });
    await boss.send(job.name, data, {
      ...(startAfter && { startAfter }),
      singletonKey: singletonKey ?? newId(),
      db: { executeSql },
    });
  }

  /** The same of many of one kind, in one statement. */
  async enqueueEach<Data extends object>(
    tx: EntityManager,
    job: Job<Data>,
    each: readonly (Enqueued & { readonly data: Data })[],
  ): Promise<void> {
    if (each.length === 0) return;
    const { boss, queues } = await this.queue();
    await queues.make(job);
    const executeSql = async (text: string, values: unknown[]) => ({ rows: await tx.query<unknown[]>(text, values) });
    const inserted = each.map((it) => ({ ...it, name: job.name, singletonKey: it.singletonKey ?? newId() }));
    await boss.insert(inserted, { db: { executeSql } });
  }

  /** Runs `handle` for each job of this kind, so many at once in this process. */
  async work<Data extends object>(job: Job<Data>, handle: Handler<Data>, { concurrency = 1 } = {}): Promise<void> {
    const { queues } = await this.queue();
    await queues.make(job);
    const boss = await this.worked();
    const worker = new JobWorker(boss, this.leases(boss), job, handle, concurrency);
    this.workers.push(worker as unknown as JobWorker<never>);
    worker.start();
  }

  /** Enqueues the job by the clock (`cron` in UTC), once for all workers together. */
  async schedule(job: Job<object>, cron: string): Promise<void> {
    const { boss, queues } = await this.queue();
    await queues.make(job);
    await boss.schedule(job.name, cron, {}, { tz: 'UTC' });
  }

  /** Before connections are closed, which handlers under way still need. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop(FINISH_WITHIN_MS)));
    if (this.beat) clearInterval(this.beat);
    this.beat = null;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.beforeApplicationShutdown();
    await (await this.working)?.stop({ graceful: false });
    await (await this.queueing)?.boss.stop({ graceful: false });
  }

  private queue(): Promise<{ boss: PgBoss; queues: JobQueues }> {
    this.queueing ??= this.start({ supervise: false, schedule: false }).then((boss) => ({
      boss,
      queues: new JobQueues(boss, this.config.jobLeaseMs),
    }));
    this.queueing.catch(() => (this.queueing = null));
    return this.queueing;
  }

  /** Beside what it runs, it takes back the jobs of the dead, forgets old ones and watches the clock. */
  private worked(): Promise<PgBoss> {
    this.working ??= this.beginWork();
    return this.working;
  }

  private async beginWork(): Promise<PgBoss> {
    const everyMs = this.config.jobLeaseMs / 3;
    const boss = await this.start({
      supervise: true,
      schedule: true,
      maintenanceIntervalSeconds: Math.max(1, Math.round(everyMs / 1_000)),
      archiveCompletedAfterSeconds: HOUR_S,
      // As long as an operator may want to see what failed, and to have it tried again.
      archiveFailedAfterSeconds: 30 * DAY_S,
      deleteAfterSeconds: DAY_S,
    });
    const leases = this.leases(boss);
    this.beat = setInterval(() => void this.renew(leases), everyMs);
    return boss;
  }

  private async renew(leases: JobLeases): Promise<void> {
    const held = this.workers.flatMap((worker) => worker.held);
    if (held.length === 0) return;
    try {
      const lost = await leases.renew(held);
      for (const worker of this.workers) worker.letGo(lost);
    } catch (error) {
      this.logger.warn({ err: error }, 'The leases of the jobs under way could not be renewed');
    }
  }

  private leases(boss: PgBoss): JobLeases {
    const execute = async <Row extends object>(text: string, values: unknown[]): Promise<Row[]> =>
      (await boss.getDb().executeSql(text, values)).rows as Row[];
    return new JobLeases(execute, this.config.jobLeaseMs);
  }

  private async start(options: PgBoss.ConstructorOptions): Promise<PgBoss> {
    const boss = new PgBoss({
      connectionString: this.config.databaseUrl,
      schema: JOBS_SCHEMA,
      max: 2,
      migrate: false,
      application_name: 'keyway-jobs',
      ...options,
    });
    boss.on('error', (error) => this.logger.warn({ err: error }, 'The job queue had an error and goes on'));
    return boss.start();
  }
}
