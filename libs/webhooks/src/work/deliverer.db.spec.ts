import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { Receiver } from '@keyway/platform/testing';
import { anOwner, parcelSent, until, type WebhooksWorld, webhooksWorld } from '../testing/webhooks-world.js';
import { Deliverer } from './deliverer.js';

describe(Deliverer, () => {
  let world: WebhooksWorld;
  let receiver: Receiver;
  let deliverer: Awaited<ReturnType<WebhooksWorld['startDeliverer']>>;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    world = await webhooksWorld();
  });

  beforeEach(async () => {
    receiver = await Receiver.listen();
    deliverer = await world.startDeliverer();
  });

  afterEach(async () => {
    await deliverer.stop();
    await receiver.close();
    await world.database.query('TRUNCATE webhooks, webhook_deliveries, webhook_attempts, events');
  });

  afterAll(() => world.end());

  const dueNow = () =>
    world.database.query(`UPDATE webhook_deliveries SET due_at = now() - interval '1 s' WHERE state = 'pending'`);

  async function states(owner: ReturnType<typeof anOwner>, id: string): Promise<string[]> {
    return (await world.log(owner, id)).items.map(({ state }) => state);
  }

  it('sends what happens, signed, once', async () => {
    const owner = anOwner();
    const { id, secret } = await world.listen(owner, { url: receiver.url });
    await world.happen(owner, parcelSent, 30);
    await world.dispatcher.dispatch();
    await until(async () => (await states(owner, id)).every((state) => state === 'delivered'));
    expect(receiver.received).toHaveLength(30);
    for (const { body, headers } of receiver.received) {
      const verified = new Webhook(secret).verify(body, headers as Record<string, string>) as { id: string };
      expect(verified.id).toBe(headers['webhook-id']);
    }
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
    expect(await deliverer.metrics()).toContain('keyway_webhook_attempts_total{outcome="2xx"} 30');
  });

  it('signs with both secrets after a rotation, until the older one has ended', async () => {
    const owner = anOwner();
    const { id, secret: previous } = await world.listen(owner, { url: receiver.url, events: ['parcel.*'] });
    const { secret: present } = await world.webhooks.rotateSecret(owner, id);
    const next = async () => {
      receiver.received.length = 0;
      await world.happen(owner);
      await world.dispatcher.dispatch();
      await until(() => receiver.received.length === 1);
      return receiver.received[0]! as { body: string; headers: Record<string, string> };
    };
    const during = await next();
    for (const secret of [present, previous])
      expect(() => new Webhook(secret).verify(during.body, during.headers)).not.toThrow();
    await world.database.query(`UPDATE webhooks SET previous_secret_expires_at = now() - interval '1 s'`);
    const after = await next();
    expect(() => new Webhook(present).verify(after.body, after.headers)).not.toThrow();
    expect(() => new Webhook(previous).verify(after.body, after.headers)).toThrow();
  });

  it('tries again under the same id and with the same body until it is accepted', async () => {
    const owner = anOwner();
    const { id } = await world.listen(owner, { url: receiver.url, events: ['parcel.*'] });
    receiver.answer = (_, response) => response.writeHead(receiver.received.length < 3 ? 503 : 204).end();
    await world.happen(owner);
    await world.dispatcher.dispatch();
    for (let tries = 1; tries <= 2; tries++) {
      await until(async () => receiver.received.length === tries && (await states(owner, id))[0] === 'pending');
      await until(async () => (await world.webhooks.get(owner, id)).failingSince !== null);
      await dueNow();
    }
    await until(async () => (await states(owner, id))[0] === 'delivered');
    await until(async () => (await world.webhooks.get(owner, id)).failingSince === null);
    expect(
      new Set(receiver.received.map(({ headers, body }) => `${headers['webhook-id'] as string} ${body}`)).size,
    ).toBe(1);
    const [{ id: deliveryId }] = (await world.log(owner, id)).items as unknown as [{ id: string }];
    const { attempts } = await world.deliveries.get(owner, id, deliveryId);
    expect(attempts.map(({ number, status }) => [number, status])).toEqual([
      [1, 503],
      [2, 503],
      [3, 204],
    ]);
  });

  it('waits as long as the receiver asks for', async () => {
    const owner = anOwner();
    const { id } = await world.listen(owner, { url: receiver.url, events: ['parcel.*'] });
    receiver.answerStatus(429, { 'retry-after': '600' });
    await world.happen(owner);
    await world.dispatcher.dispatch();
    await until(async () => (await states(owner, id))[0] === 'pending' && receiver.received.length === 1);
    const [{ nextAttemptAt }] = (await world.log(owner, id)).items as unknown as [{ nextAttemptAt: Date }];
    expect(nextAttemptAt.getTime() - Date.now()).toBeGreaterThan(590_000);
  });

  it('delays nobody because of a receiver that is slow, whatever waits for that one', async () => {
    const slow = await Receiver.listen();
    slow.answer = (_, response) => void setTimeout(() => response.end(), 3_000);
    const [slowOwner, owner] = [anOwner(), anOwner()];
    await world.listen(slowOwner, { url: slow.url, events: ['parcel.*'] });
    const { id } = await world.listen(owner, { url: receiver.url, events: ['parcel.*'] });
    await world.happen(slowOwner, parcelSent, 100);
    await world.dispatcher.dispatch();
    await until(() => slow.received.length === 8);
    const begun = Date.now();
    await world.happen(owner, parcelSent, 40);
    await world.dispatcher.dispatch();
    await until(async () => (await states(owner, id)).filter((state) => state === 'delivered').length === 40);
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect(slow.received.length).toBe(8);
    await slow.close();
  });

  it('disables a webhook whose receiver is gone, cancels what waits for it, tells of it and writes to the owners', async () => {
    const owner = anOwner();
    await world.database.query(`INSERT INTO tenants (id, name) VALUES ($1, 'Acme')`, [owner.tenantId]);
    for (const [email, role, isActive] of [
      ['owner', 'owner', true],
      ['left', 'owner', false],
      ['member', 'member', true],
    ] as const) {
      const userId = newId();
      await world.database.query(`INSERT INTO users (id, email, full_name, is_active) VALUES ($1, $2, 'A', $3)`, [
        userId,
        `${email}-${userId}@example.com`,
        isActive,
      ]);
      await world.database.query('INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, $3)', [
        owner.tenantId,
        userId,
        role,
      ]);
    }
    const { id } = await world.listen(owner, { url: receiver.url, events: ['parcel.*'] });
    receiver.answerStatus(410);
    await world.happen(owner, parcelSent, 20);
    await world.dispatcher.dispatch();
    await until(async () => !(await world.webhooks.get(owner, id)).isActive);
    expect(await world.webhooks.get(owner, id)).toMatchObject({ disabledReason: 'gone' });
    await until(async () => (await states(owner, id)).every((state) => state === 'cancelled'));
    expect(receiver.received.length).toBeLessThanOrEqual(8);
    const events = await world.database.query<object[]>(
      `SELECT data ->> 'disabledReason' AS reason FROM events WHERE type = 'webhook.disabled' AND tenant_id = $1`,
      [owner.tenantId],
    );
    expect(events).toEqual([{ reason: 'gone' }]);
    const mails = await world.database.query<{ recipient: string; body: string }[]>(
      'SELECT recipient, body FROM outgoing_messages WHERE tenant_id = $1',
      [owner.tenantId],
    );
    expect(mails).toMatchObject([{ recipient: expect.stringMatching(/^owner-/) as string }]);
    expect(mails[0]!.body).toContain('410 Gone');
  });

  it('disables a webhook that has accepted nothing for five days, and not before', async () => {
    const owner = anOwner();
    const { id } = await world.listen(owner, { url: receiver.url, events: ['parcel.*'] });
    receiver.answerStatus(500);
    const failAfter = async (days: number): Promise<void> => {
      await world.database.query('UPDATE webhooks SET failing_since = now() - make_interval(secs => $1)', [
        days * 86_400,
      ]);
      const before = receiver.received.length;
      await world.happen(owner);
      await world.dispatcher.dispatch();
      await until(() => receiver.received.length > before);
      await sleep(200);
    };
    await failAfter(4.99);
    expect(await world.webhooks.get(owner, id)).toMatchObject({ isActive: true });
    await failAfter(5.01);
    expect(await world.webhooks.get(owner, id)).toMatchObject({ isActive: false, disabledReason: 'failing' });
    await world.webhooks.update(owner, id, { isActive: true });
    expect(await world.webhooks.get(owner, id)).toMatchObject({ isActive: true, failingSince: null });
  });

  it('gives back what it has under way when it has to go, to be sent by somebody else', async () => {
    const owner = anOwner();
    const { id } = await world.listen(owner, { url: receiver.url, events: ['parcel.*'] });
    receiver.answer = () => undefined;
    await world.happen(owner, parcelSent, 3);
    await world.dispatcher.dispatch();
    await until(() => receiver.received.length === 3);
    const begun = Date.now();
    await deliverer.stop();
    expect(Date.now() - begun).toBeLessThan(4_000);
    expect(await states(owner, id)).toEqual(['pending', 'pending', 'pending']);
    receiver.answerStatus(200);
    deliverer = await world.startDeliverer();
    await until(async () => (await states(owner, id)).every((state) => state === 'delivered'));
  });

  it('records what was accepted though its connections were lost meanwhile, and sends it once', async () => {
    const owner = anOwner();
    const { id } = await world.listen(owner, { url: receiver.url, events: ['parcel.*'] });
    const held: (() => void)[] = [];
    receiver.answer = (_, response) => held.push(() => response.end());
    await world.happen(owner, parcelSent, 5);
    await world.dispatcher.dispatch();
    await until(() => held.length === 5);
    await world.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    held.forEach((answer) => answer());
    await until(async () => (await states(owner, id)).every((state) => state === 'delivered'));
    expect(receiver.received).toHaveLength(5);
  });
});
