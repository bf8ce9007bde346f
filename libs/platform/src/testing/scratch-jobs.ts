import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { platformConfig } from '../config/platform.config.js';
import { dataSourceOptions } from '../database/database.module.js';
import { defineJob, type Job } from '../jobs/job.js';
import { type JobRecord, JobRecords } from '../jobs/job-records.js';
import { Jobs } from '../jobs/jobs.js';
import { scratchDatabase, type ScratchDatabase } from './scratch-database.js';

/** What the jobs of tests are about. */
export interface Greeting {
  readonly name: string;
  readonly tenantId?: string;
}

const LEASE = '1s';

/** The queue on a database of the test file's own, and any number of workers. */
export class ScratchJobs {
  readonly records: JobRecords;
  private readonly started: Jobs[] = [];
  private kinds = 0;

  private constructor(
    private readonly scratch: ScratchDatabase,
    readonly database: DataSource,
  ) {
    this.records = new JobRecords(database);
  }

  static async create(): Promise<ScratchJobs> {
    const scratch = await scratchDatabase();
    const settings = { databaseUrl: scratch.url, databasePoolSize: 3, statementTimeoutMs: 10_000 };
    return new ScratchJobs(scratch, await new DataSource(dataSourceOptions(settings, [])).initialize());
  }

  /** Each is a process of its own as far as the queue can tell. */
  newJobs(): Jobs {
    const jobs = new Jobs(platformConfig.read({ DATABASE_URL: this.scratch.url, JOB_LEASE: LEASE }).value);
    this.started.push(jobs);
    return jobs;
  }

  newJob(options: { retryLimit?: number } = {}): Job<Greeting> {
    return defineJob(`test.greet-${this.kinds++}`, options);
  }

  async recordsOf({ name }: Job<Greeting>): Promise<readonly JobRecord[]> {
    return (await this.records.list({ limit: 100, name })).items;
  }

  async only(job: Job<Greeting>): Promise<JobRecord> {
    const [record, ...others] = await this.recordsOf(job);
    if (!record || others.length > 0) throw new Error('There is not one job of this name');
    return record;
  }

  async until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      if (await isTrue()) return;
      await sleep(50);
    }
    throw new Error('It never came true');
  }

  /** Ends the processes there are. */
  async stop(): Promise<void> {
    await Promise.all(this.started.splice(0).map((jobs) => jobs.onApplicationShutdown()));
  }

  async drop(): Promise<void> {
    await this.stop();
    await this.database.destroy();
    await this.scratch.drop();
  }
}
