import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@keyway/platform';
import { type Answer, call } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { type IssuedKey, newKey, newPerson, type Person } from './support/people.js';

interface Usage {
  readonly totals: { readonly requests: number; readonly error_rate: number | null; readonly p95_ms: number | null };
  readonly points: readonly { readonly at: string; readonly requests: number }[];
  readonly as_of: string;
}
interface Top {
  readonly items: readonly Record<string, unknown>[];
}
interface ScopeUse {
  readonly items: readonly Record<string, unknown>[];
  readonly suggested_scopes: readonly string[];
}

describe('usage, as it runs', () => {
  let keyway: Keyway;
  let person: Person;
  let reader: IssuedKey;
  let used: IssuedKey;

  const ask = <Body>(path: string, key = reader.key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, 'GET', `/api/v1/usage${path}`, { key });

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 2 });
    person = await newPerson(keyway.url);
    reader = await newKey(keyway.url, person, ['usage:read']);
    used = await newKey(keyway.url, person, ['contacts:*', 'companies:read', 'leads:read']);
    const calls = ['contacts', 'contacts', `contacts/${newId()}`, 'companies', 'lists', 'nothing/here'];
    for (const path of calls) await call(keyway.url, 'GET', `/api/v1/${path}`, { key: used.key });
    for (let tries = 0; tries < 200; tries++) {
      const { body } = await ask<Usage>(`?api_key_id=${used.id}`);
      if (body.totals.requests === calls.length) return;
      await sleep(50);
    }
    throw new Error('The calls were not counted');
  });

  afterAll(() => keyway.stop());

  it('counts the calls of a key within seconds, and says up to when it is whole', async () => {
    const { status, body } = await ask<Usage>(`?api_key_id=${used.id}&compare=previous`);
    expect([status, body.totals.requests, body.totals.error_rate]).toEqual([200, 6, 0.5]);
    expect(body.totals.p95_ms).toBeGreaterThan(0);
    expect([body.points.length, body.points.at(-1)!.requests + body.points.at(-2)!.requests]).toEqual([24, 6]);
    expect(body).toMatchObject({ previous: { totals: { requests: 0, p50_ms: null }, change: { requests: null } } });
    expect(Math.abs(Date.parse(body.as_of) - Date.now())).toBeLessThan(10_000);
  });

  it('counts the calls of one route', async () => {
    const route = encodeURIComponent('/api/v1/contacts/:id');
    expect((await ask<Usage>(`?api_key_id=${used.id}&route=${route}`)).body.totals.requests).toBe(1);
    expect((await ask<Usage>(`?api_key_id=${used.id}&route=${route}&method=DELETE`)).body.totals.requests).toBe(0);
  });

  it('ranks routes, keys and addresses', async () => {
    const { body: routes } = await ask<Top>(`/top?by=route&api_key_id=${used.id}`);
    expect(routes.items[0]).toMatchObject({ method: 'GET', route: '/api/v1/contacts', requests: 2, errors: 0 });
    expect(routes.items[0]!['share']).toBeCloseTo(2 / 6);
    expect(routes.items).toContainEqual(
      expect.objectContaining({ method: 'GET', route: null, requests: 1, errors: 1 }),
    );
    const { body: keys } = await ask<Top>('/top?by=key');
    expect(keys.items).toContainEqual(expect.objectContaining({ api_key_id: used.id, requests: 6 }));
    const { body: addresses } = await ask<Top>(`/top?by=ip&api_key_id=${used.id}`);
    expect(addresses.items).toEqual([expect.objectContaining({ requests: 6, share: 1, p95_ms: null })]);
  });

  it('tells which scopes of a key are used, and which would be enough', async () => {
    const { status, body } = await ask<ScopeUse>(`/scopes?api_key_id=${used.id}`);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { scope: 'contacts:*', calls: 3, last_used_at: expect.any(String) as string, used_for: ['contacts:read'] },
      { scope: 'companies:read', calls: 1, last_used_at: expect.any(String) as string, used_for: ['companies:read'] },
      { scope: 'leads:read', calls: 0, last_used_at: null, used_for: [] },
    ]);
    expect(body.suggested_scopes).toEqual(['companies:read', 'contacts:read']);
  });

  it("knows no key of another tenant's, or of the other environment, and counts nothing of them", async () => {
    const stranger = await newKey(keyway.url, await newPerson(keyway.url, 'Stranger'), ['admin']);
    const tester = await newKey(keyway.url, person, ['admin'], { environment: 'test' });
    for (const { key } of [stranger, tester]) {
      expect((await ask(`/scopes?api_key_id=${used.id}`, key)).status).toBe(404);
      expect((await ask<Usage>(`?api_key_id=${used.id}`, key)).body.totals.requests).toBe(0);
      expect((await ask<Top>(`/top?by=route&api_key_id=${used.id}`, key)).body.items).toEqual([]);
    }
  });

  it.each([
    ['?interval=second', 'interval'],
    ['?from=yesterday', 'from'],
    ['?from=2020-01-01T00:00:00Z', 'from'],
    ['?from=0000-01-01T00:00:00Z', 'from'],
    ['?from=2999-01-01T00:00:00Z', 'from'],
    ['?method=GET', 'method'],
    ['?compare=next', 'compare'],
    ['?route=', 'route'],
    ['?api_key_id=nobody', 'api_key_id'],
    ['/top', 'by'],
    ['/top?by=user', 'by'],
    ['/top?by=ip&limit=101', 'limit'],
    ['/top?by=key&api_key_id=00000000-0000-0000-0000-000000000000', 'api_key_id'],
    ['/scopes', 'api_key_id'],
  ])('refuses %s, naming %s', async (path, field) => {
    const { status, body } = await ask<{ details: { field: string }[] }>(path);
    expect([status, body.details.map((detail) => detail.field)]).toEqual([422, [field]]);
  });

  it('takes the id of all callers for the id of no key', async () => {
    const nobody = '00000000-0000-0000-0000-000000000000';
    expect((await ask<Usage>(`?api_key_id=${nobody}`)).body.totals.requests).toBe(0);
    expect((await ask(`/scopes?api_key_id=${nobody}`)).status).toBe(404);
  });
});
