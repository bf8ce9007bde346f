import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@keyway/platform';
import type { Principal } from '@keyway/scopes';
import { ApiKeysService } from './api-keys.service.js';
import { recordKeyUses } from './key-uses.js';
import { type ApiKeysWorld, apiKeysWorld, contactScopes } from './testing/api-keys-world.js';

describe(ApiKeysService, () => {
  let world: ApiKeysWorld;
  let owner: Principal;

  beforeAll(async () => (world = await apiKeysWorld()));
  beforeEach(async () => (owner = await world.newOwner()));
  afterAll(() => world.end());

  const issue = (more = {}) => world.keys.issue(owner, { name: 'ci', scopes: ['contacts:read'], ...more });

  it('issues a key that authenticates as its tenant, in its environment, with its own scopes', async () => {
    const { token } = await issue({ environment: 'test' });
    const { principal } = (await world.authentication.find(token.reveal())).authentication;
    expect(principal).toMatchObject({ kind: 'api_key', tenantId: owner.tenantId, environment: 'test' });
    expect(principal!.scopes.missing([contactScopes.read, contactScopes.write])).toEqual(['contacts:write']);
  });

  it('keeps nothing of the secret but its hash', async () => {
    const { token, key } = await issue();
    const [row] = await world.database.query<{ text: string }[]>(
      'SELECT k::text AS text FROM api_keys k WHERE id = $1',
      [key.id],
    );
    expect(row!.text).not.toContain(token.reveal().slice(-20));
    expect(row!.text).toContain(token.digest);
  });

  it('accepts no key whose revocation has returned, though it was remembered', async () => {
    const { key, token } = await issue();
    expect(await world.outcome(token.reveal())).toBe('accepted');
    await world.keys.revoke(owner.tenantId, key.id);
    expect(await world.outcome(token.reveal())).toBe('api_key.revoked');
  });

  it.each([
    ['disabled', { enabled: false }, 'api_key.disabled'],
    ['expired', { expiresAt: new Date(0) }, 'api_key.expired'],
    ['confined', { allowedCidrs: ['10.0.0.0/8'] }, 'api_key.address_refused'],
  ])('accepts no key that was %s, once the edit has returned', async (_, edit, code) => {
    const { key, token } = await issue();
    expect(await world.outcome(token.reveal())).toBe('accepted');
    await world.keys.edit(owner, key.id, edit);
    expect(await world.outcome(token.reveal())).toBe(code);
  });

  it('refuses a key from the instant it expires, although it is remembered', async () => {
    const { token } = await issue({ expiresAt: new Date(Date.now() + 150) });
    expect(await world.outcome(token.reveal())).toBe('accepted');
    await sleep(60);
    await world.outcome(token.reveal());
    await sleep(100);
    expect(await world.outcome(token.reveal())).toBe('api_key.expired');
  });

  it('changes nothing of another tenant', async () => {
    const { key, token } = await issue();
    const stranger = { ...owner, tenantId: newId() };
    expect([
      await world.keys.edit(stranger, key.id, { name: 'x' }),
      await world.keys.rotate(stranger, key.id, 0),
      await world.keys.revoke(stranger.tenantId, key.id),
      await world.store.find(stranger.tenantId, key.id),
    ]).toEqual([null, null, false, null]);
    expect(await world.outcome(token.reveal())).toBe('accepted');
  });

  it('walks the list in pages without a gap or a double, each filter and all together', async () => {
    for (let n = 0; n < 7; n++) await issue({ name: `k${n}`, tags: [n % 2 ? 'odd' : 'even'] });
    const seen: string[] = [];
    let after = null;
    for (;;) {
      const rows = await world.store.list(owner.tenantId, { limit: 2, after });
      seen.push(...rows.slice(0, 2).map((row) => row.name));
      if (rows.length <= 2) break;
      after = rows[1]!;
    }
    expect(seen).toEqual(['k6', 'k5', 'k4', 'k3', 'k2', 'k1', 'k0']);
    const odd = await world.store.list(owner.tenantId, {
      limit: 50,
      after: null,
      tag: 'odd',
      scope: 'contacts:read',
      environment: 'live',
      status: 'active',
      q: 'k',
    });
    expect(odd.map((row) => row.name)).toEqual(['k5', 'k3', 'k1']);
    expect(await world.store.list(owner.tenantId, { limit: 50, after: null, q: '%' })).toEqual([]);
  });

  it('lists the keys that expire before a time, however many others there are', async () => {
    const inHours = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
    await issue({ name: 'soon', expiresAt: inHours(1) });
    await issue({ name: 'over', expiresAt: new Date(0) });
    await issue({ name: 'late', expiresAt: inHours(3) });
    for (let n = 0; n < 3; n++) await issue({ name: 'never' });
    const before = { expiresBefore: inHours(2), limit: 2, after: null } as const;
    const names = async (more = {}) =>
      (await world.store.list(owner.tenantId, { ...before, ...more })).map((row) => row.name);
    expect(await names()).toEqual(['over', 'soon']);
    expect(await names({ status: 'active' })).toEqual(['soon']);
  });

  it('moves last used forward only', async () => {
    const { key } = await issue();
    const use = (at: string, route: string) =>
      recordKeyUses(world.database, [{ apiKeyId: key.id, at: new Date(at), ip: '203.0.113.7', route }]);
    await use('2026-01-02T00:00:00Z', '/second');
    await use('2026-01-01T00:00:00Z', '/first');
    expect(await world.store.find(owner.tenantId, key.id)).toMatchObject({
      lastUsedAt: new Date('2026-01-02T00:00:00Z'),
      lastUsedIp: '203.0.113.7',
      lastUsedRoute: '/second',
    });
  });
});
