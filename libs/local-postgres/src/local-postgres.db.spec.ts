import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type LocalPostgres, startLocalPostgres } from './local-postgres.js';

const STARTS_AND_STOPS_MS = 60_000;

describe(startLocalPostgres, () => {
  let scratch: string;
  let directory: string;
  let postgres: LocalPostgres | undefined;

  const start = async () => {
    postgres = await startLocalPostgres({ directory, database: 'keyway', settings: { fsync: 'off' } });
    return postgres;
  };

  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'keyway-postgres-'));
    directory = scratch;
  });

  afterEach(async () => {
    await postgres?.stop('immediate');
    // As root the cluster may stand elsewhere than in the wished directory.
    if (postgres) rmSync(postgres.directory, { recursive: true, force: true });
    rmSync(scratch, { recursive: true, force: true });
    postgres = undefined;
  });

  it(
    'lets in with the password only',
    async () => {
      const { url, passwordFile, dataDirectory } = await start();
      expect(await ask(url, 'SELECT current_database() AS answer')).toBe('keyway');
      expect(await ask(url, "SELECT current_setting('unix_socket_directories') AS answer")).toBe('');
      await expect(ask(url.replace(/:[^:@/]+@/, ':guess@'), 'SELECT 1 AS answer')).rejects.toThrow(/authentication/);
      expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
      expect(statSync(dataDirectory).mode & 0o777).toBe(0o700);
    },
    STARTS_AND_STOPS_MS,
  );

  it(
    'keeps data, password and port over a stop and a start',
    async () => {
      const first = await start();
      await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await first.stop();
      expect(existsSync(join(first.dataDirectory, 'postmaster.pid'))).toBe(false);
      const second = await start();
      expect(second).toMatchObject({ url: first.url, adopted: false });
      expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
    },
    STARTS_AND_STOPS_MS,
  );

  it(
    'recovers from a kill of the server, at once and on the same port',
    async () => {
      const first = await start();
      let exits = 0;
      first.onExit(() => exits++);
      await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      process.kill(first.pid, 'SIGKILL');
      await until(() => exits === 1);
      const second = await start();
      expect(second.pid).not.toBe(first.pid);
      expect(second).toMatchObject({ url: first.url, adopted: false });
      expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
    },
    STARTS_AND_STOPS_MS,
  );

  it(
    'adopts a server that still runs, and can stop it',
    async () => {
      const first = await start();
      const second = await start();
      expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
      await second.stop();
      await expect(ask(second.url, 'SELECT 1 AS answer')).rejects.toThrow(/ECONNREFUSED/);
    },
    STARTS_AND_STOPS_MS,
  );

  it(
    'tells when an adopted server ends',
    async () => {
      const first = await start();
      const second = await start();
      let exits = 0;
      second.onExit(() => exits++);
      process.kill(first.pid, 'SIGKILL');
      await until(() => exits === 1);
    },
    STARTS_AND_STOPS_MS,
  );

  it(
    'starts though the number of a dead server went to another process',
    async () => {
      const first = await start();
      const file = join(first.dataDirectory, 'postmaster.pid');
      const recorded = readFileSync(file, 'utf8');
      await first.stop();
      writeFileSync(file, recorded.replace(/^\d+/, String(process.ppid)));
      expect((await start()).adopted).toBe(false);
    },
    STARTS_AND_STOPS_MS,
  );

  it(
    'finds its place again below a directory that only its owner may enter',
    async () => {
      directory = join(scratch, 'below', 'postgres');
      const first = await start();
      await first.stop();
      expect(await start()).toMatchObject({ url: first.url, directory: first.directory, adopted: false });
    },
    STARTS_AND_STOPS_MS,
  );

  it(
    'makes a cluster anew where initdb was killed midway',
    async () => {
      const half = join(mkdtempSync(join(directory, 'initdb-')), 'data');
      writeFileSync(half, 'half a cluster');
      await start();
      expect(existsSync(half)).toBe(false);
    },
    STARTS_AND_STOPS_MS,
  );

  it(
    "shows the end of the server's log when it cannot start",
    async () => {
      const broken = startLocalPostgres({ directory, settings: { shared_buffers: 'many' } });
      await expect(broken).rejects.toThrow(/invalid value for parameter "shared_buffers"/);
    },
    STARTS_AND_STOPS_MS,
  );
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 10_000) throw new Error('It did not happen within 10 s.');
    await sleep(20);
  }
}
