import { encodeId } from '@keyway/platform';
import { type Principal, ScopeSet } from '@keyway/scopes';
import { type ApiKeysWorld, apiKeysWorld } from './testing/api-keys-world.js';

const HOUR_MS = 3_600_000;

let world: ApiKeysWorld;
let owner: Principal;
beforeAll(async () => (world = await apiKeysWorld()));
beforeEach(async () => (owner = await world.newOwner()));
afterAll(() => world.end());

const issue = (more = {}) => world.keys.issue(owner, { name: 'ci', scopes: ['contacts:read'], ...more });

describe('an edit', () => {
  it("refuses to rotate, widen or revive a key beyond the caller's own scopes, and lets it be narrowed", async () => {
    const { key } = await issue({ scopes: ['admin'] });
    const limited: Principal = { ...owner, scopes: ScopeSet.of(['api-keys:write', 'contacts:read']) };
    await expect(world.keys.rotate(limited, key.id, 0)).rejects.toMatchObject({ code: 'api_key.scopes_not_held' });
    await expect(world.keys.edit(limited, key.id, { enabled: false })).resolves.toMatchObject({ enabled: false });
    await expect(world.keys.edit(limited, key.id, { enabled: true })).rejects.toMatchObject({
      code: 'api_key.scopes_not_held',
    });
    await expect(world.keys.edit(limited, key.id, { scopes: ['contacts:read'] })).resolves.toMatchObject({
      scopes: ['contacts:read'],
    });
  });

  it('changes a revoked key no more, and keeps the first time of its revocation', async () => {
    const { key } = await issue();
    await world.keys.revoke(owner.tenantId, key.id);
    const { revokedAt } = (await world.store.find(owner.tenantId, key.id))!;
    await world.keys.revoke(owner.tenantId, key.id);
    expect((await world.store.find(owner.tenantId, key.id))!.revokedAt).toEqual(revokedAt);
    await expect(world.keys.edit(owner, key.id, { enabled: true })).rejects.toMatchObject({
      code: 'api_key.invalid_state',
    });
    await expect(world.keys.rotate(owner, key.id, 0)).rejects.toMatchObject({ code: 'api_key.invalid_state' });
  });

  it('of a name touches a scope that has left the catalogue as little as anything else', async () => {
    const { key } = await issue();
    await world.database.query(`UPDATE api_keys SET scopes = '{contacts:read,faxes:send}' WHERE id = $1`, [key.id]);
    await expect(world.keys.edit(owner, key.id, { name: 'renamed', tags: ['crm'] })).resolves.toMatchObject({
      name: 'renamed',
      tags: ['crm'],
      scopes: ['contacts:read', 'faxes:send'],
    });
    await expect(world.keys.edit(owner, key.id, { scopes: ['contacts:read', 'faxes:send'] })).rejects.toMatchObject({
      code: 'scopes.unknown',
    });
    await expect(world.keys.edit(owner, key.id, { scopes: ['contacts:read'] })).resolves.toBeDefined();
  });

  it('of the addresses takes null for anywhere, and no empty list, nor does a new key', async () => {
    const { key } = await issue({ allowedCidrs: ['203.0.113.9/24'] });
    expect(key.allowedCidrs).toEqual(['203.0.113.0/24']);
    for (const attempt of [world.keys.edit(owner, key.id, { allowedCidrs: [] }), issue({ allowedCidrs: [] })])
      await expect(attempt).rejects.toMatchObject({
        code: 'api_key.cidr_invalid',
        extras: { details: [{ field: 'allowed_cidrs', message: 'Must not be empty; use null for anywhere' }] },
      });
    expect((await world.store.find(owner.tenantId, key.id))!.allowedCidrs).toEqual(['203.0.113.0/24']);
    await expect(world.keys.edit(owner, key.id, { allowedCidrs: null })).resolves.toMatchObject({ allowedCidrs: null });
  });
});

describe('a rotation', () => {
  it('makes one successor of a key that many rotate at once, with its name and scopes', async () => {
    const { key } = await issue({ tags: ['crm'], allowedCidrs: ['203.0.113.0/24'] });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => world.keys.rotate(owner, key.id, 60)));
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(won).toHaveLength(1);
    expect(won[0]!.value!.key).toMatchObject({
      name: 'ci',
      scopes: ['contacts:read'],
      tags: ['crm'],
      allowedCidrs: ['203.0.113.0/24'],
    });
    expect(await world.outcome(won[0]!.value!.token.reveal())).toBe('accepted');
    const [row] = await world.database.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM api_keys WHERE tenant_id = $1',
      [owner.tenantId],
    );
    expect(row!.count).toBe(2);
  });

  it('lets a rotated key live through its grace and never longer than it would have', async () => {
    const sooner = new Date(Date.now() + 5_000);
    const { key, token } = await issue({ expiresAt: sooner });
    await world.keys.rotate(owner, key.id, 3_600);
    expect(await world.outcome(token.reveal())).toBe('accepted');
    expect((await world.store.find(owner.tenantId, key.id))!.expiresAt).toEqual(sooner);
    const other = await issue();
    await world.keys.rotate(owner, other.key.id, 0);
    expect(await world.outcome(other.token.reveal())).toBe('api_key.expired');
  });

  it('leaves the old key an end that comes nearer and never moves away again', async () => {
    const { key, token } = await issue();
    const successor = (await world.keys.rotate(owner, key.id, 3_600))!;
    const { expiresAt } = (await world.store.find(owner.tenantId, key.id))!;
    for (const away of [null, new Date(expiresAt!.getTime() + 1), new Date(Date.now() + 24 * HOUR_MS)])
      await expect(world.keys.edit(owner, key.id, { expiresAt: away })).rejects.toMatchObject({
        code: 'api_key.end_fixed',
        kind: 'conflict',
        message: expect.stringContaining(encodeId('key', successor.key.id)) as unknown,
      });
    expect((await world.store.find(owner.tenantId, key.id))!.expiresAt).toEqual(expiresAt);
    await expect(world.keys.edit(owner, key.id, { name: 'old', expiresAt })).resolves.toMatchObject({ name: 'old' });
    await world.keys.edit(owner, key.id, { expiresAt: new Date(0) });
    expect(await world.outcome(token.reveal())).toBe('api_key.expired');
    await expect(world.keys.edit(owner, key.id, { expiresAt })).rejects.toMatchObject({ code: 'api_key.end_fixed' });
    await expect(
      world.keys.edit(owner, successor.key.id, { expiresAt: new Date(Date.now() + HOUR_MS) }),
    ).resolves.toBeDefined();
  });

  it('of a disabled key makes a disabled one, so that a leaked secret need not be enabled to be replaced', async () => {
    const { key, token } = await issue();
    await world.keys.edit(owner, key.id, { enabled: false });
    const successor = (await world.keys.rotate(owner, key.id, 0))!;
    expect(successor.key).toMatchObject({ enabled: false, status: 'disabled' });
    expect(await world.outcome(successor.token.reveal())).toBe('api_key.disabled');
    await world.keys.edit(owner, successor.key.id, { enabled: true });
    expect(await world.outcome(successor.token.reveal())).toBe('accepted');
    expect(await world.outcome(token.reveal())).toBe('api_key.disabled');
  });
});
