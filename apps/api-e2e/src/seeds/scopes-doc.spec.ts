import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';

/** The routes and scopes of the scopes document, with examples/scopes-doc.env; those of groups that exist. */
describe('the scopes document', () => {
  let keyway: Keyway;
  let person: Person;
  let contactId: string;

  beforeAll(async () => {
    keyway = await startKeyway({ example: 'scopes-doc' });
    person = await newPerson(keyway.url);
    const { key } = await newKey(keyway.url, person, ['contacts:write']);
    contactId = (
      await call<{ id: string }>(keyway.url, 'POST', '/api/v1/contacts', { key, body: { email: 'ada@example.com' } })
    ).body.id;
  });

  afterAll(() => keyway.stop());

  const allowed = async (scopes: string[], method: string, path: string): Promise<boolean> => {
    const { key } = await newKey(keyway.url, person, scopes);
    const { status } = await call(keyway.url, method, path.replace(':id', contactId), {
      key,
      ...(method !== 'GET' && method !== 'DELETE' && { body: { email: `${method}@example.com` } }),
    });
    expect([200, 201, 403]).toContain(status);
    return status !== 403;
  };

  it.each([
    ['GET', '/api/v1/contacts', 'contacts:read', 'contacts:write'],
    ['GET', '/api/v1/contacts/:id', 'contacts:read', 'contacts:write'],
    ['POST', '/api/v1/contacts', 'contacts:write', 'contacts:read'],
    ['PATCH', '/api/v1/contacts/:id', 'contacts:write', 'contacts:read'],
  ])('%s %s requires %s; S3, S4: %s is 403', async (method, path, scope, other) => {
    expect(await allowed([other], method, path)).toBe(false);
    expect(await allowed([scope], method, path)).toBe(true);
  });

  it('S1: contacts:* grants every contact action and nothing of another resource', async () => {
    expect(await allowed(['contacts:*'], 'GET', '/api/v1/contacts')).toBe(true);
    expect(await allowed(['contacts:*'], 'PATCH', '/api/v1/contacts/:id')).toBe(true);
    expect(await allowed(['contacts:*'], 'GET', '/api/v1/companies')).toBe(false);
  });

  it('S2: admin grants everything', async () => {
    expect(await allowed(['admin'], 'GET', '/api/v1/companies')).toBe(true);
    expect(await allowed(['admin'], 'GET', '/api/v1/auth/api-keys')).toBe(true);
  });

  it('S4: the 403 names what was required and what is held', async () => {
    const { key } = await newKey(keyway.url, person, ['contacts:read']);
    const answer = await call(keyway.url, 'DELETE', `/api/v1/contacts/${contactId}`, { key });
    expect(answer).toMatchObject({
      status: 403,
      body: { required_scopes: ['contacts:write'], granted_scopes: ['contacts:read'] },
    });
    expect([answer.headers.get('x-accepted-scopes'), answer.headers.get('x-granted-scopes')]).toEqual([
      'contacts:write',
      'contacts:read',
    ]);
  });

  it('S5: there are four presets, each made of scopes that exist', async () => {
    const { body } = await call<{ items: { name: string }[]; presets: { name: string; scopes: string[] }[] }>(
      keyway.url,
      'GET',
      '/api/v1/scopes',
    );
    expect(body.presets.map((preset) => preset.name)).toEqual([
      'Read-only analytics',
      'CRM sync',
      'Marketing automation',
      'Review management',
    ]);
    const known = new Set(body.items.map((scope) => scope.name));
    for (const { scopes } of body.presets) for (const scope of scopes) expect(known).toContain(scope);
  });

  it.each([
    'contacts:*',
    'surveys:send',
    'sequences:execute',
    'responses:*',
    'reviews:write',
    'webhooks:write',
    'admin',
  ])('a key can be made for %s', async (scope) => {
    await expect(newKey(keyway.url, person, [scope])).resolves.toBeDefined();
  });

  it('an unknown scope is 422, naming it and the nearest known one', async () => {
    const answer = await call(keyway.url, 'POST', '/api/v1/auth/api-keys', {
      token: person.token,
      body: { name: 'x', scopes: ['contact:read'] },
    });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        details: [{ field: 'scopes[0]', message: 'Unknown scope "contact:read". Did you mean "contacts:read"?' }],
      },
    });
  });
});
