import { EventFeed } from '@keyway/events';
import { dataSourceOptions, Lanes, newId, platformConfig } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import type { Authentication } from '@keyway/scopes';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { IdempotencyKeys } from '../idempotency-keys.js';
import { replayPosts } from './replay-posts.js';

describe(replayPosts, () => {
  let fastify: FastifyInstance;
  let database: DataSource;
  let keys: IdempotencyKeys;
  const ends: (() => Promise<unknown>)[] = [];
  const user: Authentication = {
    carriedBy: 'header',
    session: { userId: newId(), sessionId: newId(), isOperator: false },
    principal: null,
    tenantRefusal: null,
  };
  let done = 0;
  let answer: (reply: FastifyReply) => unknown;

  beforeAll(async () => {
    const scratch = await scratchDatabase();
    const config = platformConfig.read({ DATABASE_URL: scratch.url }).value;
    database = await new DataSource(dataSourceOptions(config, [])).initialize();
    const lanes = new Lanes(config);
    await lanes.onModuleInit();
    keys = new IdempotencyKeys(lanes, database, new EventFeed(database));
    fastify = Fastify({ genReqId: () => newId() });
    fastify.decorateRequest('authentication', null);
    fastify.decorateRequest('credentialRefusal', null);
    fastify.addHook('onRequest', async (request) => void (request.authentication = user));
    replayPosts(fastify, keys, 'the secret of the server');
    const access = { kind: 'signed-in', tenantHeaderExempt: false } as const;
    fastify.post('/', { config: { access } }, async (_, reply) => {
      done++;
      return answer(reply);
    });
    ends.push(
      () => fastify.close(),
      () => lanes.onApplicationShutdown(),
      () => database.destroy(),
      () => scratch.drop(),
    );
  });

  beforeEach(() => {
    done = 0;
    answer = () => ({ fine: true });
  });

  afterAll(async () => {
    for (const end of ends) await end();
  });

  const post = (key: string, body: object = { a: 1 }, headers: Record<string, string> = {}) =>
    fastify.inject({ method: 'POST', url: '/', headers: { 'idempotency-key': key, ...headers }, payload: body });

  it.each([
    ['that is sent while it is made', () => Readable.from(['a', 'b'])],
    ['that is no text', () => Buffer.from('bytes')],
    ['of more than 4 MiB', () => 'x'.repeat(4 * 1024 * 1024 + 1)],
  ])('keeps no answer %s, and does not do the work again for want of it', async (_, long) => {
    const key = newId();
    answer = long;
    expect((await post(key)).statusCode).toBe(200);
    expect((await post(key)).statusCode).not.toBe(200);
    expect(done).toBe(1);
  });

  it.each([
    [500, 2],
    [503, 2],
    [429, 2],
    [409, 1],
    [404, 1],
  ])('after a %i the work is done so many times for two requests: %i', async (status, times) => {
    const key = newId();
    answer = (reply) => reply.status(status).send({});
    const statuses = [(await post(key)).statusCode, (await post(key)).statusCode];
    expect([statuses, done]).toEqual([[status, status], times]);
  });

  it('tells one tenant that a user calls for from another', async () => {
    const key = newId();
    for (const tenant of ['one', 'two', 'one']) await post(key, {}, { 'x-tenant-id': tenant });
    expect(done).toBe(2);
  });

  it('keeps nothing of the request that could be guessed at: its fingerprint is keyed', async () => {
    await database.query('DELETE FROM idempotency_keys');
    for (const key of [newId(), newId()]) await post(key, { password: 'hunter2' });
    const kept = await database.query<object[]>('SELECT DISTINCT fingerprint FROM idempotency_keys');
    expect(kept).toHaveLength(2);
  });

  it('forgets keys after a day', async () => {
    const key = newId();
    await post(key);
    await database.query(`UPDATE idempotency_keys SET created_at = now() - interval '24 h 1 s'`);
    expect(await keys.removeExpired()).toBeGreaterThan(0);
    expect(await keys.removeExpired()).toBe(0);
    await post(key);
    expect(done).toBe(2);
  });

  it('is taken by nobody else within a minute, and by whoever repeats the request after it, when a node has died', async () => {
    const use = {
      tenantId: newId(),
      environment: 'live' as const,
      credentialId: newId(),
      keyHash: 'k',
      fingerprint: 'f',
    };
    const [first, second] = [newId(), newId()];
    expect([await keys.take(use, first), await keys.take(use, second)]).toEqual([
      { kind: 'ours' },
      { kind: 'in_flight' },
    ]);
    const [{ held }] = await database.query<[{ held: number }]>(
      `SELECT extract(epoch FROM held_until - now())::float8 AS held FROM idempotency_keys WHERE tenant_id = $1`,
      [use.tenantId],
    );
    expect(held).toBeGreaterThan(50);
    expect(held).toBeLessThanOrEqual(60);
    await database.query(`UPDATE idempotency_keys SET held_until = now() - interval '1 s' WHERE tenant_id = $1`, [
      use.tenantId,
    ]);
    expect((await keys.take({ ...use, fingerprint: 'another' }, newId())).kind).toBe('another_request');
    expect(await keys.take(use, second)).toEqual({ kind: 'ours' });
    // The first one comes back to life: what it has to say is not kept.
    await keys.keep(use, first, 'late');
    expect((await keys.take(use, newId())).kind).toBe('in_flight');
  });

  it('is taken over by one of those who repeat the request at once', async () => {
    const use = {
      tenantId: newId(),
      environment: 'live' as const,
      credentialId: newId(),
      keyHash: 'k',
      fingerprint: 'f',
    };
    await keys.take(use, newId());
    await database.query(`UPDATE idempotency_keys SET held_until = now() - interval '1 s' WHERE tenant_id = $1`, [
      use.tenantId,
    ]);
    const kinds = await Promise.all(Array.from({ length: 5 }, async () => (await keys.take(use, newId())).kind));
    expect(kinds.sort()).toEqual(['in_flight', 'in_flight', 'in_flight', 'in_flight', 'ours']);
  });
});
