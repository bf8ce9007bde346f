import { call } from '../support/client.js';
import { fetchDocument, operationsOf } from '../support/document.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';

/** The requests of the Enginy document, with examples/enginy.env. */
describe('the Enginy document', () => {
  let keyway: Keyway;
  let person: Person;

  beforeAll(async () => {
    keyway = await startKeyway({ example: 'enginy' });
    person = await newPerson(keyway.url);
  });

  afterAll(() => keyway.stop());

  it('E2: /definitions.json is an OpenAPI document, and lists the public routes only', async () => {
    const document = await fetchDocument(keyway.url);
    expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) as string });
    expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/v1/'))).toEqual([]);
  });

  it('E4: every call needs a key in x-api-key; without one it is 401', async () => {
    expect((await call(keyway.url, 'GET', '/v1/contacts')).status).toBe(401);
    const { key } = await newKey(keyway.url, person, ['contacts:read']);
    expect((await call(keyway.url, 'GET', '/v1/contacts', { headers: { 'x-api-key': key } })).status).toBe(200);
  });

  it('E5: keys begin with gsk_', async () => {
    expect((await newKey(keyway.url, person, ['contacts:read'])).key).toMatch(/^gsk_[0-9A-Za-z]{32}$/);
  });

  it('E6: keys can be revoked', async () => {
    const { id, key } = await newKey(keyway.url, person, ['contacts:read']);
    await call(keyway.url, 'DELETE', `/v1/auth/api-keys/${id}`, { token: person.token });
    expect((await call(keyway.url, 'GET', '/v1/contacts', { key })).status).toBe(401);
  });

  it('E7: scopes can be added to and removed from a live key', async () => {
    const { id, key } = await newKey(keyway.url, person, ['companies:read']);
    const read = async (): Promise<number> => (await call(keyway.url, 'GET', '/v1/contacts', { key })).status;
    const give = (scopes: string[]) =>
      call(keyway.url, 'PATCH', `/v1/auth/api-keys/${id}`, { token: person.token, body: { scopes } });
    expect(await read()).toBe(403);
    await give(['companies:read', 'contacts:read']);
    expect(await read()).toBe(200);
    await give(['companies:read']);
    expect(await read()).toBe(403);
  });

  it('E8: a key needs a scope; one with none is denied everywhere', async () => {
    const refused = await call(keyway.url, 'POST', '/v1/auth/api-keys', {
      token: person.token,
      body: { name: 'none', scopes: [] },
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { error: 'validation_error', details: [{ field: 'scopes', message: expect.any(String) as string }] },
    });
    const { id, key } = await newKey(keyway.url, person, ['contacts:read']);
    expect(
      (await call(keyway.url, 'PATCH', `/v1/auth/api-keys/${id}`, { token: person.token, body: { scopes: [] } }))
        .status,
    ).toBe(200);
    const scoped = operationsOf(await fetchDocument(keyway.url)).filter((operation) => operation.access === 'scopes');
    for (const { method, path } of scoped)
      expect([path, (await call(keyway.url, method, path.replaceAll(/\{\w+\}/g, 'x'), { key })).status]).toEqual([
        path,
        403,
      ]);
  });

  it('E9: ALL grants everything', async () => {
    const { key } = await newKey(keyway.url, person, ['ALL']);
    const reads = operationsOf(await fetchDocument(keyway.url)).filter(
      (it) => it.access === 'scopes' && it.method === 'GET' && it.pathParameters.length === 0,
    );
    // A route that cannot be asked without parameters says so: it was entered all the same.
    for (const { path } of reads)
      expect([path, [200, 422].includes((await call(keyway.url, 'GET', path, { key })).status)]).toEqual([path, true]);
  });

  it.each([
    ['E10', 'IDENTITIES_READ', 'identities:read'],
    ['E11', 'CAMPAIGNS_WRITE', 'campaigns:write'],
    ['E12', 'OWNERS_READ', 'owners:read'],
  ])('%s: a key can be given %s, which is %s', async (_, spelling, scope) => {
    const answer = await call(keyway.url, 'POST', '/v1/auth/api-keys', {
      token: person.token,
      body: { name: spelling, scopes: [spelling] },
    });
    expect(answer).toMatchObject({ status: 201, body: { scopes: [scope] } });
  });

  it('E11: a campaign-write scope creates drafts, adds contacts, clones and changes status', async () => {
    const colleague = await newPerson(keyway.url, 'Campaigns');
    const admin = (await newKey(keyway.url, colleague, ['ALL'])).key;
    const contact = await call<{ id: string }>(keyway.url, 'POST', '/v1/contacts', {
      key: admin,
      body: { email: 'campaign@example.com' },
    });
    const { key } = await newKey(keyway.url, colleague, ['CAMPAIGNS_WRITE']);
    const steps = [{ type: 'linkedin_message', body: 'Hello {{first_name}}' }];
    const draft = await call<{ id: string; state: string }>(keyway.url, 'POST', '/v1/campaigns', {
      key,
      body: { name: 'Spring', steps },
    });
    expect([draft.status, draft.body.state]).toEqual([201, 'draft']);
    const path = `/v1/campaigns/${draft.body.id}`;
    const added = await call(keyway.url, 'POST', `${path}/contacts`, { key, body: { contact_ids: [contact.body.id] } });
    expect(added).toMatchObject({ status: 200, body: { added: 1, skipped: 0 } });
    expect(await call(keyway.url, 'POST', `${path}/clone`, { key })).toMatchObject({
      status: 201,
      body: { state: 'draft', steps },
    });
    const changed = await call(keyway.url, 'PATCH', `${path}/status`, { key, body: { status: 'active' } });
    expect(changed).toMatchObject({ status: 200, body: { state: 'active' } });
    expect((await call(keyway.url, 'GET', path, { key })).status).toBe(403);
  });

  it('E13: the path prefix is /v1, query and all', async () => {
    const { key } = await newKey(keyway.url, person, ['contacts:read']);
    const answer = await call<{ items: unknown[] }>(keyway.url, 'GET', '/v1/contacts?limit=1', { key });
    expect([answer.status, answer.body.items]).toEqual([200, []]);
  });

  it('E14: the description of each endpoint states its exact required scope', async () => {
    const { paths } = await fetchDocument(keyway.url);
    expect(paths['/api/v1/contacts']!['get']).toMatchObject({
      description: expect.stringContaining('`contacts:read`') as string,
    });
  });
});
