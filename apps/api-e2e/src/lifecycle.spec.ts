import { spawnSync } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson } from './support/people.js';
import { startProcess } from './support/processes.js';
import { until } from './support/until.js';

const API = join(__dirname, '../../api/dist/main.js');

describe('a process of the product', () => {
  let keyway: Keyway;

  beforeAll(async () => {
    keyway = await startKeyway();
  });

  afterAll(() => keyway.stop());

  async function idleSocket(url: string): Promise<Socket> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    return socket;
  }

  async function unusedSocket(url: string): Promise<Socket> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  it('answers what is under way and ends within ten seconds of SIGTERM, though keep-alive sockets idle', async () => {
    const node = await startProcess('api', keyway.env);
    const idle = await Promise.all(Array.from({ length: 20 }, () => idleSocket(node.url)));
    idle.push(await unusedSocket(node.url));
    // Password hashing is slow enough to be under way when the signal comes.
    const underWay = Array.from({ length: 3 }, (_, n) =>
      call(node.url, 'POST', '/api/v1/auth/register', {
        body: { email: `drain-${n}@example.com`, password: 'a password nobody guesses', full_name: 'D', company: 'D' },
      }),
    );
    await sleep(40);
    const began = Date.now();
    const [code, ...answers] = await Promise.all([node.stop(), ...underWay]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(code).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    for (const socket of idle) socket.destroy();
  });

  it('ends a worker on SIGTERM with exit code 0', async () => {
    const worker = await startProcess('worker', keyway.env);
    expect(await worker.stop()).toBe(0);
  });

  it.each(['api', 'worker'] as const)('logs lines of JSON alone (%s), what Node warns of included', async (app) => {
    const warn = `data:text/javascript,process.on('SIGUSR2',()=>process.emitWarning('Of the test'))`;
    const running = await startProcess(app, { ...keyway.env, NODE_OPTIONS: `--import ${JSON.stringify(warn)}` });
    running.signal('SIGUSR2');
    const lines = (): string[] => running.output().split('\n').filter(Boolean);
    await until(lines, (it) => it.some((line) => line.includes('Of the test')));
    await running.stop();
    const logged = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged.filter(({ msg }) => msg === 'Of the test')).toMatchObject([{ service: app, context: 'Node' }]);
  });

  it('refuses to start in production without its database, secret and address, telling all three', () => {
    const { status, stderr } = spawnSync(process.execPath, [API], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    for (const variable of ['DATABASE_URL', 'JWT_SECRET', 'PUBLIC_URL'])
      expect(stderr).toMatch(new RegExp(`${variable}: .*For example: ${variable}=`));
  });

  it('is live and ready, and says what it measures', async () => {
    expect(await call(keyway.url, 'GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await call(keyway.url, 'GET', '/health/ready')).toMatchObject({
      status: 200,
      body: { checks: { database: 'ok', migrations: 'ok' } },
    });
    expect((await call(keyway.url, 'GET', '/metrics')).text).toContain('keyway_');
  });

  it('is not ready while migrations are missing', async () => {
    await keyway.sql('UPDATE migrations SET name = name || $1 WHERE id = (SELECT max(id) FROM migrations)', ['_']);
    expect(await call(keyway.url, 'GET', '/health/ready')).toMatchObject({
      status: 503,
      body: { checks: { migrations: expect.stringContaining('npm run migrate') as string } },
    });
    await keyway.sql(`UPDATE migrations SET name = rtrim(name, '_')`);
  });

  it('numbers every answer, and echoes the number of the caller', async () => {
    const answer = await call(keyway.url, 'GET', '/api/v1/contacts', { headers: { 'x-request-id': 'trace-42' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('x-client-request-id')).toBe('trace-42');
    expect(answer.body['request_id']).toBe(answer.headers.get('x-request-id'));
  });

  it('answers 503 with Retry-After, never 500, while the database is gone, and recovers by itself', async () => {
    const person = await newPerson(keyway.url);
    const { key } = await newKey(keyway.url, person, ['contacts:read']);
    await keyway.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const statuses = new Set<number>();
    for (let tries = 0; tries < 40; tries++) {
      const answer = await call(keyway.url, 'GET', '/api/v1/contacts', { key });
      statuses.add(answer.status);
      if (answer.status === 503) expect(answer.headers.get('retry-after')).toBe('1');
      await sleep(50);
    }
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect((await call(keyway.url, 'GET', '/api/v1/contacts', { key })).status).toBe(200);
  });
});

describe('a browser of another origin', () => {
  it('may call where CORS_ORIGINS names it, and nowhere else', async () => {
    const keyway = await startKeyway({ env: { CORS_ORIGINS: 'https://app.example.com' } });
    const preflight = (origin: string) =>
      call(keyway.url, 'OPTIONS', '/api/v1/contacts', {
        headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-api-key' },
      });
    expect((await preflight('https://app.example.com')).headers.get('access-control-allow-origin')).toBe(
      'https://app.example.com',
    );
    expect((await preflight('https://evil.example.com')).headers.get('access-control-allow-origin')).not.toBe(
      'https://evil.example.com',
    );
    await keyway.stop();
  });
});
