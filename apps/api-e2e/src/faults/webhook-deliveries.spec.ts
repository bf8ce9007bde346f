import { setTimeout as sleep } from 'node:timers/promises';
import { Receiver } from '@keyway/platform/testing';
import { Webhook } from 'standardwebhooks';
import { tell } from '../support/call-log-account.js';
import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { newKey, newPerson } from '../support/people.js';
import { type Running, startProcess } from '../support/processes.js';
import { until } from '../support/until.js';

const WEBHOOKS = 20;
const EVENTS = 200;
const SLOW_MS = 250;
const FAILS_FOR_MS = 3_000;
/** A claim of a worker that died runs out after half a minute. */
const WITHIN_MS = 90_000;
/** What one worker has under way at most of one webhook. */
const PER_WEBHOOK = 8;
const ENV = { WEBHOOK_ALLOW_CIDRS: '127.0.0.1/32' };

/** A receiver that counts what it accepts, by `webhook-id`. */
class Counter {
  readonly accepted = new Map<string, number>();
  readonly secret: string = '';

  constructor(readonly receiver: Receiver) {
    receiver.answer = ({ headers }, response) => this.accept(headers['webhook-id'] as string, () => response.end());
  }

  slowBy(ms: number): void {
    this.receiver.answer = ({ headers }, response) =>
      void setTimeout(() => this.accept(headers['webhook-id'] as string, () => response.end()), ms);
  }

  failUntil(time: number): void {
    this.receiver.answer = ({ headers }, response) => {
      if (Date.now() < time) response.writeHead(500).end();
      else this.accept(headers['webhook-id'] as string, () => response.end());
    };
  }

  get repetitions(): number {
    return [...this.accepted.values()].reduce((sum, times) => sum + times - 1, 0);
  }

  private accept(id: string, answer: () => void): void {
    this.accepted.set(id, (this.accepted.get(id) ?? 0) + 1);
    answer();
  }
}

describe('4,000 deliveries over 20 webhooks', () => {
  let keyway: Keyway;
  let workers: Running[] = [];
  let counters: Counter[] = [];

  async function begin(databaseUrl?: string): Promise<string> {
    keyway = await startKeyway({ env: ENV, ...(databaseUrl && { databaseUrl }) });
    workers = await Promise.all([1, 2].map(() => startProcess('worker', keyway.env)));
    const { key } = await newKey(keyway.url, await newPerson(keyway.url), ['admin']);
    counters = [];
    for (let count = 0; count < WEBHOOKS; count++) {
      const counter = new Counter(await Receiver.listen());
      const { body } = await call<{ secret: string }>(keyway.url, 'POST', '/api/v1/webhooks', {
        key,
        body: { url: counter.receiver.url, events: ['contact.created'] },
      });
      counters.push(Object.assign(counter, { secret: body.secret }));
    }
    return key;
  }

  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await keyway.stop();
    await Promise.all(counters.map(({ receiver }) => receiver.close()));
  });

  async function happen(key: string, events = EVENTS): Promise<void> {
    const post = (n: number) =>
      call(keyway.url, 'POST', '/api/v1/contacts', { key, body: { email: `person-${n}@example.com` } });
    for (let sent = 0; sent < events; sent += 20)
      await Promise.all(Array.from({ length: 20 }, (_, index) => post(sent + index)));
  }

  const accepted = (): number => counters.reduce((sum, counter) => sum + counter.accepted.size, 0);

  const untilAccepted = (count: number): Promise<number> =>
    until(accepted, (all) => all >= count, { withinMs: WITHIN_MS });

  const untilRecorded = (): Promise<object[]> =>
    until(
      () => keyway.sql(`SELECT id FROM webhook_deliveries WHERE state <> 'delivered'`),
      (open) => open.length === 0,
    );

  function figures(begun: number): Record<string, number | string> {
    const repetitions = counters.reduce((sum, counter) => sum + counter.repetitions, 0);
    return { accepted: accepted(), repeated: repetitions, seconds: ((Date.now() - begun) / 1_000).toFixed(1) };
  }

  it('are accepted exactly once each by two workers, one receiver slow and one failing at first', async () => {
    const key = await begin();
    counters[0]!.slowBy(SLOW_MS);
    counters[1]!.failUntil(Date.now() + FAILS_FOR_MS);
    const begun = Date.now();
    await happen(key);
    const others = (): number => counters.slice(2).reduce((sum, counter) => sum + counter.accepted.size, 0);
    await until(others, (all) => all >= EVENTS * (WEBHOOKS - 2), { withinMs: WITHIN_MS });
    const othersS = ((Date.now() - begun) / 1_000).toFixed(1);
    await untilAccepted(EVENTS * WEBHOOKS);
    await untilRecorded();
    const told = figures(begun);
    tell('4,000 deliveries, two workers', { ...told, 'the 18 well ones after': `${othersS} s` });
    expect(told).toMatchObject({ accepted: EVENTS * WEBHOOKS, repeated: 0 });
    for (const { receiver, secret } of counters) {
      const { body, headers } = receiver.received[0]!;
      expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).not.toThrow();
    }
  });

  it('are all accepted though one of the workers is killed midway', async () => {
    const key = await begin();
    counters[0]!.slowBy(SLOW_MS);
    counters[1]!.failUntil(Date.now() + FAILS_FOR_MS);
    const begun = Date.now();
    const happening = happen(key);
    await untilAccepted(EVENTS * WEBHOOKS * 0.4);
    await workers[0]!.kill();
    await happening;
    await untilAccepted(EVENTS * WEBHOOKS);
    await untilRecorded();
    const told = figures(begun);
    tell('4,000 deliveries, one of two workers killed', told);
    expect(told['accepted']).toBe(EVENTS * WEBHOOKS);
    // At most what the dead one had sent and not written down.
    expect(told['repeated']).toBeLessThanOrEqual(WEBHOOKS * PER_WEBHOOK);
  });

  it('are all accepted, none twice, though PostgreSQL is away for a while', async () => {
    const postgres = await OwnPostgres.start();
    const key = await begin(await postgres.database('keyway'));
    for (const counter of counters) counter.slowBy(SLOW_MS);
    const begun = Date.now();
    await happen(key);
    await untilAccepted(EVENTS * WEBHOOKS * 0.2);
    await postgres.stop('immediate');
    await sleep(3_000);
    await postgres.startAgain();
    await untilAccepted(EVENTS * WEBHOOKS);
    const told = figures(begun);
    tell('4,000 deliveries, PostgreSQL away for 3 s', told);
    expect(told).toMatchObject({ accepted: EVENTS * WEBHOOKS, repeated: 0 });
    await sleep(500);
    await postgres.end();
  });
});
