// Sets the stage of a benchmark: a database of its own, and on it the processes that are measured.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrate } from '@keyway/composition';
import { SERVER_SETTINGS, startLocalPostgres } from '@keyway/local-postgres';
import { decodeId } from '@keyway/platform';
import pg from 'pg';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_WITHIN_MS = 30_000;
/** The same for the processes of one run. */
const JWT_SECRET = randomBytes(32).toString('hex');

/** As the product is started by `npm start` and in its image; the baseline gets the same. */
const NODE_FLAGS = ['--max-semi-space-size=64'];

/** An embedded PostgreSQL with the settings of `npm start`, migrated: it waits for the disk. */
export async function startDatabase() {
  const directory = mkdtempSync(join(tmpdir(), 'keyway-bench-'));
  const postgres = await startLocalPostgres({ directory, settings: SERVER_SETTINGS, database: 'bench' });
  await migrate({ databaseUrl: postgres.url });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      rmSync(postgres.directory, { recursive: true, force: true });
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export async function startApi(database, settings = {}, flags = []) {
  const port = await freePort();
  const child = start([...NODE_FLAGS, ...flags, 'apps/api/dist/main.js'], {
    ...environment(database, settings),
    PORT: String(port),
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/health/ready`);
  return { url, pid: child.pid, stop: () => end(child) };
}

export async function startWorker(database, settings = {}) {
  const port = await freePort();
  const child = start([...NODE_FLAGS, 'apps/worker/dist/main.js'], {
    ...environment(database, settings),
    WORKER_PORT: String(port),
  });
  await untilReady(`http://127.0.0.1:${port}/health/ready`);
  return { pid: child.pid, stop: () => end(child) };
}

/** The api, the worker and the baseline, with one contact to read. */
export async function startBench(settings = {}, apiFlags = []) {
  const database = await startDatabase();
  const api = await startApi(database, settings, apiFlags);
  const worker = await startWorker(database, settings);
  const { key, contactId, uuid } = await makeContact(api.url);
  const baselinePort = await freePort();
  const baseline = start([...NODE_FLAGS, 'tools/bench/baseline.mjs'], {
    ...environment(database, settings),
    PORT: String(baselinePort),
  });
  await untilReady(`http://127.0.0.1:${baselinePort}/contacts/${uuid}`);
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  const count = async (sql) => (await client.query(sql)).rows[0].count;
  return {
    apiPid: api.pid,
    workerPid: worker.pid,
    baseline: { url: `http://127.0.0.1:${baselinePort}/contacts/${uuid}`, headers: {} },
    keyway: { url: `${api.url}/api/v1/contacts/${contactId}`, headers: { 'x-api-key': key } },
    recordedCalls: () => count('SELECT count(*)::int AS count FROM call_logs'),
    waitingCalls: () => count('SELECT count(*)::int AS count FROM call_log_inbox'),
    async stop() {
      await client.end();
      await Promise.all([api.stop(), worker.stop(), end(baseline)]);
      await database.stop();
    },
  };
}

/** Somebody's new tenant and a key of it: `{ tenantId, key }`, the id as a UUID. */
export async function newTenant(url, scopes) {
  const person = { email: 'bench@example.com', password: randomBytes(16).toString('hex') };
  const { tenant_id } = await post(url, '/auth/register', { ...person, full_name: 'Bench', company: 'Bench' });
  const { access_token: token } = await post(url, '/auth/login', person);
  const { key } = await post(url, '/auth/api-keys', { name: 'bench', scopes }, { authorization: `Bearer ${token}` });
  return { tenantId: decodeId('tenant', tenant_id), key };
}

async function makeContact(url) {
  const { key } = await newTenant(url, ['contacts:read', 'contacts:write']);
  const ada = {
    email: 'ada@example.com',
    first_name: 'Ada',
    last_name: 'Lovelace',
    phone: '+442071234567',
    title: 'Countess',
    tags: ['vip'],
  };
  const { id } = await post(url, '/contacts', ada, { 'x-api-key': key });
  return { key, contactId: id, uuid: decodeId('con', id) };
}

async function post(url, path, body, headers = {}) {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

function environment(database, settings) {
  return {
    PATH: process.env.PATH,
    NODE_ENV: process.env.NODE_ENV,
    DATABASE_URL: database.url,
    JWT_SECRET,
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost',
    ...settings,
  };
}

function start(args, env) {
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await once(child, 'exit');
  clearTimeout(limit);
}

async function untilReady(url) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} was not ready within ${READY_WITHIN_MS} ms`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
