import { setTimeout as sleep } from 'node:timers/promises';
import { ScratchMessages } from '../testing/scratch-messages.js';
import { type Delivery, DeliveryFailure, type Outcome, type Transport } from '../transports/transport.js';
import { MessageDeliveries } from './message-deliveries.js';

/** Does what it is told to do next, and remembers what it was given. */
class ScriptedTransport implements Transport {
  readonly sends = true;
  readonly given: Delivery[] = [];
  next: Outcome | 'taken' = 'taken';
  takesMs = 0;

  async deliver(message: Delivery): Promise<void> {
    this.given.push(message);
    await sleep(this.takesMs);
    if (this.next !== 'taken') throw new DeliveryFailure(this.next, `It went ${this.next}`);
  }
}

const FIRST = { isLast: false };

describe(MessageDeliveries, () => {
  let messages: ScratchMessages;
  const mail = new ScriptedTransport();

  beforeAll(async () => {
    messages = await ScratchMessages.create(mail);
  });

  beforeEach(() => {
    mail.given.length = 0;
    mail.takesMs = 0;
    mail.next = 'taken';
  });

  afterAll(() => messages.end());

  it('hands a queued message over, with its own id, and marks it sent', async () => {
    const { id } = await messages.send({ to: 'ada@example.com', subject: 'Hi', body: 'Hello', html: '<b>Hello</b>' });
    await messages.deliveries.deliver(id, FIRST);
    expect(mail.given).toMatchObject([
      { id, to: 'ada@example.com', subject: 'Hi', body: 'Hello', html: '<b>Hello</b>' },
    ]);
    expect(await messages.row(id)).toMatchObject({ status: 'sent' });
  });

  it.each(['taken', 'unknown'] as const)('keeps no link of the recipient once it is %s', async (next) => {
    const token = `srv_${'a'.repeat(43)}`;
    const { id } = await messages.send({ body: `Go to /s/${token}`, html: `<a href="/s/${token}">` });
    mail.next = next;
    await messages.deliveries.deliver(id, FIRST);
    expect(mail.given[0]!.body).toContain(token);
    const [row] = await messages.database.query<object[]>('SELECT * FROM outgoing_messages WHERE id = $1', [id]);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row).toMatchObject({ body: expect.stringContaining('Go to') as string });
  });

  it('hands it over once, though its job runs many times and at the same time', async () => {
    const { id } = await messages.send({});
    mail.takesMs = 100;
    await Promise.all([1, 2, 3].map(() => messages.deliveries.deliver(id, FIRST)));
    await messages.deliveries.deliver(id, FIRST);
    expect(mail.given).toHaveLength(1);
    expect(await messages.row(id)).toMatchObject({ status: 'sent' });
  });

  it('does not send again what a worker that died was sending: whether it arrived is unknown', async () => {
    const { id } = await messages.send({});
    await messages.database.query(`UPDATE outgoing_messages SET status = 'sending' WHERE id = $1`, [id]);
    await messages.deliveries.deliver(id, FIRST);
    expect(mail.given).toEqual([]);
    const row = await messages.row(id);
    expect(row.status).toBe('unknown');
    expect(row.error).toContain('not sent again');
  });

  it('tries later what was not taken now, and says failed when that was the last time', async () => {
    const { id } = await messages.send({});
    mail.next = 'not_now';
    await expect(messages.deliveries.deliver(id, FIRST)).rejects.toThrow('not_now');
    expect(await messages.row(id)).toMatchObject({ status: 'queued', error: 'It went not_now' });
    await expect(messages.deliveries.deliver(id, { isLast: true })).rejects.toThrow('not_now');
    expect(await messages.row(id)).toMatchObject({ status: 'failed' });
  });

  it('sends what failed when an operator has its job run again', async () => {
    const { id } = await messages.send({});
    mail.next = 'not_now';
    await expect(messages.deliveries.deliver(id, { isLast: true })).rejects.toThrow();
    mail.next = 'taken';
    await messages.deliveries.deliver(id, { isLast: true });
    expect(await messages.row(id)).toMatchObject({ status: 'sent', error: null });
  });

  it.each([
    ['refused', 'failed'],
    ['unknown', 'unknown'],
  ] as const)('ends what went %s as %s, without another attempt', async (outcome, status) => {
    const { id } = await messages.send({});
    mail.next = outcome;
    await messages.deliveries.deliver(id, FIRST);
    expect(await messages.row(id)).toMatchObject({ status, error: `It went ${outcome}` });
  });
});
