import { setTimeout as sleep } from 'node:timers/promises';
import { Metrics, newId } from '@keyway/platform';
import type { Authentication } from '@keyway/scopes';
import { Logger } from '@nestjs/common';
import Fastify, { type FastifyInstance } from 'fastify';
import { Client } from 'pg';
import type { CallLogsConfig } from '../call-logs.config.js';
import { linesOf, parseMovedCall } from '../record/call-record.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { CallRecorder } from './call-recorder.js';
import { recordCalls } from './record-calls.js';

const CONFIG: CallLogsConfig = {
  databaseUrl: undefined,
  durability: 'disk',
  retentionDays: 90,
  bufferRecords: 1_000,
  bufferMib: 1,
};
const KEY = newId();

/** Refuses connections to the test's database, ends the recorder's, and lets it in again. */
async function outage({ url, client }: ScratchCallLogs, during: () => Promise<void>): Promise<void> {
  const server = new Client({ connectionString: new URL('/postgres', url).href });
  await server.connect();
  const name = new URL(url).pathname.slice(1);
  await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await client.query(END_CONNECTION);
  await sleep(50);
  await during();
  await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await server.end();
}

const END_CONNECTION = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'keyway-call-logs' AND datname = current_database()`;

describe(CallRecorder.name, () => {
  let scratch: ScratchCallLogs;
  let recorder: CallRecorder;
  let metrics: Metrics;
  let fastify: FastifyInstance;
  let address: string;

  const start = async (config: Partial<CallLogsConfig> = {}): Promise<void> => {
    metrics = new Metrics();
    recorder = new CallRecorder(scratch.database, { ...CONFIG, ...config }, metrics);
    await recorder.onModuleInit();
    fastify = anApi(recorder);
    address = await fastify.listen({ port: 0, host: '127.0.0.1' });
  };

  const call = (
    path: string,
    headers: Record<string, string> = { 'x-as': 'key' },
    init: RequestInit = {},
  ): Promise<Response> => fetch(`${address}${path}`, { ...init, headers });

  const recorded = async (): Promise<string[]> =>
    (await scratch.client.query<{ payload: string }>('SELECT payload FROM call_log_inbox')).rows.flatMap((row) =>
      linesOf(row.payload),
    );

  const recordedIds = async (): Promise<string[]> => (await recorded()).map((line) => parseMovedCall(line).id).sort();

  const metric = async (name: string): Promise<number> =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metrics.registry.metrics())?.[1]);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
  });

  afterEach(async () => {
    await fastify.close();
    await recorder.onApplicationShutdown();
    await scratch.client.query('TRUNCATE call_log_inbox');
  });

  afterAll(() => scratch.drop());

  it('has stored the record of a call when its answer arrives', async () => {
    await start();
    const answer = await call('/api/v1/things/7?token=hush', {
      'x-as': 'key',
      'user-agent': 'a\\b',
      'x-request-id': 'mine-1',
    });
    const [line, ...others] = await recorded();
    expect(others).toEqual([]);
    const columns = line!.split('\t');
    expect(columns.slice(2, 12)).toEqual([
      KEY,
      '127.0.0.1',
      '/api/v1/things/:id',
      expect.any(String),
      'live',
      '\\N',
      'GET',
      '/api/v1/things/7',
      '200',
      '\\N',
    ]);
    expect(columns.slice(13)).toEqual(['0', String((await answer.text()).length), 'a\\\\b', 'mine-1']);
    expect(columns[0]).toBe(answer.headers.get('x-request-id'));
    expect(line).not.toContain('hush');
  });

  it('stores the records of many calls at once in few batches, each once', async () => {
    await start();
    const answers = await Promise.all(Array.from({ length: 400 }, (_, index) => call(`/api/v1/things/${index}`)));
    expect(await recordedIds()).toEqual(answers.map((answer) => answer.headers.get('x-request-id')).sort());
    expect(await scratch.count('call_log_inbox')).toBeLessThan(300);
  });

  it('records an error once, with its code', async () => {
    await start();
    expect((await call('/api/v1/broken')).status).toBe(500);
    const lines = await recorded();
    expect(lines).toHaveLength(1);
    expect(lines[0]!.split('\t').slice(10, 12)).toEqual(['500', 'internal']);
  });

  it('records what no route answered, and a credential that was refused but known', async () => {
    await start();
    expect((await call('/api/v1/nowhere')).status).toBe(404);
    expect((await call('/api/v1/things/1', { 'x-as': 'revoked' })).status).toBe(200);
    const lines = await recorded();
    expect(lines.map((line) => parseMovedCall(line).route)).toEqual([null, '/api/v1/things/:id']);
    expect(lines.map((line) => parseMovedCall(line).apiKeyId)).toEqual([KEY, KEY]);
  });

  it('records nothing of strangers, of users without a tenant, and outside the API', async () => {
    await start();
    await call('/api/v1/things/1', {});
    await call('/api/v1/things/1', { 'x-as': 'undecided' });
    await call('/health/live');
    expect(await recorded()).toEqual([]);
  });

  it('records a caller who went away as 499', async () => {
    await start();
    const leaving = new AbortController();
    const gone = call('/api/v1/slow', undefined, { signal: leaving.signal }).catch(() => 'gone');
    await sleep(50);
    leaving.abort();
    expect(await gone).toBe('gone');
    await sleep(400);
    const lines = await recorded();
    expect(lines).toHaveLength(1);
    expect(lines[0]!.split('\t')[10]).toBe('499');
  });

  it('stores no key that a caller put into the path', async () => {
    await start();
    const key = `kw_live_${'Ab3'.repeat(10)}xy`;
    await call(`/api/v1/things/${key}`);
    const [line] = await recorded();
    expect(line).toContain('/api/v1/things/kw_live_[redacted]');
    expect(line).not.toContain(key.slice(8));
  });

  it('keeps answering while the database is away, and loses nothing', async () => {
    await start();
    const before = await Promise.all(Array.from({ length: 50 }, () => call('/api/v1/things/1')));
    const during: Response[] = [];
    await outage(scratch, async () => {
      for (let round = 0; round < 5; round++) {
        const startedMs = performance.now();
        during.push(...(await Promise.all(Array.from({ length: 20 }, () => call('/api/v1/things/2')))));
        expect(performance.now() - startedMs).toBeLessThan(1_000);
        await sleep(100);
      }
      expect(await metric('keyway_call_log_buffered_records')).toBe(100);
    });
    const after = await call('/api/v1/things/3');
    const answers = [...before, ...during, after].map((answer) => answer.headers.get('x-request-id')).sort();
    await until(async () => (await recordedIds()).length === answers.length);
    expect(await recordedIds()).toEqual(answers);
    expect(await metric('keyway_call_log_dropped_total')).toBe(0);
  });

  it('loses and doubles nothing though its connection is ended again and again under load', async () => {
    await start();
    let loading = true;
    const answers: (string | null)[] = [];
    const callers = Array.from({ length: 16 }, async () => {
      while (loading) answers.push((await call('/api/v1/things/1')).headers.get('x-request-id'));
    });
    for (let round = 0; round < 8; round++) {
      await sleep(60);
      await scratch.client.query(END_CONNECTION);
    }
    loading = false;
    await Promise.all(callers);
    await until(async () => (await metric('keyway_call_log_buffered_records')) === 0);
    expect(await recordedIds()).toEqual(answers.sort());
  });

  it('lets answers go within two seconds when the database is silent, and stores their records afterwards', async () => {
    await start();
    await scratch.client.query('BEGIN');
    await scratch.client.query('LOCK TABLE call_log_inbox IN ACCESS EXCLUSIVE MODE');
    const startedMs = performance.now();
    const answer = await call('/api/v1/things/1');
    expect(performance.now() - startedMs).toBeLessThan(2_000);
    const quickMs = performance.now();
    const next = await call('/api/v1/things/2');
    expect(performance.now() - quickMs).toBeLessThan(300);
    await scratch.client.query('COMMIT');
    const ids = [answer, next].map((it) => it.headers.get('x-request-id')).sort();
    await until(async () => (await recordedIds()).length === 2);
    expect(await recordedIds()).toEqual(ids);
  });

  it('drops and counts what exceeds its buffer, and still answers', async () => {
    await start({ bufferRecords: 10 });
    await outage(scratch, async () => {
      const answers = await Promise.all(Array.from({ length: 25 }, () => call('/api/v1/things/1')));
      expect(answers.every((answer) => answer.status === 200)).toBe(true);
      expect(await metric('keyway_call_log_dropped_total')).toBe(15);
    });
    await until(async () => (await recorded()).length === 10);
  });

  it('flushes what it holds when it is closed', async () => {
    await start();
    const ids = Array.from({ length: 300 }, () => newId());
    for (const id of ids) recorder.add(`${id}\t\\N\n`, () => undefined);
    await recorder.onApplicationShutdown();
    expect((await recordedIds()).length).toBe(300);
  });
});

async function until(condition: () => Promise<boolean>, withinMs = 5_000): Promise<void> {
  const deadlineMs = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadlineMs) throw new Error('It did not come to pass');
    await sleep(20);
  }
}

/** As much of the api as the recorder meets: who calls is told by a header. */
function anApi(recorder: CallRecorder): FastifyInstance {
  const fastify = Fastify({ genReqId: () => newId(), forceCloseConnections: true });
  const caller = { kind: 'api_key', id: KEY, tenantId: newId(), environment: 'live' } as const;
  fastify
    .decorateRequest('startedAtMs', 0)
    .decorateRequest('errorCode', null)
    .decorateRequest('authentication', null)
    .decorateRequest('attribution', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.startedAtMs = performance.now();
    reply.raw.setHeader('x-request-id', request.id);
    if (request.headers['x-as'] === 'key') request.authentication = { principal: caller } as unknown as Authentication;
    if (request.headers['x-as'] === 'undecided')
      request.authentication = { principal: null } as unknown as Authentication;
    if (request.headers['x-as'] === 'revoked') request.attribution = caller;
    done();
  });
  recordCalls(fastify, recorder);
  fastify.setErrorHandler((_error, request, reply) => {
    request.errorCode = 'internal';
    void reply.status(500).send({ error: 'internal_error' });
  });
  fastify.get('/api/v1/things/:id', () => ({ fine: true }));
  fastify.get('/api/v1/broken', () => {
    throw new Error('broken');
  });
  fastify.get('/api/v1/slow', () => sleep(300, { late: true }));
  fastify.get('/health/live', () => ({ status: 'ok' }));
  return fastify;
}
