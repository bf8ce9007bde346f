import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { DatabaseUnavailable } from '../errors/platform.errors.js';
import { knownError } from '../http/known-error.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { SilentProxy } from '../testing/silent-proxy.js';
import { DatabaseModule, dataSourceOptions } from './database.module.js';

/** Two are enough, and a busy machine is given more: without a bound it would be for ever. */
const SECONDS_MS = 8_000;

/** What the caller of a route would be answered. */
const answerTo = async (asked: Promise<unknown>): Promise<Error> =>
  knownError(await asked.catch((error: unknown) => error), { method: 'GET', url: '/' });

describe(DatabaseModule, () => {
  let scratch: ScratchDatabase;
  let proxy: SilentProxy;
  let database: DataSource;

  beforeAll(async () => {
    scratch = await scratchDatabase();
    proxy = await SilentProxy.before(scratch.url);
    const config = { databaseUrl: proxy.url, statementTimeoutMs: 1_000, databasePoolSize: 2 };
    database = await new DataSource(dataSourceOptions(config, [])).initialize();
  });

  /** Whatever was done to it, it serves again as soon as it has heard which of its idle connections are dead. */
  afterEach(async () => {
    await proxy.resume();
    const served = async (): Promise<unknown> => database.query('SELECT 1 AS one').catch(() => null);
    for (let tries = 0; tries < 100 && !(await served()); tries++) await sleep(50);
    expect(await served()).toEqual([{ one: 1 }]);
  });

  afterAll(async () => {
    await database.destroy();
    proxy.close();
    await scratch.drop();
  });

  const between = (fault: () => unknown): Promise<unknown> =>
    database.transaction(async (tx: EntityManager) => {
      await tx.query('SELECT 1');
      await fault();
      await sleep(50);
      await tx.query('SELECT 1');
    });

  async function endSessions(): Promise<void> {
    const operator = new Client({ connectionString: scratch.url });
    await operator.connect();
    await operator.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'keyway' AND datname = current_database()`,
    );
    await operator.end();
  }

  it('makes a transaction whose connection is lost between two statements unavailable', async () => {
    expect(await answerTo(between(() => proxy.cut()))).toBeInstanceOf(DatabaseUnavailable);
  });

  it('makes a transaction whose session an operator ends between two statements unavailable', async () => {
    expect(await answerTo(between(endSessions))).toBeInstanceOf(DatabaseUnavailable);
  });

  it('makes a statement whose session an operator ends unavailable', async () => {
    const asked = answerTo(database.query('SELECT pg_sleep(5)'));
    await sleep(100);
    await endSessions();
    expect(await asked).toBeInstanceOf(DatabaseUnavailable);
  });

  it('makes a statement whose connection is lost unavailable', async () => {
    const asked = answerTo(database.query('SELECT pg_sleep(5)'));
    await sleep(100);
    proxy.cut();
    expect(await asked).toBeInstanceOf(DatabaseUnavailable);
  });

  it('makes a statement that takes too long unavailable', async () => {
    expect(await answerTo(database.query('SELECT pg_sleep(5)'))).toBeInstanceOf(DatabaseUnavailable);
  });

  it('makes a server that refuses connections unavailable', async () => {
    proxy.refuse();
    await sleep(50);
    expect(await answerTo(database.query('SELECT 1'))).toBeInstanceOf(DatabaseUnavailable);
  });

  it('makes a server that takes connections and says nothing unavailable within seconds', async () => {
    proxy.cut();
    proxy.silence();
    await sleep(50);
    const startedMs = performance.now();
    expect(await answerTo(database.query('SELECT 1'))).toBeInstanceOf(DatabaseUnavailable);
    expect(performance.now() - startedMs).toBeLessThan(SECONDS_MS);
  });

  it('makes a pool whose connections are all in use unavailable within seconds', async () => {
    const hold = (): Promise<unknown> => database.transaction(() => sleep(SECONDS_MS + 1_000));
    const held = [hold(), hold()];
    await sleep(50);
    const startedMs = performance.now();
    expect(await answerTo(database.query('SELECT 1'))).toBeInstanceOf(DatabaseUnavailable);
    expect(performance.now() - startedMs).toBeLessThan(SECONDS_MS);
    await Promise.all(held);
  });

  it('makes a database that takes no connections unavailable', async () => {
    const server = new Client({ connectionString: new URL('/postgres', scratch.url).href });
    await server.connect();
    const name = new URL(scratch.url).pathname.slice(1);
    await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    proxy.cut();
    await sleep(50);
    expect(await answerTo(database.query('SELECT 1'))).toBeInstanceOf(DatabaseUnavailable);
    await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await server.end();
  });
});
