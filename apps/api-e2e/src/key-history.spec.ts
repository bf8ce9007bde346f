import { call } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person } from './support/people.js';
import { idOf } from './support/recorded-calls.js';
import { until } from './support/until.js';

const KEYS = '/api/v1/auth/api-keys';

interface Step {
  readonly id: string;
  readonly action: string;
  readonly by: string | null;
  readonly request_id: string | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

describe('the history of a key', () => {
  let keyway: Keyway;
  let person: Person;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    person = await newPerson(keyway.url);
  });
  afterAll(() => keyway.stop());

  const historyOf = async (id: string, credential: { key?: string; token?: string } = { token: person.token }) =>
    (await call<{ items: Step[] }>(keyway.url, 'GET', `${KEYS}/${id}/history`, credential)).body.items;

  it('says who changed what, from what to what, by which request', async () => {
    const { key: admin, id: adminId } = await newKey(keyway.url, person, ['admin']);
    const { id, key } = await newKey(keyway.url, person, ['contacts:read', 'surveys:read']);
    const body = { name: 'Renamed', scopes: ['contacts:read', 'contacts:write'] };
    const edited = await call(keyway.url, 'PATCH', `${KEYS}/${id}`, { token: person.token, body });
    const rotated = await call(keyway.url, 'POST', `${KEYS}/${id}/rotate`, { key: admin, body: { grace_seconds: 60 } });
    const revoked = await call(keyway.url, 'DELETE', `${KEYS}/${id}`, { token: person.token });
    expect([edited.status, rotated.status, revoked.status]).toEqual([200, 201, 200]);
    const steps = await historyOf(id);
    expect(steps).toMatchObject([
      { action: 'revoked', by: person.userId, request_id: idOf(revoked), before: null, after: null },
      { action: 'rotated', by: adminId, request_id: idOf(rotated), after: { successor_id: rotated.body['id'] } },
      {
        action: 'scopes_changed',
        by: person.userId,
        request_id: idOf(edited),
        before: { scopes: ['contacts:read', 'surveys:read'] },
        after: { scopes: ['contacts:read', 'contacts:write'] },
      },
      { action: 'renamed', request_id: idOf(edited), before: { name: 'A test' }, after: { name: 'Renamed' } },
      {
        action: 'created',
        by: person.userId,
        before: null,
        after: { name: 'A test', expires_at: null, enabled: true },
      },
    ]);
    expect(JSON.stringify(steps)).not.toContain(key.slice(-24));
    expect(await historyOf(rotated.body['id'] as string)).toMatchObject([{ after: { predecessor_id: id } }]);
  });

  it('tells that its time came, though nobody did it', async () => {
    const { id } = await newKey(keyway.url, person, ['contacts:read'], { expires_at: '2020-01-01T00:00:00Z' });
    const steps = await until(
      () => historyOf(id),
      ([latest]) => latest?.action === 'expired',
    );
    expect(steps[0]).toMatchObject({ by: null, request_id: null, after: { expires_at: '2020-01-01T00:00:00.000Z' } });
  });

  it('is for whoever may read the key, and stays in its environment', async () => {
    const { id } = await newKey(keyway.url, person, ['contacts:read']);
    const status = async (scopes: string[], more: object = {}): Promise<number> => {
      const { key } = await newKey(keyway.url, person, scopes, more);
      return (await call(keyway.url, 'GET', `${KEYS}/${id}/history`, { key })).status;
    };
    expect(await status(['api-keys:read'])).toBe(200);
    expect(await status(['api-keys:write'])).toBe(403);
    expect(await status(['api-keys:read'], { environment: 'test' })).toBe(404);
  });

  it('of an operator’s revocation names the operator', async () => {
    const operator = await newPerson(keyway.url);
    await keyway.sql('UPDATE users SET is_operator = true WHERE email = $1', [operator.email]);
    const { id } = await newKey(keyway.url, person, ['contacts:read']);
    const { status } = await call(keyway.url, 'DELETE', `/api/v1/admin/api-keys/${id}`, { token: operator.token });
    expect([status, (await historyOf(id))[0]]).toMatchObject([200, { action: 'revoked', by: operator.userId }]);
  });

  it('has the keys about to expire found by a filter, among however many', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const { id } = await newKey(keyway.url, person, ['contacts:read'], { expires_at: soon });
    await newKey(keyway.url, person, ['contacts:read']);
    const before = new Date(Date.now() + 7_200_000).toISOString();
    const path = `${KEYS}?status=active&expires_before=${before}`;
    const { body } = await call<{ items: { id: string }[] }>(keyway.url, 'GET', path, { token: person.token });
    expect(body.items.map((key) => key.id)).toEqual([id]);
  });
});
