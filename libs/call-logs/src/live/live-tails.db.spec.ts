import { setTimeout as sleep } from 'node:timers/promises';
import { Metrics, newId, Readiness } from '@keyway/platform';
import { CallLogMover } from '../intake/call-log-mover.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { LiveCalls } from './live-calls.js';
import { LiveTails, MOST_TAILS_A_TENANT } from './live-tails.js';
import { MovementNews } from './movement-news.js';

describe(LiveTails, () => {
  let scratch: ScratchCallLogs;
  let metrics: Metrics;
  let readiness: Readiness;
  let news: MovementNews;
  let tails: LiveTails;

  beforeAll(async () => {
    scratch = await scratchCallLogs();
  });

  beforeEach(() => {
    [metrics, readiness, news] = [new Metrics(), new Readiness(), new MovementNews(scratch.database)];
    tails = new LiveTails(new LiveCalls(scratch.database), news, readiness, metrics);
  });

  afterEach(() => {
    readiness.drain();
    news.onApplicationShutdown();
  });
  afterAll(() => scratch.drop());

  const openTails = async (): Promise<number> =>
    Number(/^keyway_call_log_live_tails (\d+)$/m.exec(await metrics.registry.metrics())![1]);

  async function follow(tenantId: string) {
    const client = new AbortController();
    const request = { filter: {}, environment: 'live', tenantId, told: null, assertAllowed: () => Promise.resolve() };
    const pieces = tails.follow({ ...request, environment: 'live' }, client.signal);
    const first = await pieces.next();
    const got = { text: first.value as string };
    const ended = (async () => {
      for await (const piece of pieces) got.text += piece;
    })();
    return { got, ended, leave: () => client.abort() };
  }

  it('tell a call a moment after a worker has moved it', async () => {
    const tenantId = newId();
    const { got } = await follow(tenantId);
    // Until it listens; before that it would find the call by asking.
    await sleep(500);
    const call = aCall({ tenantId });
    await scratch.deposit(newId(), [call]);
    await new CallLogMover(scratch.client, []).move(10);
    const movedMs = performance.now();
    while (!got.text.includes(call.id) && performance.now() - movedMs < 10_000) await sleep(10);
    expect(performance.now() - movedMs).toBeLessThan(10_000);
  });

  it('are counted, and bounded for each tenant', async () => {
    const tenantId = newId();
    const clients = await Promise.all(Array.from({ length: MOST_TAILS_A_TENANT }, () => follow(tenantId)));
    expect(await openTails()).toBe(MOST_TAILS_A_TENANT);
    await expect(follow(tenantId)).rejects.toMatchObject({
      code: 'call_logs.too_many_tails',
      extras: { retryAfterSeconds: 30 },
    });
    await follow(newId());
    clients[0]!.leave();
    await clients[0]!.ended;
    await follow(tenantId);
    expect(await openTails()).toBe(MOST_TAILS_A_TENANT + 1);
  });

  it('end when their clients are gone, and leave nothing behind', async () => {
    const clients = await Promise.all([follow(newId()), follow(newId()), follow(newId())]);
    for (const { leave } of clients) leave();
    await Promise.all(clients.map(({ ended }) => ended));
    expect(await openTails()).toBe(0);
    await sleep(100);
    const { rows } = await scratch.client.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'keyway-call-log-tails' AND datname = current_database()`,
    );
    expect(rows).toEqual([]);
  });

  it('end with the reason when the process drains, and none begins any more', async () => {
    const { got, ended } = await follow(newId());
    readiness.drain();
    await ended;
    expect(got.text).toContain('event: end\ndata: {"code":"server.shutting_down"');
    await expect(follow(newId())).rejects.toMatchObject({ code: 'server.shutting_down' });
  });
});
