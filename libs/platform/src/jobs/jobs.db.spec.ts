import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { type Greeting, ScratchJobs } from '../testing/scratch-jobs.js';
import type { Attempt, Handler, Job } from './job.js';
import type { JobRecords } from './job-records.js';
import { Jobs } from './jobs.js';

describe(Jobs, () => {
  let scratch: ScratchJobs;
  let database: DataSource;
  let records: JobRecords;

  beforeAll(async () => {
    scratch = await ScratchJobs.create();
    ({ database, records } = scratch);
  });

  afterEach(() => scratch.stop());
  afterAll(() => scratch.drop());

  const newJobs = (): Jobs => scratch.newJobs();
  const newJob: ScratchJobs['newJob'] = (options) => scratch.newJob(options);
  const only: ScratchJobs['only'] = (job) => scratch.only(job);
  const until: ScratchJobs['until'] = (isTrue) => scratch.until(isTrue);

  const enqueue = (jobs: Jobs, job: Job<Greeting>, name: string, options = {}): Promise<void> =>
    database.transaction((tx) => jobs.enqueue(tx, job, { name }, options));

  it('runs a job that was committed, and none whose transaction was rolled back', async () => {
    const [jobs, job, greeted] = [newJobs(), newJob(), [] as string[]];
    await jobs.work(job, async ({ name }) => void greeted.push(name));
    await enqueue(jobs, job, 'committed');
    await expect(
      database.transaction(async (tx) => {
        await jobs.enqueue(tx, job, { name: 'rolled back' });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await until(() => greeted.length > 0);
    await sleep(1_200);
    expect(greeted).toEqual(['committed']);
  });

  it('keeps what was enqueued before any worker ever ran', async () => {
    const [jobs, job, greeted] = [newJobs(), newJob(), [] as string[]];
    await enqueue(jobs, job, 'early');
    await newJobs().work(job, async ({ name }) => void greeted.push(name));
    await until(() => greeted.length === 1);
  });

  // Two at once waited for each other's locks, and a worker ended as it started.
  it('makes the queues of many processes that start at once', async () => {
    const starts = Array.from({ length: 6 }, () => newJobs().work(newJob(), async () => undefined));
    await expect(Promise.all(starts)).resolves.toHaveLength(6);
  });

  it('lets several workers make the same queues at the same moment', async () => {
    const kinds = Array.from({ length: 8 }, () => newJob());
    const starts = Array.from({ length: 4 }, async (_, worker) => {
      const jobs = newJobs();
      for (const kind of worker % 2 ? kinds : kinds.toReversed()) await jobs.work(kind, async () => undefined);
    });
    await expect(Promise.all(starts)).resolves.toHaveLength(4);
  });

  it('adds no second job under a key while the first waits, and any number without one', async () => {
    const [jobs, job] = [newJobs(), newJob()];
    await enqueue(jobs, job, 'a', { singletonKey: 'same' });
    await enqueue(jobs, job, 'b', { singletonKey: 'same' });
    await enqueue(jobs, job, 'c');
    await enqueue(jobs, job, 'd');
    const { items } = await records.list({ limit: 10, name: job.name });
    expect(items.map(({ data }) => data['name']).sort()).toEqual(['a', 'c', 'd']);
  });

  it('takes many at once, each at its own time, if and only if the transaction commits', async () => {
    const [jobs, job] = [newJobs(), newJob()];
    const startAfter = new Date(Date.now() + 3_600_000);
    const named = { data: { name: 'a' }, singletonKey: 'a' };
    const each = [named, { data: { name: 'b' }, startAfter }, { data: { name: 'b' } }, named];
    const undone = database.transaction(async (tx) => {
      await jobs.enqueueEach(tx, job, each);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await database.transaction((tx) => jobs.enqueueEach(tx, job, each));
    const { items } = await records.list({ limit: 10, name: job.name });
    expect(items.map(({ data }) => data['name']).sort()).toEqual(['a', 'b', 'b']);
    expect(items.filter(({ runAt }) => runAt?.getTime() === startAfter.getTime())).toHaveLength(1);
  });

  it('runs as many at once as it is told, and no more', async () => {
    const [jobs, job] = [newJobs(), newJob()];
    let [now, most, done] = [0, 0, 0];
    for (let count = 0; count < 9; count++) await enqueue(jobs, job, `${count}`);
    const handle = async (): Promise<void> => {
      most = Math.max(most, ++now);
      await sleep(100);
      now--;
      done++;
    };
    await jobs.work(job, handle, { concurrency: 3 });
    await until(() => done === 9);
    expect(most).toBe(3);
  });

  it('gives the job of a worker that died to another, which finishes it once', async () => {
    const [dead, job, finished] = [newJobs(), newJob(), [] as string[]];
    // What is left of a process after SIGKILL: a job that is active, and nobody who renews its lease.
    await enqueue(dead, job, 'half-way');
    await database.query(`UPDATE jobs.job SET state = 'active', started_on = now() WHERE name = $1`, [job.name]);
    for (let count = 0; count < 2; count++) await newJobs().work(job, async ({ name }) => void finished.push(name));
    await until(async () => (await only(job)).state === 'completed');
    expect(finished).toEqual(['half-way']);
    expect(await only(job)).toMatchObject({ attempts: 2 });
  });

  it('tells a handler that its job was given to somebody else, and keeps the new attempt', async () => {
    const [jobs, job, attempts] = [newJobs(), newJob(), [] as Attempt[]];
    await jobs.work(
      job,
      async (_, attempt) => {
        attempts.push(attempt);
        await sleep(attempts.length === 1 ? 20_000 : 2_500, undefined, { signal: attempt.signal });
      },
      { concurrency: 2 },
    );
    await enqueue(jobs, job, 'x');
    await until(() => attempts.length === 1);
    // As if this process had stood still for longer than its lease.
    await database.query(`UPDATE jobs.job SET state = 'retry', start_after = now() WHERE name = $1`, [job.name]);
    await until(async () => (await only(job)).state === 'completed');
    expect(attempts.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('leaves a long job with the worker that is alive, many times its lease', async () => {
    const [job, attempts] = [newJob(), [] as number[]];
    const handle: Handler<Greeting> = async () => {
      attempts.push(attempts.length);
      await sleep(4_000);
    };
    for (let count = 0; count < 2; count++) await newJobs().work(job, handle);
    await enqueue(newJobs(), job, 'long');
    await until(async () => (await only(job)).state === 'completed');
    expect(attempts).toEqual([0]);
  });

  it('ends a poison job as failed after its retries, and runs it again when an operator says so', async () => {
    const [jobs, job, attempts] = [newJobs(), newJob({ retryLimit: 1 }), [] as boolean[]];
    let isPoison = true;
    await jobs.work(job, async (_, { isLast }) => {
      attempts.push(isLast);
      if (isPoison) throw new Error('poison');
    });
    await enqueue(jobs, job, 'x');
    await until(async () => (await only(job)).state === 'failed');
    expect(attempts).toEqual([false, true]);
    const failed = await only(job);
    expect(failed).toMatchObject({ error: 'poison', attempts: 2, data: { name: 'x' } });
    isPoison = false;
    expect(await records.retry(failed.id)).toMatchObject({ state: 'retry' });
    await until(async () => (await only(job)).state === 'completed');
    await expect(records.retry(failed.id)).rejects.toMatchObject({
      code: 'job.invalid_state',
      extras: { allowedStates: ['failed', 'cancelled'] },
    });
  });

  it('tells a handler that its job was cancelled, and does not run it again', async () => {
    const [jobs, job, attempts] = [newJobs(), newJob(), [] as Attempt[]];
    await jobs.work(job, async (_, attempt) => {
      attempts.push(attempt);
      await sleep(20_000, undefined, { signal: attempt.signal });
    });
    await enqueue(jobs, job, 'x');
    await until(() => attempts.length === 1);
    await records.cancel((await only(job)).id);
    await until(() => attempts[0]!.signal.aborted);
    await sleep(1_500);
    expect(await only(job)).toMatchObject({ state: 'cancelled' });
    expect(attempts).toHaveLength(1);
  });

  it('finishes what is under way when it stops, however short the lease', async () => {
    const [jobs, job] = [newJobs(), newJob()];
    let isUnderWay = false;
    await jobs.work(job, async () => {
      isUnderWay = true;
      await sleep(2_500);
    });
    await enqueue(jobs, job, 'x');
    await until(() => isUnderWay);
    await jobs.beforeApplicationShutdown();
    expect(await only(job)).toMatchObject({ state: 'completed', attempts: 1 });
  });

  it('gives back at once what it cannot finish in time, which costs no retry', async () => {
    const [jobs, job] = [newJobs(), newJob({ retryLimit: 0 })];
    let isUnderWay = false;
    await jobs.work(job, async (_, { signal }) => {
      isUnderWay = true;
      await sleep(60_000, undefined, { signal });
    });
    await enqueue(jobs, job, 'x');
    await until(() => isUnderWay);
    await jobs.beforeApplicationShutdown();
    expect(await only(job)).toMatchObject({ state: 'retry' });
    let isFinished = false;
    await newJobs().work(job, async () => void (isFinished = true));
    await until(() => isFinished);
  });

  it('goes on after the database has ended its connections', async () => {
    const [jobs, job, greeted] = [newJobs(), newJob(), [] as string[]];
    await jobs.work(job, async ({ name }) => {
      greeted.push(name);
      if (greeted.length === 1)
        await database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'keyway-jobs'`,
        );
    });
    await enqueue(jobs, job, 'x');
    await until(async () => (await only(job)).state === 'completed');
    expect(new Set(greeted)).toEqual(new Set(['x']));
  });
});
