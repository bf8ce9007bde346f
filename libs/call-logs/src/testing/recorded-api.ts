import { setTimeout as sleep } from 'node:timers/promises';
import { Metrics, newId } from '@keyway/platform';
import type { Authentication } from '@keyway/scopes';
import Fastify, { type FastifyInstance } from 'fastify';
import { Client } from 'pg';
import type { CallLogsConfig } from '../call-logs.config.js';
import type { CaptureWish } from '../capture/capture-wish.js';
import { GapKeeper } from '../gaps/gap-keeper.js';
import { linesOf } from '../record/call-record.js';
import { CallRecorder } from '../recorder/call-recorder.js';
import { recordCalls } from '../recorder/record-calls.js';
import type { ScratchCallLogs } from './scratch-call-logs.js';

const CONFIG: CallLogsConfig = {
  databaseUrl: undefined,
  durability: 'disk',
  retentionDays: 90,
  captureRetentionDays: 7,
  bufferRecords: 1_000,
  bufferMib: 1,
};

/** The key by which `x-as: key` calls. */
export const CALLING_KEY = newId();
/** A secret, as an answer of the api holds one. */
export const SHOWN_KEY = `kw_live_${'Ab3'.repeat(10)}xy`;

export interface RecordedApi {
  readonly recorder: CallRecorder;
  readonly gaps: GapKeeper;
  call(path: string, headers?: Record<string, string>, init?: RequestInit): Promise<Response>;
  /** Lines of the inbox. */
  recorded(): Promise<string[]>;
  metric(name: string): Promise<number>;
  stop(): Promise<void>;
}

/** As much of the api as the recorder meets, listening: who calls is told by a header. */
export async function recordedApi(
  { client, database }: ScratchCallLogs,
  config: Partial<CallLogsConfig> = {},
  wish?: CaptureWish,
): Promise<RecordedApi> {
  const metrics = new Metrics();
  const gaps = new GapKeeper(database);
  const recorder = new CallRecorder(database, { ...CONFIG, ...config }, metrics, gaps);
  await recorder.onModuleInit();
  const fastify = anApi();
  recordCalls(fastify, recorder, { of: () => wish });
  addRoutes(fastify);
  const address = await fastify.listen({ port: 0, host: '127.0.0.1' });
  return {
    recorder,
    gaps,
    call: (path, headers = { 'x-as': 'key' }, init = {}) => fetch(`${address}${path}`, { ...init, headers }),
    recorded: async () =>
      (await client.query<{ payload: string }>('SELECT payload FROM call_log_inbox')).rows.flatMap((row) =>
        linesOf(row.payload),
      ),
    metric: async (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metrics.registry.metrics())?.[1]),
    stop: async () => {
      await fastify.close();
      await recorder.onApplicationShutdown();
    },
  };
}

function anApi(): FastifyInstance {
  const fastify = Fastify({ genReqId: () => newId(), forceCloseConnections: true });
  const caller = { kind: 'api_key', id: CALLING_KEY, tenantId: newId(), environment: 'live' } as const;
  fastify
    .decorateRequest('startedAtMs', 0)
    .decorateRequest('errorCode', null)
    .decorateRequest('authentication', null)
    .decorateRequest('attribution', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.startedAtMs = performance.now();
    reply.raw.setHeader('x-request-id', request.id);
    if (request.headers['x-as'] === 'key') request.authentication = { principal: caller } as unknown as Authentication;
    if (request.headers['x-as'] === 'dashboard')
      request.authentication = { principal: caller, carriedBy: 'cookie' } as unknown as Authentication;
    if (request.headers['x-as'] === 'undecided')
      request.authentication = { principal: null } as unknown as Authentication;
    if (request.headers['x-as'] === 'revoked') request.attribution = caller;
    done();
  });
  fastify.setErrorHandler((_error, request, reply) => {
    request.errorCode = 'internal';
    void reply.status(500).send({ error: 'internal_error' });
  });
  return fastify;
}

function addRoutes(fastify: FastifyInstance): void {
  fastify.get('/api/v1/things/:id', () => ({ fine: true }));
  fastify.post('/api/v1/things', ({ body }) => ({ fine: true, key: SHOWN_KEY, sent: body }));
  fastify.get('/api/v1/broken', () => {
    throw new Error('broken');
  });
  fastify.get('/api/v1/slow', () => sleep(300, { late: true }));
  fastify.get('/health/live', () => ({ status: 'ok' }));
}

export const END_CONNECTION = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'keyway-call-logs' AND datname = current_database()`;

/** Refuses connections to the test's database, ends the recorder's, and lets it in again. */
export async function outage({ url, client }: ScratchCallLogs, during: () => Promise<void>): Promise<void> {
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

export async function until(condition: () => boolean | Promise<boolean>, withinMs = 5_000): Promise<void> {
  const deadlineMs = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadlineMs) throw new Error('It did not come to pass');
    await sleep(20);
  }
}
