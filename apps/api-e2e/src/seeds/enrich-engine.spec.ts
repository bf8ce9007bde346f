import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';

/** The requests of the Enrich Engine document, with examples/enrich-engine.env. */
describe('the Enrich Engine document', () => {
  let keyway: Keyway;
  let person: Person;

  beforeAll(async () => {
    keyway = await startKeyway({ example: 'enrich-engine', workers: 1 });
    person = await newPerson(keyway.url);
  });

  afterAll(() => keyway.stop());

  const keyOf = async (...scopes: string[]): Promise<string> => (await newKey(keyway.url, person, scopes)).key;
  const status = async (method: string, path: string, key: string, body?: unknown): Promise<number> =>
    (await call(keyway.url, method, path, { key, body })).status;

  it('R2: the format is ee_live_ and 32 characters', async () => {
    expect(await keyOf('lists:read')).toMatch(/^ee_live_[0-9A-Za-z]{32}$/);
  });

  it('R3: lists:read reads lists, metadata and counts; lists:write creates, updates and deletes lists', async () => {
    const [reader, writer] = [await keyOf('lists:read'), await keyOf('lists:write')];
    const created = await call<{ id: string }>(keyway.url, 'POST', '/api/v1/lists', {
      key: writer,
      body: { name: 'Spring', metadata: { source: 'fair' } },
    });
    expect(created.status).toBe(201);
    const one = `/api/v1/lists/${created.body.id}`;
    expect(await call(keyway.url, 'GET', one, { key: reader })).toMatchObject({
      status: 200,
      body: { name: 'Spring', metadata: { source: 'fair' }, lead_count: 0 },
    });
    expect(await call(keyway.url, 'GET', `${one}/count`, { key: reader })).toMatchObject({
      status: 200,
      body: { count: 0 },
    });
    expect([
      await status('PATCH', one, reader, { name: 'x' }),
      await status('DELETE', one, reader),
      await status('POST', '/api/v1/lists', reader, { name: 'x' }),
      await status('GET', one, writer),
    ]).toEqual([403, 403, 403, 403]);
    expect(await status('PATCH', one, writer, { name: 'Summer' })).toBe(200);
    expect(await status('DELETE', one, writer)).toBe(200);
  });

  it('R4: leads:read reads leads with contact information; leads:write creates, updates and deletes leads', async () => {
    const [reader, writer] = [await keyOf('leads:read'), await keyOf('leads:write')];
    const created = await call<{ id: string }>(keyway.url, 'POST', '/api/v1/leads', {
      key: writer,
      body: { name: 'Grace Hopper', email: 'grace@example.com', phone: '+12025550123' },
    });
    expect(created.status).toBe(201);
    const one = `/api/v1/leads/${created.body.id}`;
    expect(await call(keyway.url, 'GET', one, { key: reader })).toMatchObject({
      status: 200,
      body: { name: 'Grace Hopper', email: 'grace@example.com', phone: '+12025550123' },
    });
    expect([await status('PATCH', one, reader, { name: 'x' }), await status('GET', one, writer)]).toEqual([403, 403]);
    expect([await status('PATCH', one, writer, { title: 'Admiral' }), await status('DELETE', one, writer)]).toEqual([
      200, 200,
    ]);
  });

  it('R5: the key list shows name, prefix, scopes and last used', async () => {
    const { id, key } = await newKey(keyway.url, person, ['lists:read'], { name: 'GTM Dialer Production' });
    await call(keyway.url, 'GET', '/api/v1/lists', { key });
    const listed = async () =>
      (
        await call<{ items: Record<string, unknown>[] }>(keyway.url, 'GET', '/api/v1/auth/api-keys', {
          token: person.token,
        })
      ).body.items.find((item) => item['id'] === id)!;
    for (let tries = 0; tries < 100 && (await listed())['last_used_at'] === null; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await listed()).toMatchObject({
      name: 'GTM Dialer Production',
      key_prefix: expect.stringMatching(/^ee_live_[0-9A-Za-z]{3}\.\.\.$/) as string,
      scopes: ['lists:read'],
      last_used_at: expect.stringMatching(/Z$/) as string,
      last_used_ip: '127.0.0.1',
      last_used_route: '/api/v1/lists',
    });
  });

  it('R6: revoking is immediate and final', async () => {
    const { id, key } = await newKey(keyway.url, person, ['lists:read']);
    expect(await status('GET', '/api/v1/lists', key)).toBe(200);
    await call(keyway.url, 'DELETE', `/api/v1/auth/api-keys/${id}`, { token: person.token });
    expect(await status('GET', '/api/v1/lists', key)).toBe(401);
    expect(
      (await call(keyway.url, 'PATCH', `/api/v1/auth/api-keys/${id}`, { token: person.token, body: { enabled: true } }))
        .status,
    ).toBe(409);
  });

  it('R7: renaming changes the name alone', async () => {
    const { id, key } = await newKey(keyway.url, person, ['lists:read']);
    const before = await call(keyway.url, 'GET', `/api/v1/auth/api-keys/${id}`, { token: person.token });
    const after = await call(keyway.url, 'PATCH', `/api/v1/auth/api-keys/${id}`, {
      token: person.token,
      body: { name: 'Renamed' },
    });
    const changing = { name: 0, updated_at: 0, last_used_at: 0, last_used_ip: 0, last_used_route: 0 };
    expect({ ...after.body, ...changing }).toEqual({ ...before.body, ...changing });
    expect(after.body['name']).toBe('Renamed');
    expect(await status('GET', '/api/v1/lists', key)).toBe(200);
  });

  it('R8: no route ever answers the full key again', async () => {
    const { id, key } = await newKey(keyway.url, person, ['admin']);
    for (const path of [
      '/api/v1/auth/api-keys',
      `/api/v1/auth/api-keys/${id}`,
      '/api/v1/auth/me',
      '/api/v1/call-logs',
    ]) {
      const { text } = await call(keyway.url, 'GET', path, { token: person.token });
      expect(text).not.toContain(key);
      expect(text).not.toContain(key.slice(-32));
    }
  });

  it('R9: several keys an organisation; revoking one leaves the others', async () => {
    const [gone, left] = [
      await newKey(keyway.url, person, ['lists:read']),
      await newKey(keyway.url, person, ['lists:read']),
    ];
    await call(keyway.url, 'DELETE', `/api/v1/auth/api-keys/${gone.id}`, { token: person.token });
    expect([await status('GET', '/api/v1/lists', gone.key), await status('GET', '/api/v1/lists', left.key)]).toEqual([
      401, 200,
    ]);
  });

  it.each(['X-API-Key', 'x-api-key', 'X-Api-KEY'])('R10: the header may be spelt %s', async (header) => {
    expect(
      (await call(keyway.url, 'GET', '/api/v1/lists', { headers: { [header]: await keyOf('lists:read') } })).status,
    ).toBe(200);
  });

  it('R11: a wrong, revoked or expired key is 401', async () => {
    const expired = await newKey(keyway.url, person, ['lists:read'], { expires_at: '2020-01-01T00:00:00Z' });
    expect(await status('GET', '/api/v1/lists', expired.key)).toBe(401);
    expect(await status('GET', '/api/v1/lists', 'ee_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')).toBe(401);
  });

  it('R12: a missing scope is 403, and so is a resource of another organisation', async () => {
    expect(await status('GET', '/api/v1/leads', await keyOf('lists:read'))).toBe(403);
    const stranger = await newPerson(keyway.url);
    const key = await keyOf('lists:read');
    expect((await call(keyway.url, 'GET', '/api/v1/lists', { key, tenant: stranger.tenantId })).status).toBe(403);
  });
});
