import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { platformConfig } from '../config/platform.config.js';
import { dataSourceOptions } from '../database/database.module.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { defineJob, Jobs } from './jobs.js';

const greet = defineJob<{ name: string }>('test.greet');

describe(Jobs, () => {
  let scratch: ScratchDatabase;
  let database: DataSource;
  let jobs: Jobs;

  beforeAll(async () => {
    scratch = await scratchDatabase();
    database = await new DataSource(
      dataSourceOptions({ databaseUrl: scratch.url, databasePoolSize: 3, statementTimeoutMs: 10_000 }, []),
    ).initialize();
    jobs = new Jobs(platformConfig.read({ DATABASE_URL: scratch.url }).value);
  });

  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await database.destroy();
    await scratch.drop();
  });

  it('runs a job that was committed, and none whose transaction was rolled back', async () => {
    const greeted: string[] = [];
    await jobs.work(greet, ({ name }) => Promise.resolve(void greeted.push(name)));
    await database.transaction((tx) => jobs.enqueue(tx, greet, { name: 'committed' }));
    await expect(
      database.transaction(async (tx) => {
        await jobs.enqueue(tx, greet, { name: 'rolled back' });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    for (let tries = 0; tries < 100 && greeted.length === 0; tries++) await sleep(50);
    await sleep(1_200);
    expect(greeted).toEqual(['committed']);
  });

  it('lets several workers start at the same moment on a database without queues', async () => {
    const kinds = Array.from({ length: 8 }, (_, kind) => defineJob(`test.start_${kind}`));
    const workers = Array.from({ length: 4 }, () => new Jobs(platformConfig.read({ DATABASE_URL: scratch.url }).value));
    const starts = workers.map(async (worker) => {
      for (const kind of kinds) await worker.work(kind, () => Promise.resolve());
    });
    const outcomes = await Promise.allSettled(starts);
    await Promise.all(workers.map((worker) => worker.onApplicationShutdown()));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});
