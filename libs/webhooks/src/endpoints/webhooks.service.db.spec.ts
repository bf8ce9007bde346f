import { anOwner, type WebhooksWorld, webhooksWorld } from '../testing/webhooks-world.js';

const MAX_WEBHOOKS = 100;

describe('webhooks', () => {
  let world: WebhooksWorld;

  beforeAll(async () => {
    world = await webhooksWorld();
  });

  afterAll(() => world.end());

  const told = (tenantId: string): Promise<{ type: string; data: object }[]> =>
    world.database.query('SELECT type, data FROM events WHERE tenant_id = $1 ORDER BY id', [tenantId]);

  it('show their secret when they are made and when it is rotated, and keep it sealed', async () => {
    const owner = anOwner();
    const { id, secret } = await world.listen(owner);
    const rotated = await world.webhooks.rotateSecret(owner, id);
    expect([secret, rotated.secret]).toEqual([expect.stringMatching(/^whsec_/), expect.stringMatching(/^whsec_/)]);
    expect(rotated.secret).not.toBe(secret);
    const rows = await world.database.query<object[]>(
      'SELECT w::text, (SELECT array_agg(e::text) FROM events e) FROM webhooks w',
    );
    for (const it of [secret, rotated.secret]) expect(JSON.stringify(rows)).not.toContain(it.slice(6));
  });

  it('tell of what happens to them, without their secrets', async () => {
    const owner = { ...anOwner(), requestId: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11' };
    const { id } = await world.listen(owner);
    await world.webhooks.update(owner, id, { description: 'd' });
    await world.webhooks.update(owner, id, { isActive: false });
    await world.webhooks.update(owner, id, { isActive: false });
    await world.webhooks.update(owner, id, { isActive: true });
    await world.webhooks.rotateSecret(owner, id);
    await world.webhooks.remove(owner, id);
    const events = await told(owner.tenantId);
    expect(events.map(({ type }) => type)).toEqual([
      'webhook.created',
      'webhook.updated',
      'webhook.disabled',
      'webhook.updated',
      'webhook.enabled',
      'webhook.secret_rotated',
      'webhook.deleted',
    ]);
    for (const { data } of events) {
      expect(data).toMatchObject({ id, url: 'https://hooks.example.com/' });
      expect(Object.keys(data)).not.toContain('secret');
      expect(Object.keys(data)).not.toContain('previousSecret');
    }
  });

  it('refuse an event that does not exist and an address inside, when made and when changed', async () => {
    const owner = anOwner();
    const { id } = await world.listen(owner);
    for (const fields of [
      { events: ['parcel.snet'] },
      { events: [] },
      { url: 'https://10.0.0.1/' },
      { url: 'http://8.8.8.8/' },
    ]) {
      const invalid = expect.objectContaining({ code: 'request.body_invalid' }) as Error;
      await expect(world.listen(owner, fields)).rejects.toThrow(invalid);
      await expect(world.webhooks.update(owner, id, fields)).rejects.toThrow(invalid);
    }
    expect(await told(owner.tenantId)).toHaveLength(1);
  });

  it('are there for nobody but their tenant and environment', async () => {
    const owner = anOwner();
    const { id } = await world.listen(owner);
    const notFound = expect.objectContaining({ code: 'resource.not_found' }) as Error;
    for (const other of [anOwner(), { ...owner, environment: 'test' as const }]) {
      await expect(world.webhooks.get(other, id)).rejects.toThrow(notFound);
      await expect(world.webhooks.update(other, id, { description: 'x' })).rejects.toThrow(notFound);
      await expect(world.webhooks.rotateSecret(other, id)).rejects.toThrow(notFound);
      await expect(world.webhooks.remove(other, id)).rejects.toThrow(notFound);
      await expect(world.trials.send(other, id)).rejects.toThrow(notFound);
      await expect(world.deliveries.list(other, id, { limit: 1 })).rejects.toThrow(notFound);
      await expect(world.recovery.request(other, id, new Date())).rejects.toThrow(notFound);
      expect((await world.webhooks.list(other, { limit: 10 })).items).toEqual([]);
    }
  });

  it('are listed page by page, by whether they are active and since when they are as they are', async () => {
    const owner = anOwner();
    const made = [await world.listen(owner), await world.listen(owner), await world.listen(owner)];
    await world.webhooks.update(owner, made[0]!.id, { isActive: false });
    const first = await world.webhooks.list(owner, { limit: 2 });
    const rest = await world.webhooks.list(owner, { limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made.map(({ id }) => id).reverse());
    const { updatedAt, id } = await world.webhooks.get(owner, made[0]!.id);
    const ids = async (query: object): Promise<string[]> =>
      (await world.webhooks.list(owner, { limit: 10, ...query })).items.map((it) => it.id);
    expect(await ids({ isActive: false })).toEqual([id]);
    expect(await ids({ updatedSince: updatedAt })).toEqual([id]);
  });

  it('are a hundred at most, though many are made at once', async () => {
    const owner = anOwner();
    const attempts = Array.from({ length: MAX_WEBHOOKS + 5 }, () => world.listen(owner));
    const outcomes = await Promise.allSettled(attempts);
    const refused = outcomes.filter((it) => it.status === 'rejected').map((it) => (it.reason as { code: string }).code);
    expect(refused).toEqual(Array.from({ length: 5 }, () => 'webhook.limit_reached'));
    await expect(world.listen({ ...owner, environment: 'test' })).resolves.toBeDefined();
  });
});
