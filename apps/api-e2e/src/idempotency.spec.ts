import { randomUUID } from 'node:crypto';
import { call, type Answer } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person } from './support/people.js';

describe('Idempotency-Key', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway({ nodes: 2 });
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['leads:write', 'leads:read'])).key;
  });

  afterAll(() => keyway.stop());

  const post = (
    idempotencyKey: string,
    body: object,
    { path = '/api/v1/leads', node = 0, ...credential }: { path?: string; node?: number; key?: string } = {},
  ): Promise<Answer> =>
    call(keyway.nodes[node]!.url, 'POST', path, {
      key,
      ...credential,
      body,
      headers: { 'idempotency-key': idempotencyKey },
    });

  const leads = async (): Promise<number> =>
    (await keyway.sql<{ count: number }>('SELECT count(*)::int AS count FROM leads'))[0]!.count;

  it('replays the answer, its headers and its status, and does the work once', async () => {
    const [name, before] = [randomUUID(), await leads()];
    const first = await post(name, { name: 'Ada' });
    const again = await post(name, { name: 'Ada' }, { node: 1 });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(await leads()).toBe(before + 1);
  });

  it('replays a refusal of the request as well', async () => {
    const name = randomUUID();
    const [first, again] = [await post(name, { name: 7 }), await post(name, { name: 7 })];
    expect([first.status, again.status, again.text]).toEqual([422, 422, first.text]);
  });

  it('is refused with another body or another route', async () => {
    const name = randomUUID();
    await post(name, { name: 'Ada' });
    const codes = [
      await post(name, { name: 'Grace' }),
      await post(name, { name: 'Ada' }, { path: '/api/v1/leads?x=1' }),
    ];
    expect(codes.map(({ status, body }) => [status, body['code']])).toEqual([
      [422, 'idempotency.key_reused'],
      [422, 'idempotency.key_reused'],
    ]);
  });

  it('lets one of twenty at once through, on both nodes, and never doubles the work', async () => {
    const [name, before] = [randomUUID(), await leads()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => post(name, { name: 'Ada' }, { node: turn % 2 })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(new Set(statuses)).toEqual(new Set(statuses.includes(409) ? [201, 409] : [201]));
    for (const { status, headers } of answers) if (status === 409) expect(headers.get('retry-after')).toBe('1');
    expect(await leads()).toBe(before + 1);
  });

  it("is the credential's own", async () => {
    const [name, before] = [randomUUID(), await leads()];
    const other = await newKey(keyway.url, person, ['leads:write']);
    const stranger = await newKey(keyway.url, await newPerson(keyway.url), ['leads:write']);
    for (const credential of [{}, { key: other.key }, { key: stranger.key }])
      expect((await post(name, { name: 'Ada' }, credential)).headers.get('idempotent-replayed')).toBeNull();
    expect(await leads()).toBe(before + 3);
  });

  it('keeps nothing of an answer that may differ the next time', async () => {
    const name = randomUUID();
    const reader = await newKey(keyway.url, person, ['leads:read']);
    expect((await post(name, { name: 'Ada' }, { key: reader.key })).status).toBe(403);
    await call(keyway.url, 'PATCH', `/api/v1/auth/api-keys/${reader.id}`, {
      token: person.token,
      body: { scopes: ['leads:write'] },
    });
    expect((await post(name, { name: 'Ada' }, { key: reader.key })).status).toBe(201);
  });

  it('gives nothing to a key whose scopes were taken since, or that was revoked', async () => {
    const name = randomUUID();
    const { id, key: mine } = await newKey(keyway.url, person, ['leads:write', 'leads:read']);
    const change = (method: string, body?: object): Promise<Answer> =>
      call(keyway.url, method, `/api/v1/auth/api-keys/${id}`, { token: person.token, ...(body && { body }) });
    expect((await post(name, { name: 'Ada' }, { key: mine })).status).toBe(201);
    await change('PATCH', { scopes: ['leads:read'] });
    const denied = await post(name, { name: 'Ada' }, { key: mine });
    expect([denied.status, denied.headers.get('idempotent-replayed')]).toEqual([403, null]);
    await change('DELETE');
    expect((await post(name, { name: 'Ada' }, { key: mine })).status).toBe(401);
  });

  it('reaches what a user does without a tenant, though it changes which tenant they would call for', async () => {
    const { token } = await newPerson(keyway.url);
    const name = randomUUID();
    const make = (): Promise<Answer<{ id: string }>> =>
      call(keyway.url, 'POST', '/api/v1/tenants', {
        token,
        body: { name: 'Twice' },
        headers: { 'idempotency-key': name },
      });
    const [first, again] = [await make(), await make()];
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await keyway.sql(`SELECT 1 FROM tenants WHERE name = 'Twice'`)).toHaveLength(1);
  });

  it('means nothing where no credential is asked for, whether or not one is sent', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const login = (): Promise<Answer<{ access_token: string }>> =>
      call(keyway.url, 'POST', '/api/v1/auth/login', {
        token: person.token,
        body: { email: person.email, password: person.password },
        headers,
      });
    const [first, again] = [await login(), await login()];
    expect([first.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 200, null]);
  });

  it('is forgotten after a day', async () => {
    const name = randomUUID();
    await post(name, { name: 'Ada' });
    await keyway.sql(`UPDATE idempotency_keys SET created_at = now() - interval '25 h'`);
    expect((await post(name, { name: 'Grace' })).headers.get('idempotent-replayed')).toBeNull();
  });

  it('does nothing twice when the node died that was to answer: what it did is told, what it did not is done', async () => {
    const name = randomUUID();
    const { headers } = await post(name, { name: 'Ada' });
    const before = await leads();
    await keyway.sql('UPDATE idempotency_keys SET answer = NULL');
    const early = await post(name, { name: 'Ada' });
    expect([early.status, early.body]).toMatchObject([409, { code: 'idempotency.in_flight' }]);
    await keyway.sql(`UPDATE idempotency_keys SET held_until = now() - interval '1 s'`);
    const late = await post(name, { name: 'Ada' });
    expect([late.status, late.body]).toMatchObject([409, { code: 'idempotency.answer_lost' }]);
    expect(await leads()).toBe(before);
    // As if it had died before it committed.
    await keyway.sql(`DELETE FROM events WHERE request_id = '${headers.get('x-request-id')}'`);
    expect((await post(name, { name: 'Ada' })).status).toBe(201);
    expect(await leads()).toBe(before + 1);
  });

  it('that is no key is 400, and on other methods it means nothing', async () => {
    expect((await post('with space', { name: 'Ada' })).status).toBe(400);
    expect((await post('x'.repeat(256), { name: 'Ada' })).status).toBe(400);
    const listed = await call(keyway.url, 'GET', '/api/v1/leads', { key, headers: { 'idempotency-key': 'a b' } });
    expect(listed.status).toBe(200);
  });

  it('gives a new API key again without the database ever holding it', async () => {
    const name = randomUUID();
    const ask = { token: person.token, tenant: person.tenantId, body: { name: 'k', scopes: ['leads:read'] } };
    const create = (): Promise<Answer<{ key: string }>> =>
      call(keyway.url, 'POST', '/api/v1/auth/api-keys', { ...ask, headers: { 'idempotency-key': name } });
    const [first, again] = [await create(), await create()];
    expect(again.text).toBe(first.text);
    const kept = await keyway.sql<{ row: string }>('SELECT idempotency_keys::text AS row FROM idempotency_keys');
    expect(kept.some(({ row }) => row.includes(first.body.key) || row.includes(name))).toBe(false);
  });
});
