import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigModule, DatabaseModule, newId, platformConfig, RuntimeModule } from '@keyway/platform';
import { scratchDatabase, type ScratchDatabase } from '@keyway/platform/testing';
import { defineScopes, type Principal, rightsConfig, ScopeSet, ScopesModule } from '@keyway/scopes';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ApiKeyAuthentication } from './api-key-authentication.js';
import { apiKeysConfig } from './api-keys.config.js';
import { ApiKeysModule } from './api-keys.module.js';
import { ApiKeysService } from './api-keys.service.js';
import { ApiKeysStore } from './api-keys.store.js';
import { recordKeyUses } from './key-uses.js';
import { ApiKey } from './api-key.entity.js';

const scopes = defineScopes('contacts', { read: '', write: '' });

describe(ApiKeysService, () => {
  let scratch: ScratchDatabase;
  let app: TestingModule;
  let keys: ApiKeysService;
  let store: ApiKeysStore;
  let authentication: ApiKeyAuthentication;
  let database: DataSource;
  let owner: Principal;

  beforeAll(async () => {
    scratch = await scratchDatabase();
    const env = { DATABASE_URL: scratch.url, API_KEY_LEASE_MS: '100ms' };
    app = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot([platformConfig, rightsConfig, apiKeysConfig], env),
        DatabaseModule.forRoot([ApiKey]),
        RuntimeModule,
        ScopesModule.forRoot([scopes]),
        ApiKeysModule,
      ],
    }).compile();
    await app.init();
    [keys, store, authentication, database] = [
      app.get(ApiKeysService),
      app.get(ApiKeysStore),
      app.get(ApiKeyAuthentication),
      app.get(DataSource),
    ];
  });

  beforeEach(async () => {
    const tenantId = newId();
    await database.query(`INSERT INTO tenants (id, name) VALUES ($1, 'Acme')`, [tenantId]);
    owner = {
      kind: 'user',
      id: newId(),
      tenantId,
      environment: 'live',
      scopes: ScopeSet.of(['admin']),
      expiresAt: null,
      allowedCidrs: null,
    };
  });

  afterAll(async () => {
    await app.close();
    await scratch.drop();
  });

  const issue = (more = {}) => keys.issue(owner, { name: 'ci', scopes: ['contacts:read'], ...more });

  async function accepted(secret: string): Promise<string> {
    try {
      authentication.assertUsable(await authentication.find(secret), '203.0.113.7');
      return 'accepted';
    } catch (error) {
      return (error as { code: string }).code;
    }
  }

  it('issues a key that authenticates as its tenant, in its environment, with its own scopes', async () => {
    const { token } = await issue({ environment: 'test' });
    const { principal } = (await authentication.find(token.reveal())).authentication;
    expect(principal).toMatchObject({ kind: 'api_key', tenantId: owner.tenantId, environment: 'test' });
    expect(principal!.scopes.missing([scopes.read, scopes.write])).toEqual(['contacts:write']);
  });

  it('keeps nothing of the secret but its hash', async () => {
    const { token, key } = await issue();
    const [row] = await database.query<{ text: string }[]>('SELECT k::text AS text FROM api_keys k WHERE id = $1', [
      key.id,
    ]);
    expect(row!.text).not.toContain(token.reveal().slice(-20));
    expect(row!.text).toContain(token.digest);
  });

  it('accepts no key whose revocation has returned, though it was remembered', async () => {
    const { key, token } = await issue();
    expect(await accepted(token.reveal())).toBe('accepted');
    await keys.revoke(owner.tenantId, key.id);
    expect(await accepted(token.reveal())).toBe('api_key.revoked');
  });

  it.each([
    ['disabled', { enabled: false }, 'api_key.disabled'],
    ['expired', { expiresAt: new Date(0) }, 'api_key.expired'],
    ['confined', { allowedCidrs: ['10.0.0.0/8'] }, 'api_key.address_refused'],
  ])('accepts no key that was %s, once the edit has returned', async (_, edit, code) => {
    const { key, token } = await issue();
    expect(await accepted(token.reveal())).toBe('accepted');
    await keys.edit(owner, key.id, edit);
    expect(await accepted(token.reveal())).toBe(code);
  });

  it('refuses a key from the instant it expires, although it is remembered', async () => {
    const { token } = await issue({ expiresAt: new Date(Date.now() + 150) });
    expect(await accepted(token.reveal())).toBe('accepted');
    await sleep(60);
    await accepted(token.reveal());
    await sleep(100);
    expect(await accepted(token.reveal())).toBe('api_key.expired');
  });

  it('makes one successor of a key that many rotate at once, with its name and scopes', async () => {
    const { key } = await issue({ tags: ['crm'], allowedCidrs: ['203.0.113.0/24'] });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => keys.rotate(owner, key.id, 60)));
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(won).toHaveLength(1);
    expect(won[0]!.value!.key).toMatchObject({
      name: 'ci',
      scopes: ['contacts:read'],
      tags: ['crm'],
      allowedCidrs: ['203.0.113.0/24'],
    });
    expect(await accepted(won[0]!.value!.token.reveal())).toBe('accepted');
    const [row] = await database.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM api_keys WHERE tenant_id = $1',
      [owner.tenantId],
    );
    expect(row!.count).toBe(2);
  });

  it('lets a rotated key live through its grace and never longer than it would have', async () => {
    const sooner = new Date(Date.now() + 5_000);
    const { key, token } = await issue({ expiresAt: sooner });
    await keys.rotate(owner, key.id, 3_600);
    expect(await accepted(token.reveal())).toBe('accepted');
    expect((await store.find(owner.tenantId, key.id))!.expiresAt).toEqual(sooner);
    const other = await issue();
    await keys.rotate(owner, other.key.id, 0);
    expect(await accepted(other.token.reveal())).toBe('api_key.expired');
  });

  it("refuses to rotate, widen or revive a key beyond the caller's own scopes, and lets it be narrowed", async () => {
    const { key } = await issue({ scopes: ['admin'] });
    const limited: Principal = { ...owner, scopes: ScopeSet.of(['api-keys:write', 'contacts:read']) };
    await expect(keys.rotate(limited, key.id, 0)).rejects.toMatchObject({ code: 'api_key.scopes_not_held' });
    await expect(keys.edit(limited, key.id, { enabled: false })).resolves.toMatchObject({ enabled: false });
    await expect(keys.edit(limited, key.id, { enabled: true })).rejects.toMatchObject({
      code: 'api_key.scopes_not_held',
    });
    await expect(keys.edit(limited, key.id, { scopes: ['contacts:read'] })).resolves.toMatchObject({
      scopes: ['contacts:read'],
    });
  });

  it('changes nothing of another tenant', async () => {
    const { key, token } = await issue();
    const stranger = { ...owner, tenantId: newId() };
    expect([
      await keys.edit(stranger, key.id, { name: 'x' }),
      await keys.rotate(stranger, key.id, 0),
      await keys.revoke(stranger.tenantId, key.id),
      await store.find(stranger.tenantId, key.id),
    ]).toEqual([null, null, false, null]);
    expect(await accepted(token.reveal())).toBe('accepted');
  });

  it('changes a revoked key no more, and keeps the first time of its revocation', async () => {
    const { key } = await issue();
    await keys.revoke(owner.tenantId, key.id);
    const { revokedAt } = (await store.find(owner.tenantId, key.id))!;
    await keys.revoke(owner.tenantId, key.id);
    expect((await store.find(owner.tenantId, key.id))!.revokedAt).toEqual(revokedAt);
    await expect(keys.edit(owner, key.id, { enabled: true })).rejects.toMatchObject({ code: 'api_key.invalid_state' });
    await expect(keys.rotate(owner, key.id, 0)).rejects.toMatchObject({ code: 'api_key.invalid_state' });
  });

  it('walks the list in pages without a gap or a double, each filter and all together', async () => {
    for (let n = 0; n < 7; n++) await issue({ name: `k${n}`, tags: [n % 2 ? 'odd' : 'even'] });
    const seen: string[] = [];
    let after = null;
    for (;;) {
      const rows = await store.list(owner.tenantId, { limit: 2, after });
      seen.push(...rows.slice(0, 2).map((row) => row.name));
      if (rows.length <= 2) break;
      after = rows[1]!;
    }
    expect(seen).toEqual(['k6', 'k5', 'k4', 'k3', 'k2', 'k1', 'k0']);
    const odd = await store.list(owner.tenantId, {
      limit: 50,
      after: null,
      tag: 'odd',
      scope: 'contacts:read',
      environment: 'live',
      status: 'active',
      q: 'k',
    });
    expect(odd.map((row) => row.name)).toEqual(['k5', 'k3', 'k1']);
    expect(await store.list(owner.tenantId, { limit: 50, after: null, q: '%' })).toEqual([]);
  });

  it('moves last used forward only', async () => {
    const { key } = await issue();
    const use = (at: string, route: string) =>
      recordKeyUses(database, [{ apiKeyId: key.id, at: new Date(at), ip: '203.0.113.7', route }]);
    await use('2026-01-02T00:00:00Z', '/second');
    await use('2026-01-01T00:00:00Z', '/first');
    expect(await store.find(owner.tenantId, key.id)).toMatchObject({
      lastUsedAt: new Date('2026-01-02T00:00:00Z'),
      lastUsedIp: '203.0.113.7',
      lastUsedRoute: '/second',
    });
  });
});
