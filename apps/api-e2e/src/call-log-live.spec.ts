import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeId, newId } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { type CallLogReader, type LoggedCall, startCallLogReader } from './support/call-log-reader.js';
import { call } from './support/client.js';
import { type EventStream, followEvents } from './support/event-stream.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person } from './support/people.js';
import { startProcess } from './support/processes.js';
import { idOf, makeCalls } from './support/recorded-calls.js';
import { until } from './support/until.js';

let keyway: Keyway;
let person: Person;
let key: string;
let get: CallLogReader['get'];

beforeAll(async () => {
  ({ keyway, person, key, get } = await startCallLogReader());
});

afterAll(() => keyway.stop());

describe('GET /call-logs/live', () => {
  const streams: EventStream[] = [];

  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });

  async function follow(query = '', headers: Record<string, string> = { 'x-api-key': key }): Promise<EventStream> {
    const stream = await followEvents(`${keyway.url}/api/v1/call-logs/live${query}`, headers);
    streams.push(stream);
    await stream.until(() => stream.events.length > 0);
    return stream;
  }

  const calls = (stream: EventStream): LoggedCall[] => stream.named('call').map(({ data }) => data as never);
  const ids = (stream: EventStream): string[] => calls(stream).map(({ id }) => id);
  const openTails = async (): Promise<number> =>
    Number(/^keyway_call_log_live_tails (\d+)$/m.exec((await call(keyway.url, 'GET', '/metrics')).text)![1]);

  it('tells a call within two seconds, as the list shows it', async () => {
    const stream = await follow('?path_prefix=/api/v1/contacts');
    expect(stream.status).toBe(200);
    const id = idOf(await get('/api/v1/contacts?limit=7'));
    await stream.until(() => ids(stream).includes(id), 2_000);
    const { body } = await get<LoggedCall>(`/api/v1/call-logs/${id}`);
    expect(body).toMatchObject({ ...calls(stream).find((it) => it.id === id) });
  });

  it('tells what the filters find and nothing else, and nothing of another tenant or environment', async () => {
    const stranger = await newPerson(keyway.url);
    const strangers = await newKey(keyway.url, stranger, ['contacts:read']);
    const tests = await newKey(keyway.url, person, ['contacts:read'], { environment: 'test' });
    const [all, refused] = [await follow(), await follow('?status_class=4xx&path_prefix=/api/v1/contacts')];
    for (const other of [strangers.key, tests.key]) await call(keyway.url, 'GET', '/api/v1/contacts', { key: other });
    const wanted = idOf(await get(`/api/v1/contacts/${newId()}`));
    const last = idOf(await get('/api/v1/contacts'));
    await all.until(() => ids(all).includes(last));
    await refused.until(() => ids(refused).length > 0);
    expect(ids(refused)).toEqual([wanted]);
    const mine = await keyway.sql<{ id: string }>(
      `SELECT id FROM call_logs WHERE environment = 'live' AND tenant_id = $1`,
      [decodeId('tenant', person.tenantId)],
    );
    const known = new Set(mine.map(({ id }) => id));
    expect(ids(all).filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(['header', 'query'])(
    'goes on after the last event that the %s names, with exactly what was missed',
    async (by) => {
      const filter = '?path_prefix=/api/v1/contacts';
      const before = await follow(filter);
      const [seen] = await makeCalls(keyway, key, ['/api/v1/contacts']);
      await before.until(() => ids(before).includes(seen!));
      const lastEventId = before.lastEventId();
      before.close();
      const missed = await makeCalls(
        keyway,
        key,
        Array.from({ length: 30 }, () => '/api/v1/contacts'),
      );
      const after =
        by === 'header'
          ? await follow(filter, { 'x-api-key': key, 'last-event-id': lastEventId })
          : await follow(`${filter}&last_event_id=${encodeURIComponent(lastEventId)}`);
      await after.until(() => ids(after).length >= missed.length);
      const next = await makeCalls(keyway, key, ['/api/v1/contacts']);
      await after.until(() => ids(after).length > missed.length);
      expect(ids(after)).toEqual([...missed, ...next]);
    },
  );

  it('tells each call once while two workers move them and the client comes and goes, between two databases', async () => {
    const logs = await scratchDatabase();
    const apart = await startKeyway({ nodes: 2, workers: 1, env: { CALL_LOG_DATABASE_URL: logs.url } });
    const secondWorker = await startProcess('worker', apart.env);
    const someone = await newPerson(apart.url);
    const issued = await newKey(apart.url, someone, ['contacts:read', 'call-logs:read']);
    const headers: Record<string, string> = { 'x-api-key': issued.key };
    const path = '/api/v1/call-logs/live?route=/api/v1/contacts';
    const told: string[] = [];
    let stream = await followEvents(apart.url + path, headers);
    await stream.until(() => stream.events.length > 0);

    const made: string[] = [];
    const makeSome = async (url: string): Promise<void> => {
      for (let count = 0; count < 100; count++)
        made.push(idOf(await call(url, 'GET', '/api/v1/contacts', { key: issued.key })));
    };
    const making = Promise.all(apart.nodes.flatMap(({ url }) => [makeSome(url), makeSome(url), makeSome(url)]));
    for (let visits = 0; visits < 6; visits++) {
      await sleep(300);
      stream.close();
      told.push(...ids(stream));
      const node = apart.nodes[visits % 2]!.url;
      stream = await followEvents(node + path, { ...headers, 'last-event-id': stream.lastEventId() });
      await stream.until(() => stream.events.length > 0);
    }
    await making;
    await stream.until(() => told.length + ids(stream).length >= made.length, 20_000);
    expect([...told, ...ids(stream)].sort()).toEqual(made.sort());
    expect(stream.named('skipped')).toEqual([]);
    stream.close();
    await secondWorker.stop();
    await apart.stop();
    await logs.drop();
  }, 60_000);

  it('ends with the reason when its key is revoked, and tells nothing of what comes after', async () => {
    const issued = await newKey(keyway.url, person, ['call-logs:read']);
    const stream = await follow('', { 'x-api-key': issued.key });
    await call(keyway.url, 'DELETE', `/api/v1/auth/api-keys/${issued.id}`, { token: person.token });
    const after = idOf(await get('/api/v1/contacts'));
    await stream.until(() => stream.named('end').length > 0);
    await stream.ended;
    expect(stream.named('end')[0]!.data).toMatchObject({ code: 'api_key.revoked' });
    expect(ids(stream)).not.toContain(after);
  });

  it('is for a signed-in user too, until the session ends', async () => {
    const someone = await newPerson(keyway.url);
    const stream = await follow('', { authorization: `Bearer ${someone.token}` });
    const id = idOf(await call(keyway.url, 'GET', '/api/v1/contacts', { token: someone.token }));
    await stream.until(() => ids(stream).includes(id));
    await call(keyway.url, 'POST', '/api/v1/auth/logout', { token: someone.token });
    await stream.until(() => stream.named('end').length > 0);
    expect(stream.named('end')[0]!.data).toMatchObject({ code: expect.stringContaining('session') as string });
  });

  it('ends with the reason on SIGTERM, and holds up no process', async () => {
    const node = await startProcess('api', keyway.env);
    const stream = await followEvents(`${node.url}/api/v1/call-logs/live`, { 'x-api-key': key });
    await stream.until(() => stream.events.length > 0);
    const startedMs = performance.now();
    const [code] = await Promise.all([node.stop(), stream.ended]);
    expect(code).toBe(0);
    expect(performance.now() - startedMs).toBeLessThan(7_000);
    expect(stream.named('end')[0]!.data).toMatchObject({ code: 'server.shutting_down' });
  });

  it('is forgotten when its client goes away, also one that only asked for the head or never reads', async () => {
    await until(openTails, (count) => count === 0);
    const stream = await follow();
    expect((await call(keyway.url, 'HEAD', '/api/v1/call-logs/live', { key })).status).toBe(200);
    const mute = request(`${keyway.url}/api/v1/call-logs/live`, { headers: { 'x-api-key': key } });
    mute.on('error', () => undefined).end();
    await once(mute, 'response');
    expect(await openTails()).toBe(2);
    stream.close();
    mute.destroy();
    await until(openTails, (count) => count === 0, { withinMs: 2_000 });
  });

  it('is there so often for each tenant, and 429 beyond', async () => {
    const someone = await newPerson(keyway.url);
    const headers = { authorization: `Bearer ${someone.token}` };
    for (let open = 0; open < 20; open++) await follow('', headers);
    const { status, headers: answered, body } = await call(keyway.url, 'GET', '/api/v1/call-logs/live', { headers });
    expect([status, answered.get('retry-after'), body['code']]).toEqual([429, '30', 'call_logs.too_many_tails']);
  });

  it.each<[string, Record<string, string>, number]>([
    ['?limit=10', {}, 422],
    ['?from=2026-01-15T10:30:00Z', {}, 422],
    ['?status=nine', {}, 422],
    ['?ip=nowhere', {}, 422],
    ['?last_event_id=garbage', {}, 422],
    ['?last_event_id=%00', {}, 400],
    ['', { 'last-event-id': 'garbage' }, 400],
    ['', { 'last-event-id': '1~1-zzzzzzzzzzz' }, 400],
  ])('answers bad input before any event: %s %j', async (query, headers, expected) => {
    const { status, headers: answered } = await get(`/api/v1/call-logs/live${query}`, headers);
    expect([status, answered.get('content-type')]).toEqual([expected, 'application/problem+json; charset=utf-8']);
  });
});
