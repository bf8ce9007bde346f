// Sets the stage of a benchmark: a database of its own, a tenant with a key and a contact, and three processes:
// the baseline, the api and the worker.
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
import pg from 'pg';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_WITHIN_MS = 30_000;

/** As the product is started by `npm start` and in its image; the baseline gets the same. */
const NODE_FLAGS = ['--max-semi-space-size=64'];

/** On an embedded PostgreSQL with the settings of `npm start`: it waits for the disk. */
export async function startBench(settings = {}, apiFlags = []) {
  const directory = mkdtempSync(join(tmpdir(), 'keyway-bench-'));
  const postgres = await startLocalPostgres({
    directory,
    settings: SERVER_SETTINGS,
    database: 'bench',
  });
  await migrate({ databaseUrl: postgres.url });
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: process.env.NODE_ENV,
    DATABASE_URL: postgres.url,
    JWT_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost',
    ...settings,
  };
  const [port, workerPort, baselinePort] = await Promise.all([freePort(), freePort(), freePort()]);
  const processes = [
    start([...NODE_FLAGS, ...apiFlags, 'apps/api/dist/main.js'], { ...env, PORT: String(port) }),
    start(['apps/worker/dist/main.js'], { ...env, WORKER_PORT: String(workerPort) }),
    start([...NODE_FLAGS, 'tools/bench/baseline.mjs'], { ...env, PORT: String(baselinePort) }),
  ];
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/health/ready`);
  const { key, contactId, uuid, token } = await makeContact(url, postgres.url);
  await untilReady(`http://127.0.0.1:${baselinePort}/contacts/${uuid}`);
  const client = new pg.Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  await client.connect();
  const count = async (sql) => (await client.query(sql)).rows[0].count;
  return {
    url,
    key,
    token,
    env,
    databaseUrl: postgres.url,
    apiPid: processes[0].pid,
    workerPid: processes[1].pid,
    baseline: { url: `http://127.0.0.1:${baselinePort}/contacts/${uuid}`, headers: {} },
    keyway: { url: `${url}/api/v1/contacts/${contactId}`, headers: { 'x-api-key': key } },
    recordedCalls: () => count('SELECT count(*)::int AS count FROM call_logs'),
    waitingCalls: () => count('SELECT count(*)::int AS count FROM call_log_inbox'),
    async stop() {
      await client.end();
      await Promise.all(processes.map(end));
      await postgres.stop();
      rmSync(postgres.directory, { recursive: true, force: true });
      rmSync(directory, { recursive: true, force: true });
    },
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

async function makeContact(url, databaseUrl) {
  const post = async (path, body, headers = {}) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const person = { email: 'bench@example.com', password: randomBytes(16).toString('hex') };
  await post('/auth/register', { ...person, full_name: 'Bench', company: 'Bench' });
  const { access_token: token } = await post('/auth/login', person);
  const { key } = await post(
    '/auth/api-keys',
    { name: 'bench', scopes: ['contacts:read', 'contacts:write'] },
    { authorization: `Bearer ${token}` },
  );
  const contact = await post(
    '/contacts',
    {
      email: 'ada@example.com',
      first_name: 'Ada',
      last_name: 'Lovelace',
      phone: '+442071234567',
      title: 'Countess',
      tags: ['vip'],
    },
    { 'x-api-key': key },
  );
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query('SELECT id FROM contacts');
  await client.end();
  return { key, token, contactId: contact.id, uuid: rows[0].id };
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
