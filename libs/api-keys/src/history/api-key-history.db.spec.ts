import { decodeCursor, encodeId, newId } from '@keyway/platform';
import type { Principal } from '@keyway/scopes';
import { ApiKeyExpiry } from '../api-key-expiry.js';
import { CreateApiKeyHistory1764000302000 } from '../migrations/1764000302000-create-api-key-history.js';
import { type ApiKeysWorld, apiKeysWorld } from '../testing/api-keys-world.js';
import { doerOf } from './api-key-history.js';

const ALL = 100;

describe('the history of an API key', () => {
  let world: ApiKeysWorld;
  let owner: Principal;

  beforeAll(async () => (world = await apiKeysWorld()));
  beforeEach(async () => (owner = { ...(await world.newOwner()), requestId: newId() }));
  afterAll(() => world.end());

  const issue = (more = {}) => world.keys.issue(owner, { name: 'ci', scopes: ['contacts:read'], ...more });
  const history = async (id: string) => (await world.history.list(owner.tenantId, id, ALL, null)).items;
  const actions = async (id: string) => (await history(id)).map(({ action }) => action);

  it('tells each step with who made it, by which request, and what it changed, newest first', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000);
    const { key } = await issue({ expiresAt });
    const colleague = { ...owner, id: newId(), requestId: newId() };
    await world.keys.edit(colleague, key.id, { name: 'CI', scopes: ['contacts:read', 'contacts:write'] });
    await world.keys.edit(owner, key.id, { enabled: false });
    const later = new Date(expiresAt.getTime() + 1_000);
    await world.keys.edit(owner, key.id, { expiresAt: later, allowedCidrs: ['203.0.113.0/24'], enabled: true });
    const { key: successor } = (await world.keys.rotate(owner, key.id, 60))!;
    const { expiresAt: end } = (await world.store.find(owner.tenantId, key.id))!;
    await world.keys.revoke(owner.tenantId, key.id, doerOf(owner));
    const mine = { by: encodeId('usr', owner.id), requestId: owner.requestId };
    const theirs = { by: encodeId('usr', colleague.id), requestId: colleague.requestId };
    const terms = { name: 'ci', scopes: ['contacts:read'], tags: [], enabled: true, allowedCidrs: null, expiresAt };
    expect((await history(key.id)).reverse()).toMatchObject([
      { ...mine, action: 'created', before: null, after: terms },
      { ...theirs, action: 'renamed', before: { name: 'ci' }, after: { name: 'CI' } },
      {
        ...theirs,
        action: 'scopes_changed',
        before: { scopes: ['contacts:read'] },
        after: { scopes: ['contacts:read', 'contacts:write'] },
      },
      { ...mine, action: 'disabled', before: null, after: null },
      { ...mine, action: 'expiry_changed', before: { expiresAt }, after: { expiresAt: later } },
      {
        ...mine,
        action: 'addresses_changed',
        before: { allowedCidrs: null },
        after: { allowedCidrs: ['203.0.113.0/24'] },
      },
      { ...mine, action: 'enabled' },
      {
        ...mine,
        action: 'rotated',
        before: { expiresAt: later },
        after: { successorId: successor.id, expiresAt: end },
      },
      { ...mine, action: 'revoked' },
    ]);
    expect(await history(successor.id)).toMatchObject([{ action: 'created', after: { predecessorId: key.id } }]);
  });

  it('names the key that did it, where a key did', async () => {
    const { key } = await issue();
    const byKey: Principal = { ...owner, kind: 'api_key', id: newId() };
    await world.keys.edit(byKey, key.id, { name: 'renamed' });
    expect((await history(key.id))[0]).toMatchObject({ action: 'renamed', by: encodeId('key', byKey.id) });
  });

  it('tells once that its time came, which nobody did', async () => {
    const expiresAt = new Date(0);
    const { key } = await issue({ expiresAt });
    const expiry = new ApiKeyExpiry(world.database);
    await Promise.all([1, 2, 3].map(() => expiry.tell()));
    expect((await history(key.id))[0]).toMatchObject({
      action: 'expired',
      by: null,
      requestId: null,
      after: { expiresAt },
    });
    expect(await actions(key.id)).toEqual(['expired', 'created']);
  });

  it('has no step for what did not happen: an edit to what is, a second revocation, what is refused or undone', async () => {
    const { key } = await issue();
    await world.keys.edit(owner, key.id, { name: 'ci', scopes: ['contacts:read'] });
    await expect(world.keys.edit(owner, key.id, { scopes: ['faxes:send'] })).rejects.toThrow();
    expect(await world.keys.revoke(newId(), key.id)).toBe(false);
    expect(await actions(key.id)).toEqual(['created']);
    await Promise.all([1, 2, 3].map(() => world.keys.revoke(owner.tenantId, key.id)));
    await expect(world.keys.rotate(owner, key.id, 0)).rejects.toThrow();
    expect(await actions(key.id)).toEqual(['revoked', 'created']);
    let undone = '';
    const attempt = world.database.transaction(async (tx) => {
      undone = (await world.keys.issue(owner, { name: 'ci', scopes: ['contacts:read'] }, tx)).key.id;
      throw new Error('undone');
    });
    await expect(attempt).rejects.toThrow('undone');
    expect(await history(undone)).toEqual([]);
  });

  it('holds neither the secret, nor its hash, nor metadata', async () => {
    const { key, token } = await issue({ metadata: { note: 'hush' } });
    await world.keys.edit(owner, key.id, { metadata: { note: 'hush, again' } });
    const rows = await world.database.query<object[]>('SELECT * FROM api_key_history WHERE api_key_id = $1', [key.id]);
    const text = JSON.stringify(rows);
    for (const secret of [token.reveal().slice(-24), token.digest, 'hush'])
      expect([secret.length, text.includes(secret)]).toEqual([secret.length, false]);
    expect(await actions(key.id)).toEqual(['metadata_changed', 'created']);
  });

  it('is walked page by page, and is that of one key of one tenant', async () => {
    const { key } = await issue();
    await issue();
    await world.keys.edit(owner, key.id, { name: 'a', scopes: ['contacts:write'], tags: ['b'], enabled: false });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const after = decodeCursor(cursor ?? undefined);
      const page = await world.history.list(owner.tenantId, key.id, 2, after);
      seen.push(...page.items.map(({ action }) => action));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['disabled', 'tags_changed', 'scopes_changed', 'renamed', 'created']);
    expect((await world.history.list(newId(), key.id, ALL, null)).items).toEqual([]);
  });

  it('of a key from before there was a history tells what is known, and no more', async () => {
    const { key } = await issue({ expiresAt: new Date(Date.now() + 3_600_000) });
    const { key: successor } = (await world.keys.rotate(owner, key.id, 60))!;
    await world.keys.revoke(owner.tenantId, key.id, doerOf(owner));
    const runner = world.database.createQueryRunner();
    const migration = new CreateApiKeyHistory1764000302000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    const by = encodeId('usr', owner.id);
    expect(await history(key.id)).toMatchObject([
      { action: 'revoked', by: null, after: null },
      { action: 'rotated', by, after: { successorId: successor.id } },
      { action: 'created', by, after: null, createdAt: key.createdAt },
    ]);
    expect(await actions(successor.id)).toEqual(['created']);
  });
});
