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

/** Of the tenant that calls: some more than a page. */
const SEEDED_CONTACTS = 200;

/** What callers create. */
export const ADA = {
  first_name: 'Ada',
  last_name: 'Lovelace',
  phone: '+442071234567',
  title: 'Countess',
  tags: ['vip'],
  custom_fields: { plan: 'pro' },
};

/** As the product is started by `npm start` and in its image; the baseline gets the same. */
const NODE_FLAGS = ['--max-semi-space-size=64'];

/** An embedded PostgreSQL with the settings of `npm start`, migrated: it waits for the disk. */
export async function startDatabase() {
  const directory = mkdtempSync(join(tmpdir(), 'keyway-bench-'));
  const postgres = await startLocalPostgres({ directory, settings: SERVER_SETTINGS, database: 'bench' });
  await migrate({ databaseUrl: postgres.url });
  return {
    url: postgres.url,
    pid: postgres.pid,
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

/** The api, the worker and the baseline, on one database with contacts of one tenant. */
export async function startBench(settings = {}, apiFlags = []) {
  const database = await startDatabase();
  const api = await startApi(database, settings, apiFlags);
  const worker = await startWorker(database, settings);
  const { key, tenantId } = await newTenant(api.url, ['contacts:read', 'contacts:write']);
  const contactId = await makeContacts(api.url, key);
  const baseline = await startBaseline(database, tenantId);
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  const count = async (sql) => (await client.query(sql)).rows[0].count;
  return {
    baseline: { url: baseline.url, pid: baseline.pid },
    keyway: { url: api.url, pid: api.pid, key },
    postgres: { pid: database.pid },
    worker: { pid: worker.pid },
    contactId,
    recordedCalls: () => count('SELECT count(*)::int AS count FROM call_logs'),
    waitingCalls: () => count('SELECT count(*)::int AS count FROM call_log_inbox'),
    async stop() {
      await client.end();
      await Promise.all([api.stop(), worker.stop(), baseline.stop()]);
      await database.stop();
    },
  };
}

async function startBaseline(database, tenantId) {
  const port = await freePort();
  const child = start([...NODE_FLAGS, 'tools/bench/baseline.mjs'], {
    ...environment(database, {}),
    PORT: String(port),
    TENANT_ID: tenantId,
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/contacts`);
  return { url, pid: child.pid, stop: () => end(child) };
}

/** Somebody's new tenant and a key of it: `{ tenantId, key }`, the id as a UUID. */
export async function newTenant(url, scopes) {
  const person = { email: 'bench@example.com', password: randomBytes(16).toString('hex') };
  const { tenant_id } = await post(url, '/auth/register', { ...person, full_name: 'Bench', company: 'Bench' });
  const { access_token: token } = await post(url, '/auth/login', person);
  const { key } = await post(url, '/auth/api-keys', { name: 'bench', scopes }, { authorization: `Bearer ${token}` });
  return { tenantId: decodeId('tenant', tenant_id), key };
}

/** Answers the id of one of them. */
async function makeContacts(url, key) {
  for (let n = 0; n < SEEDED_CONTACTS; n++) {
    const { id } = await post(url, '/contacts', { ...ADA, email: `ada-${n}@example.com` }, { 'x-api-key': key });
    if (n === SEEDED_CONTACTS - 1) return id;
  }
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
