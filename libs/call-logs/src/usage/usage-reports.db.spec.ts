import { instantOfId, newId, QueryInvalid } from '@keyway/platform';
import { FixedClock, seededRandom } from '@keyway/platform/testing';
import { Client } from 'pg';
import { MOVER_SETTINGS } from '../intake/call-log-intake.js';
import { CallLogMover } from '../intake/call-log-mover.js';
import { type CallRecord } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { randomCalls, type World } from '../testing/random-calls.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { LATENCY_ERROR } from './latency-sketch.js';
import { routeValue } from './route-value.js';
import type { UsageFiguresView } from './usage.dto.js';
import { UsageFold } from './usage-fold.js';
import { type Grain, GRAIN_MS } from './usage-grains.js';
import { type UsageReport, UsageReports, type UsageSubject } from './usage-reports.js';
import { type Ranking, UsageStore } from './usage.store.js';
import { figuresView, topUsageView, usageView } from './usage.views.js';

const EVERYTHING: UsageSubject = { apiKeyId: null, routes: null };
const NOW = new Date();
const before = (ms: number): Date => new Date(NOW.getTime() - ms);
const { minute: MINUTE, hour: HOUR, day: DAY } = GRAIN_MS;

describe(UsageReports.name, () => {
  let scratch: ScratchCallLogs;
  let reports: UsageReports;
  let calls: CallRecord[];

  const world: World = {
    tenants: [newId(), newId()],
    keys: [newId(), newId(), newId()],
    fromMs: NOW.getTime() - 5 * DAY,
    toMs: NOW.getTime(),
  };
  const [tenant, otherTenant] = world.tenants as [string, string];

  const count = async (some: readonly CallRecord[]): Promise<void> => {
    await scratch.deposit(newId(NOW.getTime() - MINUTE), some);
    const client = new Client(scratch.database.connection('test', MOVER_SETTINGS));
    await client.connect();
    while ((await new CallLogMover(client, []).move(200)).batches > 0);
    await client.end();
    while ((await new UsageFold(scratch.database).fold()).deltas > 0);
  };

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    reports = new UsageReports(new UsageStore(scratch.database), new FixedClock(NOW));
    const random = seededRandom(7);
    calls = [
      ...randomCalls(random, 3_000, world),
      ...randomCalls(random, 1_000, { ...world, fromMs: NOW.getTime() - HOUR }),
    ];
    await count(calls);
  });

  afterAll(() => scratch.drop());

  /** The naive way: every call is looked at. */
  const among = (from: Date, to: Date, { apiKeyId, routes }: UsageSubject = EVERYTHING): CallRecord[] =>
    calls.filter(
      (call) =>
        call.tenantId === tenant &&
        call.environment === 'live' &&
        instantOfId(call.id) >= from.getTime() &&
        instantOfId(call.id) < to.getTime() &&
        (apiKeyId === null || call.apiKeyId === apiKeyId) &&
        (routes === null || routes.includes(routeValue(call.method, call.route))),
    );

  const report = (
    asked: { from?: Date; to?: Date; interval?: Grain } = {},
    subject = EVERYTHING,
    compare = false,
  ): Promise<UsageReport> => reports.report(asked, subject, compare, 'live', tenant);

  function expectFigures(told: UsageFiguresView, exact: readonly CallRecord[]): void {
    const of = (from: number, to: number): number => exact.filter(({ status }) => status >= from && status < to).length;
    const sum = (value: (call: CallRecord) => number): number => exact.reduce((all, call) => all + value(call), 0);
    expect(told).toMatchObject({
      requests: exact.length,
      successes: of(200, 300),
      redirects: of(300, 400),
      clientErrors: of(400, 500),
      serverErrors: of(500, 600),
      errorRate: exact.length > 0 ? of(400, 600) / exact.length : null,
      requestBytes: sum((call) => call.requestBytes),
      responseBytes: sum((call) => call.responseBytes ?? 0),
    });
    expectNear(told.p50Ms, percentile(exact, 0.5));
    expectNear(told.p95Ms, percentile(exact, 0.95));
    expectNear(told.p99Ms, percentile(exact, 0.99));
  }

  const percentile = (exact: readonly CallRecord[], share: number): number | undefined =>
    exact.map((call) => call.durationUs / 1_000).sort((a, b) => a - b)[Math.ceil(share * exact.length) - 1];

  /** Within the bound, and what rounding to the microsecond adds. */
  function expectNear(told: number | null, exact: number | undefined): void {
    if (exact === undefined) expect(told).toBeNull();
    else expect(Math.abs(told! - exact)).toBeLessThanOrEqual(exact * LATENCY_ERROR + 0.000_501);
  }

  const SUBJECTS: readonly (readonly [string, UsageSubject])[] = [
    ['everything', EVERYTHING],
    ['a key', { apiKeyId: world.keys[0]!, routes: null }],
    ['a route', { apiKeyId: null, routes: ['GET /api/v1/contacts', 'POST /api/v1/contacts'] }],
    ['a key on a route with odd letters', { apiKeyId: world.keys[1]!, routes: ['GET /api/v1/odd\\route\t"'] }],
    ['what no route matched', { apiKeyId: null, routes: ['GET'] }],
    ['a key that made no call', { apiKeyId: newId(), routes: null }],
  ];
  const PERIODS = [
    [{}],
    [{ from: before(50 * MINUTE), interval: 'minute' as const }],
    [{ from: before(5 * DAY), interval: 'hour' as const }],
    [{ from: before(3 * DAY), to: before(DAY), interval: 'day' as const }],
  ];

  it.each(SUBJECTS.flatMap(([what, subject]) => PERIODS.map(([asked]) => [what, subject, asked] as const)))(
    'counts %s as one would by hand',
    async (_, subject, asked) => {
      const answer = await report(asked, subject);
      const { interval, from, to, totals, points } = usageView(answer);
      expectFigures(totals, among(from, to, subject));
      expect(points).toHaveLength((to.getTime() - from.getTime()) / GRAIN_MS[interval]);
      points.forEach((point, place) => {
        expect(point.at.getTime()).toBe(from.getTime() + place * GRAIN_MS[interval]);
        expectFigures(point, among(point.at, new Date(point.at.getTime() + GRAIN_MS[interval]), subject));
      });
    },
  );

  it('compares with the period before, cut to the same age', async () => {
    const { from, to, totals, previous } = usageView(await report({}, EVERYTHING, true));
    expect(previous!.from).toEqual(new Date(from.getTime() - DAY));
    expect(previous!.to.getTime()).toBeLessThanOrEqual(NOW.getTime() - DAY + MINUTE);
    expect(previous!.to.getTime()).toBeGreaterThan(NOW.getTime() - DAY - MINUTE);
    const exact = among(previous!.from, previous!.to);
    expectFigures(previous!.totals, exact);
    const now = among(from, to).length;
    expect(previous!.change.requests).toBeCloseTo((now - exact.length) / exact.length, 10);
    expect(previous!.change.errorRate).toBeCloseTo(totals.errorRate! - previous!.totals.errorRate!, 10);
  });

  it('compares a period that is over with the whole of the one before', async () => {
    const asked = { from: before(2 * DAY), to: before(DAY), interval: 'day' as const };
    const { from, previous } = usageView(await report(asked, EVERYTHING, true));
    expect([previous!.to, from.getTime() - previous!.from.getTime()]).toEqual([from, 2 * DAY]);
    expectFigures(previous!.totals, among(previous!.from, previous!.to));
  });

  it('compares with nothing where the period before is no longer kept, and only when asked', async () => {
    expect((await report({ from: before(400 * DAY) }, EVERYTHING, true)).previous).toBeNull();
    expect(await report()).not.toHaveProperty('previous');
  });

  it.each<[Ranking, (call: CallRecord) => string | null]>([
    ['route', ({ method, route }) => routeValue(method, route)],
    ['key', ({ apiKeyId }) => apiKeyId],
    ['ip', ({ ip }) => ip && ip.toLowerCase().replace(':0:0::', '::')],
  ])('ranks by %s as one would by hand', async (by, valueOf) => {
    for (const apiKeyId of by === 'key' ? [null] : [null, world.keys[2]!])
      for (const asked of [{}, { from: before(4 * DAY) }]) {
        const ranking = await reports.ranking(by, asked, apiKeyId, 3, 'live', tenant);
        const exact = among(ranking.from, ranking.to, { apiKeyId, routes: null });
        const groups = new Map<string, CallRecord[]>();
        for (const call of exact) {
          const value = valueOf(call);
          if (value !== null) groups.set(value, [...(groups.get(value) ?? []), call]);
        }
        const first = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).slice(0, 3);
        expect(ranking.rows.map(({ value }) => value)).toEqual(first.map(([value]) => value));
        const { items, requests } = topUsageView(by, ranking);
        expect(requests).toBe(exact.length);
        first.forEach(([, some], place) => {
          const item = items[place]!;
          const errors = some.filter(({ status }) => status >= 400).length;
          expect(item).toMatchObject({ requests: some.length, errors, share: some.length / exact.length });
          if (by === 'ip') expect(item.p95Ms).toBeNull();
          else expectNear(item.p95Ms, percentile(some, 0.95));
        });
      }
  });

  it('names in a ranking what it ranks, and nothing else', async () => {
    const names = async (by: Ranking) => {
      const [first] = topUsageView(by, await reports.ranking(by, {}, null, 100, 'live', tenant)).items;
      const { method, route, apiKeyId, ip } = first!;
      return Object.entries({ method, route, apiKeyId, ip }).flatMap(([name, value]) => (value === null ? [] : [name]));
    };
    expect(await names('key')).toEqual(['apiKeyId']);
    expect(await names('ip')).toEqual(['ip']);
    const { items } = topUsageView('route', await reports.ranking('route', {}, null, 100, 'live', tenant));
    expect(items.map(({ method, route }) => [method, route])).toEqual(
      expect.arrayContaining([
        ['GET', null],
        ['GET', '/api/v1/contacts/:id'],
      ]),
    );
  });

  it("never tells another tenant's or another environment's", async () => {
    const [apiKeyId, tenantId] = [newId(), newId()];
    await count([aCall({ id: newId(NOW.getTime()), tenantId, apiKeyId })]);
    const asked = async (environment: 'live' | 'test', whose: string) => {
      const { totals } = await reports.report({}, { apiKeyId, routes: null }, false, environment, whose);
      const tops = (['route', 'ip'] as const).map((by) => reports.ranking(by, {}, apiKeyId, 9, environment, whose));
      const keys = await reports.ranking('key', {}, null, 100, environment, whose);
      const rows = (await Promise.all(tops)).map((ranking) => ranking.rows.length);
      return [totals.requests, ...rows, keys.rows.filter(({ value }) => value === apiKeyId).length];
    };
    expect(await asked('live', tenantId)).toEqual([1, 1, 1, 1]);
    expect(await asked('test', tenantId)).toEqual([0, 0, 0, 0]);
    expect(await asked('live', otherTenant)).toEqual([0, 0, 0, 0]);
  });

  it('says up to when everything is counted: now, or the oldest that still waits anywhere', async () => {
    expect((await report()).asOf).toEqual(NOW);
    const beganMs = NOW.getTime() - 90_000;
    await scratch.deposit(newId(beganMs), [aCall()]);
    expect((await report()).asOf).toEqual(new Date(beganMs));
    const client = new Client(scratch.database.connection('test', MOVER_SETTINGS));
    await client.connect();
    await new CallLogMover(client, []).move(10);
    await client.end();
    expect((await report()).asOf).toEqual(new Date(beganMs));
    await new UsageFold(scratch.database).fold();
    expect((await report()).asOf).toEqual(NOW);
  });

  it('does not take the nil UUID, which stands for all callers, for a key', async () => {
    const apiKeyId = '00000000-0000-0000-0000-000000000000';
    expect((await report({}, { apiKeyId, routes: null })).totals.requests).toBe(0);
    expect((await reports.ranking('ip', {}, apiKeyId, 9, 'live', tenant)).rows).toEqual([]);
  });

  it('refuses what is not kept', async () => {
    await expect(report({ from: before(3 * DAY), interval: 'minute' })).rejects.toThrow(QueryInvalid);
  });

  it('has no rate and no latency of nothing', async () => {
    const { totals } = await reports.report({}, EVERYTHING, false, 'live', newId());
    const nothing = { errorRate: null, meanMs: null, p50Ms: null, p95Ms: null, p99Ms: null, requests: 0 };
    expect(figuresView(totals)).toMatchObject(nothing);
  });
});
