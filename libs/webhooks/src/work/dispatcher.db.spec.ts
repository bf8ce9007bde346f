import { emit } from '@keyway/events';
import { newId } from '@keyway/platform';
import { anOwner, parcelLost, type WebhooksWorld, webhooksWorld } from '../testing/webhooks-world.js';

describe('what happens', () => {
  let world: WebhooksWorld;

  beforeAll(async () => {
    world = await webhooksWorld();
  });

  afterAll(() => world.end());

  it('becomes a delivery for each webhook of its tenant and environment that subscribes to it', async () => {
    const owner = anOwner();
    const [all, lost, test, other] = [
      await world.listen(owner),
      await world.listen(owner, { events: ['parcel.lost'] }),
      await world.listen({ ...owner, environment: 'test' }),
      await world.listen(anOwner()),
    ];
    await world.dispatcher.dispatch();
    await world.database.query('DELETE FROM webhook_deliveries');
    await world.happen(owner);
    await world.happen(owner, parcelLost);
    await world.dispatcher.dispatch();
    const types = async (webhook: typeof all): Promise<string[]> =>
      (await world.log(webhook, webhook.id)).items.map((it) => it.eventType).sort();
    expect(await Promise.all([all, lost, test, other].map(types))).toEqual([
      ['parcel.lost', 'parcel.sent'],
      ['parcel.lost'],
      [],
      [],
    ]);
    const [delivery] = (await world.log(owner, lost.id)).items;
    const { body } = await world.deliveries.get(owner, lost.id, delivery!.id);
    expect(JSON.parse(body)).toEqual({
      id: expect.stringMatching(/^evt_/) as string,
      type: 'parcel.lost',
      created_at: expect.stringMatching(/Z$/) as string,
      tenant_id: expect.stringMatching(/^tenant_/) as string,
      environment: 'live',
      request_id: null,
      data: { id: expect.stringMatching(/^par_/) as string, name: 'parcel 0' },
    });
  });

  it('is heard by no webhook that is not active, or was made long afterwards', async () => {
    const owner = anOwner();
    const inactive = await world.listen(owner, { isActive: false });
    await world.happen(owner);
    await world.database.query(`UPDATE events SET occurred_at = now() - interval '31 s' WHERE tenant_id = $1`, [
      owner.tenantId,
    ]);
    const later = await world.listen(owner);
    await world.dispatcher.dispatch();
    expect((await world.log(owner, inactive.id)).items).toEqual([]);
    expect((await world.log(owner, later.id)).items).toEqual([]);
  });

  it('is heard by a webhook that was made while it was under way, and could not be seen by its maker', async () => {
    const owner = anOwner();
    let commit = (): void => undefined;
    const committed = new Promise<void>((resolve) => (commit = resolve));
    const change = world.database.transaction(async (tx) => {
      await emit(tx, owner, parcelLost, { id: newId(), name: 'slow' });
      await committed;
    });
    const { id } = await world.listen(owner);
    commit();
    await change;
    await world.dispatcher.dispatch();
    expect((await world.log(owner, id)).items.map((it) => it.eventType)).toEqual(['parcel.lost']);
  });

  it('that cannot be told holds up nothing, of its tenant or of others', async () => {
    const [owner, other] = [anOwner(), anOwner()];
    const [{ id }, { id: others }] = [await world.listen(owner), await world.listen(other)];
    await world.dispatcher.dispatch();
    await world.database.query(
      `INSERT INTO events (id, tenant_id, environment, type, data) VALUES ($1, $2, 'live', 'parcel.sent', '{"id": {"length": 36}}')`,
      [newId(), owner.tenantId],
    );
    await world.happen(owner, parcelLost);
    await world.happen(other, parcelLost);
    await world.dispatcher.dispatch();
    expect((await world.log(owner, id)).items.map((it) => it.eventType)).toEqual(['parcel.lost']);
    expect((await world.log(other, others)).items.map((it) => it.eventType)).toEqual(['parcel.lost']);
  });

  it('becomes one delivery though many pass it on at once, and one of them fails', async () => {
    const owner = anOwner();
    const { id } = await world.listen(owner, { events: ['parcel.*'] });
    await world.happen(owner, parcelLost, 50);
    await world.database.query('ALTER TABLE webhook_deliveries ADD CONSTRAINT never CHECK (false) NOT VALID');
    await expect(world.dispatcher.dispatch()).rejects.toThrow('never');
    await world.database.query('ALTER TABLE webhook_deliveries DROP CONSTRAINT never');
    await Promise.all([1, 2, 3].map(() => world.dispatcher.dispatch()));
    expect((await world.log(owner, id)).items).toHaveLength(50);
  });

  it('that this version does not know holds up nothing', async () => {
    const owner = anOwner();
    const { id } = await world.listen(owner, { events: ['*'] });
    await world.happen(owner);
    await world.database.query(`UPDATE events SET type = 'later.thing' WHERE tenant_id = $1 AND type = 'parcel.sent'`, [
      owner.tenantId,
    ]);
    await world.happen(owner, parcelLost);
    await world.dispatcher.dispatch();
    expect((await world.log(owner, id)).items.map((it) => it.eventType)).toEqual(['parcel.lost']);
  });
});
