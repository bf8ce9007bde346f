import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailable, newId } from '@keyway/platform';
import { Unauthenticated } from '@keyway/scopes';
import type { CallLogFilter } from '../explorer/call-log.js';
import { writeNew } from '../intake/call-logs-table.js';
import { callRecordLine, type CallRecord } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { LiveCalls, MOST_CALLS } from './live-calls.js';
import { Tail } from './tail.js';
import { Told } from './told.js';

const MINUTE_MS = 60_000;
const QUICK = { restMs: 5, heartbeatMs: 60, awayMs: 20, retryMs: 1_000 };

interface Event {
  readonly event: string | null;
  readonly id: string | null;
  readonly data: Record<string, string> | null;
}

const parse = (text: string): Event[] =>
  text
    .split('\n\n')
    .slice(0, -1)
    .map((block) => {
      const field = (name: string): string | null => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
      const data = field('data');
      return { event: field('event'), id: field('id'), data: JSON.parse(data ?? 'null') as Event['data'] };
    });

describe(Tail, () => {
  let scratch: ScratchCallLogs;
  let live: LiveCalls;
  let tenantId: string;
  const tails: Tail[] = [];

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    live = new LiveCalls(scratch.database);
  });

  beforeEach(() => {
    tenantId = newId();
  });

  afterEach(() => {
    for (const tail of tails.splice(0)) tail.end(null);
  });

  afterAll(() => scratch.drop());

  interface Given {
    readonly told?: Told | null;
    readonly filter?: CallLogFilter;
    readonly assertAllowed?: () => Promise<void>;
  }

  /** What a client of a tail gets, and how to wait for it. */
  async function follow({ told = null, filter = {}, assertAllowed = () => Promise.resolve() }: Given = {}) {
    const tail = new Tail({ filter, environment: 'live', tenantId, told, assertAllowed }, live, QUICK);
    tails.push(tail);
    const events: Event[] = [];
    const pieces = tail.events();
    events.push(...parse((await pieces.next()).value as string));
    const ended = (async () => {
      for await (const piece of pieces) events.push(...parse(piece));
    })();
    const named = (name: string) => events.filter(({ event }) => event === name);
    const calls = () => named('call').map(({ data }) => data!['id']);
    async function until(condition: () => boolean): Promise<void> {
      for (const deadline = Date.now() + 5_000; !condition(); await sleep(5))
        if (Date.now() > deadline) throw new Error(`It did not become true: ${JSON.stringify(events)}`);
    }
    /** Two heartbeats on, everything that was there has been looked for. */
    async function settled(): Promise<void> {
      const heartbeats = () => events.filter(({ event, id }) => event === null && id !== null).length;
      const enough = heartbeats() + 2;
      await until(() => heartbeats() >= enough);
    }
    return { tail, events, ended, named, calls, until, settled };
  }

  const call = (ageMs = 0, given: Partial<CallRecord> = {}): CallRecord =>
    aCall({ id: newId(Date.now() - ageMs), tenantId, ...given });
  const idsOf = (calls: readonly CallRecord[]): string[] => calls.map(({ id }) => id);

  async function move(...calls: CallRecord[]): Promise<void> {
    await writeNew(scratch.client, calls.map(callRecordLine).join(''));
    for (const tail of tails) tail.hear(null);
  }

  it('tells what comes in, the latecomers too, each once', async () => {
    await move(call(), call());
    const client = await follow();
    const [first, second, late] = [call(), call(), call(3 * MINUTE_MS)];
    await move(first);
    await client.until(() => client.calls().length === 1);
    await move(late, second);
    await client.until(() => client.calls().length === 3);
    await client.settled();
    expect(client.calls()).toEqual(idsOf([first, second, late]));
  });

  it('goes on from any of its events, and tells exactly what was not told with it', async () => {
    const before = await follow();
    const calls = Array.from({ length: 250 }, (_, index) => call(10_000 - index * 10));
    await move(...calls);
    await before.until(() => before.calls().length === 250);
    before.tail.end(null);
    const later = [call(5_000), call(2 * MINUTE_MS), call()];
    await move(...later);
    for (const index of [0, 1, 99, 100, 101, 249]) {
      const client = await follow({ told: Told.parse(before.named('call')[index]!.id!) });
      const missed = idsOf([...calls.slice(index + 1), ...later]).sort();
      await client.until(() => client.calls().length >= missed.length);
      await client.settled();
      expect([index, client.calls().sort()]).toEqual([index, missed]);
      client.tail.end(null);
    }
  });

  it('goes on from where it began and from a heartbeat as well', async () => {
    const before = await follow({ filter: { status: 599 } });
    await before.settled();
    const unseen = call();
    await move(unseen);
    await before.settled();
    before.tail.end(null);
    const sinceOpening = await follow({ told: Told.parse(before.events[0]!.id!) });
    await sinceOpening.until(() => sinceOpening.calls().length === 1);
    const sinceHeartbeat = await follow({ told: Told.parse(before.events.at(-1)!.id!) });
    await sinceHeartbeat.settled();
    expect(sinceHeartbeat.calls()).toEqual([]);
  });

  it('says what it skips when too much comes in at once', async () => {
    const client = await follow();
    const calls = Array.from({ length: MOST_CALLS + 10 }, (_, index) => call(10_000 - index));
    await move(...calls);
    await client.until(() => client.calls().length === MOST_CALLS);
    expect(client.calls()).toEqual(idsOf(calls.slice(10)));
    const [skipped] = client.named('skipped');
    const [from, to] = [new Date(skipped!.data!['from']!), new Date(skipped!.data!['to']!)];
    const times = calls.map(({ id }) => Number.parseInt(id.replace('-', '').slice(0, 12), 16));
    expect(times.slice(0, 10).every((ms) => ms >= from.getTime() && ms < to.getTime())).toBe(true);
    expect(times.slice(11).some((ms) => ms < to.getTime())).toBe(false);
    await client.settled();
    expect([client.calls().length, client.named('skipped').length]).toEqual([MOST_CALLS, 1]);
  });

  it('says what it skips to one who was away for too long', async () => {
    const { snapshot } = await live.present();
    const wentAt = new Date(Date.now() - 30 * MINUTE_MS);
    await move(call(20 * MINUTE_MS));
    const seen = call(5 * MINUTE_MS);
    await move(seen);
    const client = await follow({ told: Told.at({ at: wentAt, snapshot }) });
    await client.settled();
    expect(client.calls()).toEqual([seen.id]);
    expect(client.named('skipped').map(({ data }) => data)).toEqual([
      { from: new Date(wentAt.getTime() - 10 * MINUTE_MS).toISOString(), to: expect.any(String) as string },
    ]);
  });

  it('says that it knows nothing of what was told from another database, and begins anew', async () => {
    const client = await follow({ told: Told.at({ at: new Date(), snapshot: '900000000:900000000:' }) });
    const next = call();
    await move(next);
    await client.until(() => client.calls().length === 1);
    expect([client.named('skipped').length, client.calls()]).toEqual([1, [next.id]]);
  });

  it('says so when calls came in that are too old to be told', async () => {
    const client = await follow();
    const oldest = new Date(Date.now() - 60 * MINUTE_MS);
    client.tail.hear(oldest);
    client.tail.hear(new Date(Date.now() - 30 * MINUTE_MS));
    await client.settled();
    expect(client.named('skipped').map(({ data }) => data!['from'])).toEqual([oldest.toISOString()]);
  });

  it('ends with the reason, and tells nothing more, once its client would not be let in', async () => {
    let isAllowed = true;
    const assertAllowed = () => (isAllowed ? Promise.resolve() : Promise.reject(new Unauthenticated()));
    const client = await follow({ assertAllowed });
    await move(call());
    await client.until(() => client.calls().length === 1);
    isAllowed = false;
    await move(call());
    await client.ended;
    expect(client.calls()).toHaveLength(1);
    expect(client.events.at(-1)).toMatchObject({ event: 'end', data: { code: 'access.unauthenticated' } });
  });

  it('asks for that also when nothing comes in', async () => {
    const client = await follow({ assertAllowed: () => Promise.reject(new Unauthenticated()) });
    await client.ended;
    expect(client.named('end')).toHaveLength(1);
  });

  it('outlives a database that is away, and tells nothing twice for it', async () => {
    // Before the first piece of a reading, and between two.
    const failAt = [0, 100];
    const assertAllowed = async (): Promise<void> => {
      if (client.calls().length !== failAt[0]) return;
      failAt.shift();
      throw new DatabaseUnavailable();
    };
    const client = await follow({ assertAllowed: () => assertAllowed() });
    const calls = Array.from({ length: 150 }, (_, index) => call(1_500 - index * 10));
    await move(...calls);
    await client.until(() => client.calls().length >= 150);
    await client.settled();
    expect(client.calls()).toEqual(idsOf(calls));
    expect(failAt).toEqual([]);
  });
});
