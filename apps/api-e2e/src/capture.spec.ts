import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, call } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person } from './support/people.js';

const SETTINGS = '/api/v1/call-logs/settings';
const EVERYTHING_CAPTURED = { enabled: true, headers: ['x-note', 'accept-charset'], body_bytes: 65_536 };

/** A text that stands nowhere else. */
const planted = (): string => randomBytes(12).toString('hex');

describe('capture', () => {
  let keyway: Keyway;
  let person: Person;

  beforeAll(async () => {
    keyway = await startKeyway({ nodes: 2, workers: 1, env: { LOG_LEVEL: 'trace' } });
    person = await newPerson(keyway.url);
  });

  afterAll(() => keyway.stop());

  const change = (body: object, { token } = person): Promise<Answer> =>
    call(keyway.url, 'PATCH', SETTINGS, { token, body });

  async function moved(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const [row] = await keyway.sql<{ waiting: number }>('SELECT count(*)::int AS waiting FROM call_log_inbox');
      if (row!.waiting === 0) return;
      await sleep(50);
    }
    throw new Error('The call logs were not moved');
  }

  const captured = async (): Promise<Set<string>> => {
    await moved();
    return new Set((await keyway.sql<{ id: string }>('SELECT id FROM call_log_captures')).map(({ id }) => id));
  };

  it('is off until a tenant turns it on, and off on every node when it has been turned off', async () => {
    const { key } = await newKey(keyway.url, person, ['contacts:read']);
    const onEveryNode = async (): Promise<string[]> =>
      Promise.all(
        keyway.nodes.map(async ({ url }) => {
          const answer = await call(url, 'GET', '/api/v1/contacts?q=ada', { key });
          return answer.headers.get('x-request-id')!;
        }),
      );

    const before = await onEveryNode();
    expect((await change({ capture: { enabled: true } })).status).toBe(200);
    const during = await onEveryNode();
    let calling = true;
    const callers = keyway.nodes.map(async () => {
      while (calling) await onEveryNode();
    });
    const turnedOff = await change({ capture: { enabled: false } }).finally(() => (calling = false));
    const after = (await Promise.all([onEveryNode(), onEveryNode(), onEveryNode()])).flat();
    await Promise.all(callers);
    expect(turnedOff.status).toBe(200);

    const all = await captured();
    expect(before.filter((id) => all.has(id))).toEqual([]);
    expect(during.filter((id) => !all.has(id))).toEqual([]);
    expect(after.filter((id) => all.has(id))).toEqual([]);
  });

  it('is shown with its call, and with no other', async () => {
    const owner = await newPerson(keyway.url, 'Shown');
    const { key } = await newKey(keyway.url, owner, ['contacts:write', 'call-logs:read']);
    const plain = await call(keyway.url, 'GET', '/api/v1/call-logs', { key });
    expect((await change({ capture: { enabled: true, headers: ['x-note'] } }, owner)).status).toBe(200);
    const body = { email: 'ada@example.com', custom_fields: { api_key: 'hunter2' } };
    const made = await call(keyway.url, 'POST', '/api/v1/contacts?a=b', { key, body, headers: { 'x-note': 'a note' } });
    await moved();
    const shown = async ({ headers }: Answer): Promise<unknown> => {
      const path = `/api/v1/call-logs/${headers.get('x-request-id')}`;
      return (await call(keyway.url, 'GET', path, { key })).body['capture'];
    };
    expect(await shown(plain)).toBeNull();
    expect(await shown(made)).toEqual({
      query: 'a=b',
      request: {
        headers: expect.objectContaining({ 'x-note': 'a note', 'content-type': 'application/json' }) as object,
        body: '{"email":"ada@example.com","custom_fields":{"api_key":"[redacted]"}}',
        body_state: 'complete',
      },
      response: {
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: made.text.replace('hunter2', '[redacted]'),
        body_state: 'complete',
      },
    });
  });

  it('keeps no planted secret, wherever it is sent or answered', async () => {
    const owner = await newPerson(keyway.url, 'Planted');
    expect((await change({ capture: EVERYTHING_CAPTURED }, owner)).status).toBe(200);
    const { secrets, calls } = await plantEverywhere(owner);
    await moved();

    const stored = await everything();
    const logged = [...keyway.nodes, ...keyway.workers].map((running) => running.output()).join('\n');
    for (const [where, secret] of secrets)
      expect([where, stored.includes(secret), logged.includes(secret)]).toEqual([where, false, false]);
    const rows = await keyway.sql<{ text: string }>('SELECT c::text AS text FROM call_log_captures c');
    expect(rows.length).toBeGreaterThanOrEqual(calls);
    expect(rows.map(({ text }) => text.split('[redacted]').length - 1).reduce((a, b) => a + b)).toBeGreaterThan(40);
  });

  /** Sends secrets to wherever a careless caller puts them, and has the product make its own. */
  async function plantEverywhere(owner: Person): Promise<{ secrets: [string, string][]; calls: number }> {
    const { id, key } = await newKey(keyway.url, owner, ['admin']);
    const secrets: [string, string][] = [
      ['password', owner.password],
      ['access token', owner.token.slice(-24)],
      ['refresh token', owner.refreshToken.slice(-24)],
      ['key', key.slice(-24)],
    ];
    const plant = (where: string, secret = planted()): string => {
      secrets.push([where, secret]);
      return secret;
    };
    const aKey = (): string => `kw_test_${plant('key in a text', planted() + randomBytes(4).toString('hex'))}`;
    let calls = 0;
    const by = async (method: string, path: string, more: Parameters<typeof call>[3] = {}): Promise<Answer> => {
      calls++;
      return call(keyway.url, method, path, { key, ...more });
    };

    const body = {
      password: plant('JSON'),
      Client_Secret: { a: [plant('JSON below a name')] },
      list: [[{ 'API-Key': plant('JSON at depth'), note: `use ${aKey()} now` }]],
      name: 'webhook_secret',
      value: plant('JSON named by another'),
      text: `{"accessToken":"${plant('JSON in JSON')}"}`,
      url: `https://x.example/cb?sig=${plant('URL')}&a=1`,
      dsn: `postgres://user:${plant('password of a URL')}@db/x`,
      webhook: `whsec_${plant('webhook', randomBytes(24).toString('base64'))}`,
      encoded: plant('key in base64', Buffer.from(`key ${aKey()}`).toString('base64')),
      disguised: aKey().replaceAll('_', '%5F'),
      [aKey()]: 1,
    };
    await by('POST', '/api/v1/contacts', { body });
    await by('POST', '/api/v1/nowhere', { body });
    await by('POST', '/api/v1/contacts', { raw: `{"password":"${plant('JSON that is none')}"` });
    await by('POST', '/api/v1/contacts', {
      raw: `email=a&pass%77ord=${plant('form')}&note=${aKey()}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    await by('POST', '/api/v1/auth/login', {
      raw: `username=${encodeURIComponent(owner.email)}&password=${plant('form login')}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    await by('GET', `/api/v1/contacts?api_key=${plant('query')}&to%6ben=${plant('disguised query')}&q=${aKey()}`);
    await by(
      'GET',
      `/api/v1/contacts?next=${encodeURIComponent(`https://x.example/?token=${plant('query in a query')}`)}`,
    );
    await by('GET', `/api/v1/contacts/${aKey()}`);
    await by('GET', `/api/v1/contacts/${aKey().replaceAll('_', '%5F')}`);
    const headers = {
      cookie: `a=${plant('cookie')}`,
      'x-note': `Basic ${plant('Basic credentials', Buffer.from(`user:${planted()}`).toString('base64'))}, ${aKey()}`,
      'accept-charset': `password=${plant('header')}`,
      'idempotency-key': aKey(),
      'user-agent': `client ${aKey()}`,
      'x-request-id': aKey(),
      'x-secret-token': plant('header that is not captured'),
    };
    await by('GET', '/api/v1/contacts', { headers });

    // What the product makes.
    const revealed = async (where: string, method: string, path: string, name: string, sent: object) => {
      const answer = await call(keyway.url, method, path, { token: owner.token, body: sent });
      expect([path, answer.status < 300]).toEqual([path, true]);
      calls++;
      plant(where, (answer.body[name] as string).slice(-24));
    };
    await revealed('new key', 'POST', '/api/v1/auth/api-keys', 'key', { name: 'x', scopes: ['contacts:read'] });
    await revealed('successor', 'POST', `/api/v1/auth/api-keys/${id}/rotate`, 'key', { grace_seconds: 60 });
    const invitations = `/api/v1/tenants/${owner.tenantId}/invitations`;
    await revealed('invitation', 'POST', invitations, 'token', { email: 'x@example.com', role: 'viewer' });
    const passwords = {
      current_password: owner.password,
      new_password: plant('new password', `${planted()} a long one`),
    };
    await call(keyway.url, 'POST', '/api/v1/auth/password', { token: owner.token, body: passwords });
    await call(keyway.url, 'POST', '/api/v1/auth/refresh', { body: { refresh_token: owner.refreshToken } });
    return { secrets, calls };
  }

  /** The text of every row of every table there is. */
  async function everything(): Promise<string> {
    const tables = await keyway.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { name } of tables)
      for (const { text } of await keyway.sql<{ text: string }>(`SELECT t::text AS text FROM ${name} t`))
        texts.push(text);
    return texts.join('\n');
  }

  it.each<[string, object, string]>([
    ['no days', { retention_days: 0 }, 'retention_days'],
    ['more days than the installation keeps', { retention_days: 91 }, 'retention_days'],
    ['half a day', { retention_days: 0.5 }, 'retention_days'],
    ['a header with a credential', { capture: { headers: ['x-ok', 'Authorization'] } }, 'capture.headers[1]'],
    ['a header that sounds like one', { capture: { headers: ['x-my-session-id'] } }, 'capture.headers[0]'],
    ['what is no header', { capture: { headers: ['a b'] } }, 'capture.headers[0]'],
    ['a header twice', { capture: { headers: ['x-a', 'x-a'] } }, 'capture.headers'],
    ['more of a body than can be kept', { capture: { body_bytes: 65_537 } }, 'capture.body_bytes'],
    ['less than nothing of a body', { capture: { body_bytes: -1 } }, 'capture.body_bytes'],
    ['a word for a flag', { capture: { enabled: 'yes' } }, 'capture.enabled'],
    ['an unknown field', { capture: { cookies: true } }, 'capture.cookies'],
    ['nothing for capture', { capture: null }, 'capture'],
  ])('refuses %s', async (_, body, field) => {
    const answer = await change(body);
    expect(answer.status).toBe(422);
    expect(answer.body['details']).toEqual([expect.objectContaining({ field })]);
  });

  it('is set for one environment of one tenant, by those who may', async () => {
    const { key: live } = await newKey(keyway.url, person, ['call-logs:*']);
    const { key: test } = await newKey(keyway.url, person, ['call-logs:*'], { environment: 'test' });
    const { key: reader } = await newKey(keyway.url, person, ['call-logs:read']);
    const stranger = await newPerson(keyway.url, 'Stranger');
    const body = { retention_days: 14, capture: { enabled: true, headers: ['X-Color'], body_bytes: 100 } };
    expect((await call(keyway.url, 'PATCH', SETTINGS, { key: reader, body })).status).toBe(403);
    const changed = await call(keyway.url, 'PATCH', SETTINGS, { key: test, body });
    expect(changed.body).toMatchObject({
      ...body,
      environment: 'test',
      capture: { ...body.capture, headers: ['x-color'] },
    });
    expect(changed.body['updated_by']).toMatch(/^key_/);
    for (const credential of [{ key: live }, { token: stranger.token }]) {
      const { body: theirs } = await call(keyway.url, 'GET', SETTINGS, credential);
      expect(theirs).toMatchObject({ retention_days: null, capture: { enabled: false } });
    }
    const { body: read } = await call(keyway.url, 'GET', SETTINGS, { key: test });
    expect(read).toEqual(changed.body);
    expect(read['installation']).toMatchObject({
      retention_days: 90,
      capture_retention_days: 7,
      max_body_bytes: 65_536,
    });
  });
});
