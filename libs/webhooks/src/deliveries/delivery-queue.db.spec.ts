import { anOwner, type WebhooksWorld, webhooksWorld } from '../testing/webhooks-world.js';
import type { Attempt } from '../sending/sender.js';
import { type ClaimedDelivery, DeliveryQueue } from './delivery-queue.js';

const ROOM = { total: 100, perWebhook: 4, exceptions: new Map<string, number>() };
const DELIVERED = { state: 'delivered', retryInMs: null } as const;
const AGAIN = { state: 'pending', retryInMs: 60_000 } as const;
const attempt = (status: number | null): Attempt => ({
  startedAt: new Date(),
  durationMs: 12,
  status,
  error: status === 200 ? null : 'No answer',
  responseBody: 'ok',
  retryAfterMs: null,
});

describe(DeliveryQueue, () => {
  let world: WebhooksWorld;
  const owner = anOwner();

  beforeAll(async () => {
    world = await webhooksWorld();
  });

  afterEach(async () => {
    await world.database.query('TRUNCATE webhooks, webhook_deliveries, webhook_attempts, events');
    await world.database.query('DELETE FROM tenants');
  });
  afterAll(() => world.end());

  /** So many deliveries for each of so many webhooks, whose ids it answers. */
  async function waiting(webhooks: number, events: number): Promise<string[]> {
    const ids: string[] = [];
    for (let count = 0; count < webhooks; count++) ids.push((await world.listen(owner, { events: ['parcel.*'] })).id);
    await world.happen(owner, undefined, events);
    await world.dispatcher.dispatch();
    return ids;
  }

  const runOut = () =>
    world.database.query(`UPDATE webhook_deliveries SET due_at = now() - interval '1 s' WHERE claim IS NOT NULL`);
  const countBy = (claimed: readonly ClaimedDelivery[], id: string): number =>
    claimed.filter(({ webhookId }) => webhookId === id).length;

  it('gives of each webhook as many as there is room for, so that a backlog stands before nobody', async () => {
    const [a, b, c] = (await waiting(3, 10)) as [string, string, string];
    const claimed = await world.queue().claim({
      ...ROOM,
      exceptions: new Map([
        [b, 1],
        [c, 0],
      ]),
    });
    expect([a, b, c].map((id) => countBy(claimed, id))).toEqual([4, 1, 0]);
  });

  it('gives every webhook its turn when there is less room than work', async () => {
    const ids = await waiting(6, 3);
    const queue = world.queue();
    const turns = [];
    for (let turn = 0; turn < 3; turn++) turns.push(await queue.claim({ ...ROOM, total: 4, perWebhook: 2 }));
    expect(turns.map((claimed) => claimed.length)).toEqual([4, 4, 4]);
    for (const id of ids) expect(countBy(turns.flat(), id)).toBe(2);
  });

  it('gives each delivery to one of many who ask at once', async () => {
    await waiting(5, 20);
    const claims = await Promise.all([1, 2, 3, 4, 5, 6].map(() => world.queue().claim(ROOM)));
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives nothing of a webhook that is not active', async () => {
    const [id] = (await waiting(1, 2)) as [string];
    await world.database.query(`UPDATE webhooks SET is_active = false, disabled_at = now(), disabled_reason = 'gone'`);
    expect(await world.queue().claim(ROOM)).toEqual([]);
    expect(id).toBeDefined();
  });

  it('gives nothing of a suspended tenant, and all of it when that has ended, no attempt the poorer', async () => {
    const [id] = (await waiting(1, 3)) as [string];
    await world.suspend(owner);
    expect(await world.queue().claim(ROOM)).toEqual([]);
    expect((await world.log(owner, id)).items.map(({ state, attemptCount }) => [state, attemptCount])).toEqual(
      Array(3).fill(['pending', 0]),
    );
    await world.suspend(owner, false);
    expect(await world.queue().claim(ROOM)).toHaveLength(3);
  });

  it('does not count the time of a suspension among that in which a webhook fails', async () => {
    await waiting(1, 2);
    await world.database.query(`UPDATE webhooks SET failing_since = now() - interval '6 days'`);
    const [overdue, spared] = await world.queue().claim(ROOM);
    expect(await world.queue().record(overdue!, attempt(500), AGAIN)).toEqual({ isFailing: true, isOverdue: true });
    await world.suspend(owner);
    await world.suspend(owner, false);
    expect(await world.queue().record(spared!, attempt(500), AGAIN)).toEqual({ isFailing: true, isOverdue: false });
  });

  it('gives a delivery to somebody else when its claim has run out, and takes nothing more from the first', async () => {
    await waiting(1, 1);
    const [dead, living] = [world.queue(), world.queue()];
    const [first] = await dead.claim(ROOM);
    expect(await living.claim(ROOM)).toEqual([]);
    await runOut();
    const [second] = await living.claim(ROOM);
    expect(second!.id).toBe(first!.id);
    expect(await dead.record(first!, attempt(null), AGAIN)).toBeNull();
    expect(await living.record(second!, attempt(200), DELIVERED)).toEqual({ isFailing: false, isOverdue: false });
  });

  it('counts an acceptance whoever has the claim by now, and counts it once', async () => {
    const [id] = (await waiting(1, 1)) as [string];
    const [late, other] = [world.queue(), world.queue()];
    const [first] = await late.claim(ROOM);
    await runOut();
    const [second] = await other.claim(ROOM);
    expect(await late.record(first!, attempt(200), DELIVERED)).not.toBeNull();
    expect(await late.record(first!, attempt(200), DELIVERED)).toBeNull();
    expect(await other.record(second!, attempt(null), AGAIN)).toBeNull();
    expect((await world.log(owner, id)).items).toMatchObject([
      { state: 'delivered', attemptCount: 1, lastStatus: 200 },
    ]);
  });

  it('keeps each attempt, and gives a delivery again when its time has come', async () => {
    const [id] = (await waiting(1, 1)) as [string];
    const queue = world.queue();
    const [first] = await queue.claim(ROOM);
    await queue.record(first!, attempt(503), AGAIN);
    expect(await queue.claim(ROOM)).toEqual([]);
    expect((await world.log(owner, id)).items).toMatchObject([
      { state: 'pending', attemptCount: 1, lastStatus: 503, nextAttemptAt: expect.any(Date) as Date, finishedAt: null },
    ]);
    await world.database.query(`UPDATE webhook_deliveries SET due_at = now() - interval '1 s'`);
    const [second] = await queue.claim(ROOM);
    expect(second).toMatchObject({ id: first!.id, retries: 1, body: first!.body });
    await queue.record(second!, attempt(null), { state: 'failed', retryInMs: null });
    const delivery = await world.deliveries.get(owner, id, first!.id);
    expect(delivery).toMatchObject({ state: 'failed', attemptCount: 2, nextAttemptAt: null });
    expect(delivery.attempts).toMatchObject([
      { number: 1, status: 503, error: 'No answer', responseBody: 'ok', durationMs: 12 },
      { number: 2, status: null },
    ]);
  });

  it('gives back at once what was released', async () => {
    await waiting(1, 2);
    const queue = world.queue();
    const claimed = await queue.claim(ROOM);
    await queue.release(claimed);
    expect(await world.queue().claim(ROOM)).toHaveLength(2);
  });
});
