import { newId, presenterOf } from '@keyway/platform';
import type { Environment, Principal } from '@keyway/scopes';
import { ApiKeyView } from './api-key.dto.js';
import { ApiKeyExpiry } from './api-key-expiry.js';
import { doerOf } from './history/api-key-history.js';
import { type ApiKeysWorld, apiKeysWorld } from './testing/api-keys-world.js';

interface Told {
  readonly type: string;
  readonly environment: Environment;
  readonly requestId: string | null;
  readonly data: Record<string, unknown>;
}

describe('what happens to an API key', () => {
  let world: ApiKeysWorld;
  let owner: Principal;

  beforeAll(async () => (world = await apiKeysWorld()));
  beforeEach(async () => (owner = { ...(await world.newOwner()), requestId: newId() }));
  afterAll(() => world.end());

  const issue = (more = {}) => world.keys.issue(owner, { name: 'ci', scopes: ['contacts:read'], ...more });

  const told = (): Promise<Told[]> =>
    world.database.query(
      'SELECT type, environment, request_id AS "requestId", data FROM events WHERE tenant_id = $1 ORDER BY id',
      [owner.tenantId],
    );

  const names = async (): Promise<string[]> => (await told()).map(({ type }) => type);

  it('is told by a name of its own, as the list shows the key, by the call that did it', async () => {
    const { key } = await issue({ tags: ['crm'], expiresAt: new Date(Date.now() + 3_600_000) });
    await world.keys.edit(owner, key.id, { name: 'renamed' });
    await world.keys.edit(owner, key.id, { enabled: false });
    await world.keys.edit(owner, key.id, { enabled: true, scopes: ['contacts:read', 'contacts:write'] });
    const { key: successor } = (await world.keys.rotate(owner, key.id, 60))!;
    await world.keys.revoke(owner.tenantId, key.id, doerOf(owner));
    const events = await told();
    expect(events.map(({ type, data }) => [type, data['id']])).toEqual([
      ['api_key.created', key.id],
      ['api_key.updated', key.id],
      ['api_key.disabled', key.id],
      ['api_key.updated', key.id],
      ['api_key.enabled', key.id],
      ['api_key.created', successor.id],
      ['api_key.rotated', key.id],
      ['api_key.revoked', key.id],
    ]);
    expect(new Set(events.map(({ requestId }) => requestId))).toEqual(new Set([owner.requestId]));
    const [shown] = await world.store.list(owner.tenantId, { status: 'revoked', limit: 1, after: null });
    expect(presenterOf(ApiKeyView)(events.at(-1)!.data)).toEqual(presenterOf(ApiKeyView)(shown!));
    expect(events[6]!.data).toMatchObject({ status: 'active', successorId: successor.id });
  });

  it('is told in the environment of the key, whoever did it', async () => {
    const { key } = await issue({ environment: 'test' });
    await world.keys.edit(owner, key.id, { tags: ['qa'] });
    await world.keys.revoke(null, key.id);
    expect((await told()).map(({ type, environment }) => [type, environment])).toEqual([
      ['api_key.created', 'test'],
      ['api_key.updated', 'test'],
      ['api_key.revoked', 'test'],
    ]);
  });

  it('never tells the secret, nor the hash it is found by', async () => {
    const first = await issue();
    const second = (await world.keys.rotate(owner, first.key.id, 0))!;
    await world.keys.edit(owner, second.key.id, { enabled: false });
    await world.keys.revoke(owner.tenantId, second.key.id);
    const text = JSON.stringify(await told());
    for (const { token } of [first, second])
      for (const secret of [token.reveal(), token.reveal().slice(-24), token.digest])
        expect([secret.length, text.includes(secret)]).toEqual([secret.length, false]);
    expect(text).toContain(first.token.hint);
  });

  it('is not told where nothing happened: an edit to what is, a second revocation, a change that is refused', async () => {
    const { key } = await issue({ tags: ['crm'], metadata: { team: 'a', since: 2026 } });
    await world.keys.edit(owner, key.id, { name: 'ci', tags: ['crm'], metadata: { since: 2026, team: 'a' } });
    await world.keys.edit(owner, key.id, { enabled: true, scopes: ['contacts:read'] });
    await expect(world.keys.edit(owner, key.id, { scopes: ['faxes:send'] })).rejects.toThrow();
    expect(await world.keys.revoke(newId(), key.id)).toBe(false);
    expect(await names()).toEqual(['api_key.created']);
    const revoked = await Promise.all([1, 2, 3].map(() => world.keys.revoke(owner.tenantId, key.id)));
    expect(revoked).toEqual([true, true, true]);
    await expect(world.keys.rotate(owner, key.id, 0)).rejects.toThrow();
    expect(await names()).toEqual(['api_key.created', 'api_key.revoked']);
  });

  it('is told once though many rotate a key at once', async () => {
    const { key } = await issue();
    await Promise.allSettled(Array.from({ length: 5 }, () => world.keys.rotate(owner, key.id, 0)));
    expect((await names()).sort()).toEqual(['api_key.created', 'api_key.created', 'api_key.rotated']);
  });

  it('includes that its time has come: once, though many workers look, and once more when it had been given more', async () => {
    const expiry = new ApiKeyExpiry(world.database);
    const look = () => Promise.all([1, 2, 3].map(() => expiry.tell()));
    const past = new Date(Date.now() - 1_000);
    const { key } = await issue({ expiresAt: new Date(Date.now() + 3_600_000) });
    await look();
    expect(await names()).toEqual(['api_key.created']);
    await world.keys.edit(owner, key.id, { expiresAt: past });
    await look();
    await look();
    expect(await names()).toEqual(['api_key.created', 'api_key.updated', 'api_key.expired']);
    expect((await told()).at(-1)).toMatchObject({ environment: 'live', data: { id: key.id, status: 'expired' } });
    await world.keys.edit(owner, key.id, { expiresAt: new Date(past.getTime() - 1_000) });
    await look();
    expect((await names()).filter((name) => name === 'api_key.expired')).toHaveLength(1);
    await world.keys.edit(owner, key.id, { expiresAt: null });
    await world.keys.edit(owner, key.id, { expiresAt: past });
    await look();
    expect((await names()).filter((name) => name === 'api_key.expired')).toHaveLength(2);
  });

  it('is not that its time has come where it was revoked before', async () => {
    const { key } = await issue({ expiresAt: new Date(0) });
    await world.keys.revoke(owner.tenantId, key.id);
    await new ApiKeyExpiry(world.database).tell();
    expect(await names()).toEqual(['api_key.created', 'api_key.revoked']);
  });

  it('is told if and only if it happens', async () => {
    const undone = world.database.transaction(async (tx) => {
      await world.keys.issue(owner, { name: 'ci', scopes: ['contacts:read'] }, tx);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await names()).toEqual([]);
  });
});
