import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PlatformConfig } from '../config/platform.config.js';
import { DatabaseUnavailable } from '../errors/platform.errors.js';
import { knownError } from '../http/known-error.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { SilentProxy } from '../testing/silent-proxy.js';
import { dataSourceOptions, poolOf } from './database.module.js';
import { Lane } from './lane.js';
import { Lanes } from './lanes.js';
import { SilenceWatch } from './silence-watch.js';
import { statement } from './statement.js';

const ONE = statement('one', 'SELECT 1 AS one');
const SLEEP = statement('sleep', 'SELECT pg_sleep($1)::text AS slept');
/** Four seconds are promised for the answer, of which storing the call log may take more than one. */
const IN_TIME_MS = 2_700;

interface Outcome {
  readonly waitedMs: number;
  /** Whether the caller would be answered 503. */
  readonly unavailable: boolean;
}

async function outcome(asked: Promise<unknown>): Promise<Outcome> {
  const startedMs = performance.now();
  const unavailable = await asked.then(
    () => false,
    (error: unknown) => knownError(error, { method: 'GET', url: '/' }) instanceof DatabaseUnavailable,
  );
  return { waitedMs: performance.now() - startedMs, unavailable };
}

async function expectUnavailableInTime(asked: readonly Promise<unknown>[]): Promise<void> {
  for (const { waitedMs, unavailable } of await Promise.all(asked.map(outcome))) {
    expect(unavailable).toBe(true);
    expect(waitedMs).toBeLessThan(IN_TIME_MS);
  }
}

describe(SilenceWatch, () => {
  let scratch: ScratchDatabase;
  let proxy: SilentProxy;
  let lanes: Lanes;
  let database: DataSource;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchDatabase();
    proxy = await SilentProxy.before(scratch.url);
    const limits = { databasePoolSize: 3, databaseLanes: 2, databaseWriteLanes: 1 };
    const config = { databaseUrl: proxy.url, statementTimeoutMs: 10_000, ...limits };
    lanes = new Lanes(config as PlatformConfig);
    database = await new DataSource(dataSourceOptions(config, [])).initialize();
    lanes.watchPool(poolOf(database));
    await lanes.onModuleInit();
  });

  afterAll(async () => {
    await database.destroy();
    await lanes.onApplicationShutdown();
    proxy.close();
    await scratch.drop();
  });

  const everyWay = (): Promise<unknown>[] => [
    lanes.lookUp(ONE, []),
    lanes.query(ONE, []),
    lanes.query(ONE, []),
    lanes.write(ONE, []),
    database.query('SELECT 1'),
    database.transaction((tx) => tx.query('SELECT 1')),
  ];

  /** Lanes come back one after another; whoever asks then is answered. */
  async function recovery(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const answers = await Promise.allSettled(everyWay());
      if (answers.every((answer) => answer.status === 'fulfilled')) return;
      await sleep(50);
    }
    throw new Error('It did not come back');
  }

  it('leaves a slow statement alone while the server answers others', async () => {
    const slow = [lanes.query(SLEEP, [3.5]), lanes.query(SLEEP, [3.5]), database.query('SELECT pg_sleep(3.5)')];
    expect(await Promise.all(slow.map((asked) => asked.then(() => 'answered')))).toEqual(slow.map(() => 'answered'));
  });

  it('tells every caller in time that a server gone silent is unavailable, and goes on when it answers again', async () => {
    await recovery();
    const between = database.transaction(async (tx) => {
      await tx.query('SELECT 1');
      proxy.silence();
      await tx.query('SELECT 1');
    });
    await sleep(100);
    await expectUnavailableInTime([between, ...everyWay()]);
    // Those who come later find connections given up, and none to be had.
    await expectUnavailableInTime(everyWay());
    await proxy.resume();
    await recovery();
  });

  it('takes a process that was held up itself for no silence of the server', async () => {
    const asked = lanes.lookUp(SLEEP, [0.1]);
    await sleep(20);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);
    expect(await outcome(asked)).toMatchObject({ unavailable: false });
  });

  it('ends at once, though the server does not answer', async () => {
    const lane = new Lane({ connectionString: proxy.url }, { onError: () => undefined });
    await lane.open();
    proxy.silence();
    const [asked, startedMs] = [outcome(lane.query(ONE, [])), performance.now()];
    await lane.close();
    expect(performance.now() - startedMs).toBeLessThan(IN_TIME_MS);
    expect(await asked).toMatchObject({ unavailable: true });
    await proxy.resume();
    await recovery();
  });

  it('gives up the one connection that a network has dropped: idle soon, under a statement when its patience is over', async () => {
    const errors: string[] = [];
    const events = { onError: ({ message }: Error) => errors.push(message) };
    const [idle, busy] = [1, 2].map(() => new Lane({ connectionString: proxy.url }, events));
    const other = new Lane({ connectionString: scratch.url }, { onError: () => undefined });
    await Promise.all([idle!, busy!, other].map((lane) => lane.open()));
    const watch = new SilenceWatch();
    for (const lane of [idle!, busy!, other]) watch.watchLane(lane, 4_000);
    watch.start();
    proxy.silence();
    const { waitedMs, unavailable } = await outcome(busy!.query(ONE, []));
    expect(unavailable).toBe(true);
    expect(waitedMs).toBeGreaterThan(3_900);
    expect(errors[0]).toBe('PostgreSQL has not answered a statement for 2 s');
    expect(other.isOpen).toBe(true);
    watch.stop();
    await Promise.all([idle!, busy!, other].map((lane) => lane.close()));
    await proxy.resume();
  });
});
