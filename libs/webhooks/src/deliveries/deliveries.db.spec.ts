import { Logger } from '@nestjs/common';
import { SealedSecrets } from '../sending/sealed-secrets.js';
import { Receiver } from '@keyway/platform/testing';
import {
  anOwner,
  parcelLost,
  SEALING_KEY,
  until,
  type WebhooksWorld,
  webhooksWorld,
} from '../testing/webhooks-world.js';

const START = new Date(0);

describe('deliveries', () => {
  let world: WebhooksWorld;
  let receiver: Receiver;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    world = await webhooksWorld();
    receiver = await Receiver.listen();
  });

  afterEach(() => world.database.query('TRUNCATE webhooks, webhook_deliveries, webhook_attempts, events'));

  afterAll(async () => {
    await receiver.close();
    await world.end();
  });

  /** Deliveries in these states, of a webhook that hears of parcels. */
  async function inStates(...states: string[]) {
    const owner = anOwner();
    const { id } = await world.listen(owner, { url: receiver.url, events: ['parcel.*'] });
    await world.happen(owner, undefined, states.length);
    await world.dispatcher.dispatch();
    const { items } = await world.log(owner, id);
    for (const [index, state] of states.entries())
      await world.database.query(
        `UPDATE webhook_deliveries SET state = $2, retries = 9,
                due_at = CASE WHEN $2 IN ('pending', 'delivering') THEN now() + interval '1 hour' END,
                claim = CASE WHEN $2 = 'delivering' THEN id END WHERE id = $1`,
        [items[index]!.id, state],
      );
    return { owner, id, deliveries: items.map((item) => item.id) };
  }

  const due = async (): Promise<number> =>
    (await world.queue().claim({ total: 500, perWebhook: 500, exceptions: new Map() })).length;

  it('are listed by state and event, page by page', async () => {
    const { owner, id } = await inStates('delivered', 'failed', 'failed');
    await world.happen(owner, parcelLost);
    await world.dispatcher.dispatch();
    const list = async (query: object) => (await world.deliveries.list(owner, id, { limit: 2, ...query })).items.length;
    expect(await list({ state: 'failed' })).toBe(2);
    expect(await list({ eventType: 'parcel.lost' })).toBe(1);
    expect(await list({ state: 'failed', eventType: 'parcel.lost' })).toBe(0);
    const first = await world.deliveries.list(owner, id, { limit: 3 });
    const rest = await world.deliveries.list(owner, id, { limit: 3, cursor: first.nextCursor! });
    expect(new Set([...first.items, ...rest.items].map((item) => item.id)).size).toBe(4);
  });

  it.each(['pending', 'delivered', 'failed', 'cancelled'])(
    'are sent again at once when asked for: %s',
    async (state) => {
      const { owner, id, deliveries } = await inStates(state);
      expect(await world.deliveries.retry(owner, id, deliveries[0]!)).toMatchObject({
        state: 'pending',
        finishedAt: null,
      });
      const [claimed] = await world.queue().claim({ total: 1, perWebhook: 1, exceptions: new Map() });
      expect(claimed).toMatchObject({ id: deliveries[0]!, retries: 0 });
    },
  );

  it('are not sent again while they are under way, or where their webhook is not active', async () => {
    const { owner, id, deliveries } = await inStates('delivering', 'failed');
    await expect(world.deliveries.retry(owner, id, deliveries[0]!)).rejects.toThrow(
      expect.objectContaining({
        code: 'webhook_delivery.invalid_state',
        extras: { allowedStates: ['pending', 'delivered', 'failed', 'cancelled'] },
      }) as Error,
    );
    await world.webhooks.update(owner, id, { isActive: false });
    const inactive = expect.objectContaining({ code: 'webhook.inactive' }) as Error;
    await expect(world.deliveries.retry(owner, id, deliveries[1]!)).rejects.toThrow(inactive);
    await expect(world.recovery.request(owner, id, START)).rejects.toThrow(inactive);
  });

  it('that wait are cancelled where their webhook is disabled or deleted', async () => {
    const { owner, id } = await inStates('pending', 'delivering', 'delivered');
    await world.webhooks.update(owner, id, { isActive: false });
    const states = (await world.log(owner, id)).items.map(({ state }) => state).sort();
    expect(states).toEqual(['cancelled', 'cancelled', 'delivered']);
    const other = await inStates('pending');
    await world.webhooks.remove(other.owner, other.id);
    const [row] = await world.database.query<[{ state: string }]>(
      'SELECT state FROM webhook_deliveries WHERE id = $1',
      other.deliveries,
    );
    expect(row.state).toBe('cancelled');
  });

  it('of a test are made at once, kept with their attempt, and not repeated', async () => {
    const owner = { ...anOwner('test'), requestId: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11' };
    const { id } = await world.listen(owner, { url: receiver.url, isActive: false });
    receiver.answerStatus(200, {}, 'thanks');
    const accepted = await world.trials.send(owner, id);
    expect(accepted).toMatchObject({ state: 'delivered', eventType: 'webhook.test', attemptCount: 1, lastStatus: 200 });
    expect(accepted.attempts).toMatchObject([{ number: 1, status: 200, responseBody: 'thanks' }]);
    expect(JSON.parse(receiver.received.at(-1)!.body)).toMatchObject({
      type: 'webhook.test',
      environment: 'test',
      request_id: owner.requestId,
      data: { id: expect.stringMatching(/^wh_/) as string, url: receiver.url },
    });
    receiver.answerStatus(410);
    expect(await world.trials.send(owner, id)).toMatchObject({ state: 'failed', lastError: 'Answered 410' });
    expect(await world.webhooks.get(owner, id)).toMatchObject({ failingSince: null, disabledReason: 'requested' });
    expect(await due()).toBe(0);
  });

  it('are made by a recovery of all that was not accepted, once however often it is done', async () => {
    const { owner, id } = await inStates('pending', 'delivering', 'delivered', 'failed', 'cancelled');
    await world.webhooks.update(owner, id, { isActive: false });
    await world.happen(owner, parcelLost, 3);
    await world.dispatcher.dispatch();
    await world.webhooks.update(owner, id, { isActive: true });
    // Pending and delivering were cancelled as it was disabled.
    expect(await world.recovery.request(owner, id, START)).toEqual({ accepted: 7, hasMore: false });
    const data = {
      webhookId: id,
      tenantId: owner.tenantId,
      environment: owner.environment,
      since: START.toISOString(),
    };
    await world.recovery.run(data);
    await world.recovery.run(data);
    expect(await due()).toBe(7);
    await world.recovery.run(data);
    expect(await due()).toBe(0);
    expect(await world.recovery.request(owner, id, START)).toEqual({ accepted: 0, hasMore: false });
    expect(await world.recovery.request(owner, id, new Date(Date.now() + 60_000))).toMatchObject({ accepted: 0 });
  });

  it('are made once of what is heard only when its webhook is enabled again, though a recovery counts it too', async () => {
    const { owner, id } = await inStates();
    await world.webhooks.update(owner, id, { isActive: false });
    await world.happen(owner, parcelLost);
    await world.webhooks.update(owner, id, { isActive: true });
    expect(await world.recovery.request(owner, id, START)).toEqual({ accepted: 1, hasMore: false });
    await world.dispatcher.dispatch();
    const claimed = await world.queue().claim({ total: 10, perWebhook: 10, exceptions: new Map() });
    expect(claimed).toHaveLength(1);
    const { tenantId, environment } = owner;
    await world.recovery.run({ webhookId: id, tenantId, environment, since: START.toISOString() });
    expect((await world.log(owner, id)).items).toMatchObject([{ state: 'delivering', attemptCount: 0 }]);
  });

  it('and events are forgotten after 30 days, attempts with them, unless they are still to be made', async () => {
    const { id, owner } = await inStates('delivered', 'pending');
    // Ids tell their time: these are of 2022.
    const old = (id: string): string => `('01800000' || substr(${id}::text, 9))::uuid`;
    await world.database.query(
      `WITH attempts AS (UPDATE webhook_attempts SET delivery_id = ${old('delivery_id')})
       UPDATE webhook_deliveries SET id = ${old('id')}, created_at = now() - interval '31 days'`,
    );
    await world.database.query(
      `UPDATE events SET id = ${old('id')}, occurred_at = now() - interval '31 days' WHERE type = 'parcel.sent'`,
    );
    await world.maintenance([SEALING_KEY]).run();
    expect((await world.log(owner, id)).items.map(({ state }) => state)).toEqual(['pending']);
    expect(await world.database.query(`SELECT 1 FROM events WHERE type = 'parcel.sent'`)).toEqual([]);
  });

  it('go on being kept in order though the secret of one webhook cannot be opened', async () => {
    const [lost, kept] = [await world.listen(anOwner()), await world.listen(anOwner())];
    await world.database.query(`UPDATE webhooks SET secret = '00000000.lost' WHERE id = $1`, [lost.id]);
    await world.maintenance(['a new key', SEALING_KEY]).run();
    const row = await world.webhooks.get(kept, kept.id);
    expect(new SealedSecrets(['a new key']).open(row.secret, kept.id)).toBe(kept.secret);
    await world.webhooks.remove(lost, lost.id);
  });

  it('are not made due for a webhook that is disabled at that moment', async () => {
    const { id, owner, deliveries } = await inStates('failed');
    const runner = world.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `UPDATE webhooks SET is_active = false, disabled_at = now(), disabled_reason = 'requested' WHERE id = $1`,
      [id],
    );
    const retried = world.deliveries.retry(owner, id, deliveries[0]!);
    retried.catch(() => undefined);
    const isWaiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    await until(async () => (await world.database.query<object[]>(isWaiting)).length > 0);
    await runner.commitTransaction();
    await runner.release();
    await expect(retried).rejects.toMatchObject({ code: 'webhook.inactive' });
    expect((await world.log(owner, id)).items.map(({ state }) => state)).toEqual(['failed']);
  });

  it('go on after the sealing key was changed, and need the old one no more', async () => {
    const owner = anOwner();
    const { id, secret } = await world.listen(owner);
    const { secret: present } = await world.webhooks.rotateSecret(owner, id);
    await world.maintenance(['a new key', SEALING_KEY]).run();
    const row = await world.webhooks.get(owner, id);
    const renewed = new SealedSecrets(['a new key']);
    expect([renewed.open(row.secret, id), renewed.open(row.previousSecret!, id)]).toEqual([present, secret]);
    await world.database.query(`UPDATE webhooks SET previous_secret_expires_at = now() - interval '1 second'`);
    await world.maintenance(['a new key']).run();
    expect(await world.webhooks.get(owner, id)).toMatchObject({ previousSecret: null, secret: row.secret });
  });
});
