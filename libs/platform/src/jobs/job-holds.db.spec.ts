import type { DataSource } from 'typeorm';
import { newId } from '../ids.js';
import { type Greeting, ScratchJobs } from '../testing/scratch-jobs.js';
import type { Job } from './job.js';
import { holdJobs, releaseJobs } from './job-holds.js';
import type { Jobs } from './jobs.js';

describe('jobs of a tenant whose work is on hold', () => {
  let scratch: ScratchJobs;
  let database: DataSource;
  let tenantId: string;
  let bystander: string;

  beforeAll(async () => {
    scratch = await ScratchJobs.create();
    database = scratch.database;
  });

  afterEach(() => scratch.stop());
  afterAll(() => scratch.drop());

  const newJobs = (): Jobs => scratch.newJobs();
  const newJob: ScratchJobs['newJob'] = (options) => scratch.newJob(options);
  const only: ScratchJobs['only'] = (job) => scratch.only(job);
  const until: ScratchJobs['until'] = (isTrue) => scratch.until(isTrue);
  const recordsOf: ScratchJobs['recordsOf'] = (job) => scratch.recordsOf(job);

  beforeEach(async () => {
    [tenantId, bystander] = [newId(), newId()];
    await database.query(`INSERT INTO tenants (id, name) VALUES ($1, 'A'), ($2, 'B')`, [tenantId, bystander]);
  });

  const hold = (): Promise<void> =>
    database.transaction(async (tx) => {
      await tx.query('UPDATE tenants SET suspended_at = now() WHERE id = $1', [tenantId]);
      await holdJobs(tx, tenantId);
    });

  const release = (): Promise<void> =>
    database.transaction(async (tx) => {
      await tx.query('UPDATE tenants SET suspended_at = NULL WHERE id = $1', [tenantId]);
      await releaseJobs(tx, tenantId);
    });

  const put = (jobs: Jobs, job: Job<Greeting>, name: string, of = tenantId, options = {}): Promise<void> =>
    database.transaction((tx) => jobs.enqueue(tx, job, { name, tenantId: of }, options));

  it('wait, whenever they were enqueued, and are run once each when that has ended', async () => {
    const [jobs, job, greeted] = [newJobs(), newJob(), [] as string[]];
    await put(jobs, job, 'before');
    await put(jobs, job, 'later', tenantId, { startAfter: new Date(Date.now() + 1_000) });
    await hold();
    await put(jobs, job, 'meanwhile');
    for (let count = 0; count < 2; count++) await newJobs().work(job, async ({ name }) => void greeted.push(name));
    await until(async () => (await recordsOf(job)).every(({ runAt }) => runAt === null));
    // Whoever comes after them does not wait behind them.
    await put(jobs, job, 'bystander', bystander);
    await until(() => greeted.length > 0);
    expect(greeted).toEqual(['bystander']);
    await release();
    await until(() => greeted.length === 4);
    await until(async () => (await recordsOf(job)).every(({ state }) => state === 'completed'));
    expect(greeted.toSorted()).toEqual(['before', 'bystander', 'later', 'meanwhile']);
    expect((await recordsOf(job)).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
  });

  it('keep the time they were to be started at, where that is later than the end of the hold', async () => {
    const [jobs, job] = [newJobs(), newJob()];
    const startAfter = new Date(Date.now() + 3_600_000);
    await put(jobs, job, 'in an hour', tenantId, { startAfter });
    await hold();
    await release();
    expect((await only(job)).runAt).toEqual(startAfter);
  });

  it('are not failed by being stopped half-way, not even in their last attempt', async () => {
    const [jobs, job, attempts] = [newJobs(), newJob({ retryLimit: 0 }), [] as string[]];
    await jobs.work(job, async ({ name }) => {
      attempts.push(name);
      if (attempts.length > 1) return;
      await hold();
      throw new Error('no step of theirs begins any more');
    });
    await put(jobs, job, 'half-way');
    await until(async () => attempts.length === 1 && (await only(job)).runAt === null);
    expect(await only(job)).toMatchObject({ state: 'retry', error: null });
    await release();
    await until(async () => (await only(job)).state === 'completed');
    expect(attempts).toEqual(['half-way', 'half-way']);
  });

  it('are all run once, however often holds begin and end while workers take them', async () => {
    const [jobs, job, greeted] = [newJobs(), newJob(), [] as string[]];
    for (let count = 0; count < 3; count++)
      await newJobs().work(job, async ({ name }) => void greeted.push(name), { concurrency: 2 });
    for (let round = 0; round < 20; round++)
      await Promise.all([
        put(jobs, job, `${round} of theirs`),
        put(jobs, job, `${round}`, bystander),
        round % 2 ? release() : hold(),
      ]);
    await until(() => greeted.length === 40);
    await until(async () => (await recordsOf(job)).every(({ state }) => state === 'completed'));
    expect(new Set(greeted).size).toBe(40);
    expect(greeted).toHaveLength(40);
  });
});
