import { BlockList, isIPv6 } from 'node:net';
import { Clock, instantOfId, newId, type Position } from '@keyway/platform';
import { seededRandom } from '@keyway/platform/testing';
import { callRecordLine, type CallRecord } from '../record/call-record.js';
import { writeNew } from '../intake/call-logs-table.js';
import { aCall } from '../testing/a-call.js';
import { storeOf } from '../testing/call-logs-store.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { type CallLogFilter, STATUS_CLASSES } from './call-log.js';
import { CallLogsStore } from './call-logs.store.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.now();
const KEPT_DAYS = 40;
const ENVIRONMENTS = ['live', 'test'] as const;
type Environment = (typeof ENVIRONMENTS)[number];

const random = seededRandom(20_260_115);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const some = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const TENANTS = some(3, () => newId());
const KEYS = some(4, () => newId());
const USERS = some(2, () => newId());
const METHODS = ['GET', 'GET', 'GET', 'POST', 'DELETE'];
const ROUTES = ['/api/v1/contacts/:id', '/api/v1/contacts', '/api/v1/Lists', null];
const PATHS = [
  '/api/v1/contacts',
  '/api/v1/contacts/con_1',
  '/api/v1/contacts/con_2',
  '/api/v1/contactt',
  '/api/v1/Lists',
  '/v1/c%_\\',
  '/é',
  '/z\u{10ffff}',
  '/z\u{10ffff}a',
];
const ADDRESSES = ['10.0.0.1', '10.0.0.2', '10.0.255.9', '203.0.113.7', '2001:db8::1', '2001:db8:1::1', null];
const RANGES = ['10.0.0.0/24', '10.0.0.77/16', '10.0.0.1', '10.0.0.1/32', '0.0.0.0/0', '2001:db8::/32', '::/0', '::1'];
const ERRORS = ['resource.not_found', 'access.scopes_missing'];
const STATUSES = [200, 200, 200, 201, 304, 404, 422, 499, 500, 503];
const CLIENT_IDS = [null, null, null, 'mine', 'yours'];
const DURATIONS_MS = [0, 0.4, 1.834, 9.999, 10, 10.001, 250, 2_147_483];

/** Days that have a partition; calls of other days are in the default one. The last bunch has days that are not over. */
const PARTITIONED_DAYS_AGO = [35, 20, 19, 5, 2, 1];

/** Now and then, long ago, in the future, and often in one millisecond with others. */
function randomInstant(): number {
  const recent = NOW - Math.floor(random() * 3 * HOUR_MS);
  const past = NOW - Math.floor(random() * 45 * DAY_MS);
  const future = NOW + Math.floor(random() * 200 * DAY_MS);
  return pick([recent, past, past, NOW - 20 * DAY_MS, NOW - 20 * DAY_MS, NOW - 2 * DAY_MS, pick([past, future])]);
}

function randomCall(): CallRecord {
  const byKey = random() < 0.8;
  const status = pick(STATUSES);
  return aCall({
    id: newId(randomInstant()),
    tenantId: pick(TENANTS),
    environment: random() < 0.8 ? 'live' : 'test',
    apiKeyId: byKey ? pick(KEYS) : null,
    userId: byKey ? null : pick(USERS),
    method: pick(METHODS),
    route: pick(ROUTES),
    path: pick(PATHS),
    ip: pick(ADDRESSES),
    status,
    errorCode: status < 400 ? null : pick(ERRORS),
    durationUs: pick(DURATIONS_MS) * 1_000,
    clientRequestId: pick(CLIENT_IDS),
  });
}

const CALLS = some(1_500, randomCall);

/** Each filter is there or not, with a value that some call has, or that none has. */
function randomFilter(): CallLogFilter {
  const call = pick(CALLS);
  const instant = (): Date => new Date(pick([randomInstant(), instantOfId(pick(CALLS).id)]));
  const values: { [name in keyof Required<CallLogFilter>]: () => CallLogFilter[name] } = {
    from: instant,
    to: instant,
    apiKeyId: () => pick([...KEYS, newId()]),
    userId: () => pick([...USERS, newId()]),
    status: () => pick([...STATUSES, 418]),
    statusClass: () => pick(STATUS_CLASSES),
    method: () => pick([...METHODS, 'OPTIONS']),
    route: () => call.route ?? '/nowhere',
    pathPrefix: () => pick([call.path, call.path.slice(0, 9), call.path.slice(0, 2), '/api/v1/lists', '/']),
    ip: () => pick(RANGES),
    requestId: () => pick([call.id, newId()]),
    clientRequestId: () => pick(['mine', 'theirs']),
    errorCode: () => pick([...ERRORS, 'internal']),
    minDurationMs: () => pick(DURATIONS_MS),
  };
  // A request id leaves little to be found; it is asked for less often.
  const names = (Object.keys(values) as (keyof CallLogFilter)[]).filter(
    (name) => random() < (name === 'requestId' ? 0.02 : 0.15),
  );
  return Object.fromEntries(names.map((name) => [name, values[name]()]));
}

function isWithin(ip: string | null, range: string): boolean {
  const [address = '', bits] = range.split('/');
  if (ip === null || isIPv6(ip) !== isIPv6(address)) return false;
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(address, bits === undefined ? (isIPv6(address) ? 128 : 32) : Number(bits), family);
  return list.check(ip, family);
}

/** What the filters mean, said as plainly as possible. */
const MEANINGS: { [name in keyof Required<CallLogFilter>]: (call: CallRecord, value: never) => boolean } = {
  from: (call, value: Date) => instantOfId(call.id) >= value.getTime(),
  to: (call, value: Date) => instantOfId(call.id) < value.getTime(),
  apiKeyId: (call, value: string) => call.apiKeyId === value,
  userId: (call, value: string) => call.userId === value,
  status: (call, value: number) => call.status === value,
  statusClass: (call, value: string) => `${String(call.status)[0]}xx` === value,
  method: (call, value: string) => call.method === value,
  route: (call, value: string) => call.route === value,
  pathPrefix: (call, value: string) => call.path.startsWith(value),
  ip: (call, value: string) => isWithin(call.ip, value),
  requestId: (call, value: string) => call.id === value,
  clientRequestId: (call, value: string) => call.clientRequestId === value,
  errorCode: (call, value: string) => call.errorCode === value,
  minDurationMs: (call, value: number) => call.durationUs >= value * 1_000,
};

function naively(filter: CallLogFilter, environment: Environment, tenantId: string, keptDays = KEPT_DAYS): string[] {
  const position = ({ id }: CallRecord): string => `${String(instantOfId(id)).padStart(16, '0')} ${id}`;
  return CALLS.filter(
    (call) =>
      call.tenantId === tenantId &&
      call.environment === environment &&
      instantOfId(call.id) >= NOW - (NOW % DAY_MS) - keptDays * DAY_MS &&
      Object.entries(filter).every(([name, value]) => MEANINGS[name as keyof CallLogFilter](call, value as never)),
  )
    .sort((a, b) => (position(a) < position(b) ? 1 : -1))
    .map((call) => call.id);
}

describe(CallLogsStore.name, () => {
  let scratch: ScratchCallLogs;

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    for (const daysAgo of PARTITIONED_DAYS_AGO) {
      const [day, next] = [daysAgo, daysAgo - 1].map((ago) => new Date(NOW - ago * DAY_MS).toISOString().slice(0, 10));
      await scratch.client.query(
        `CREATE TABLE call_logs_${day!.replaceAll('-', '')} PARTITION OF call_logs FOR VALUES FROM ('${day} 00:00Z') TO ('${next} 00:00Z')`,
      );
    }
    await writeNew(scratch.client, CALLS.map(callRecordLine).join(''));
    await scratch.client.query('ANALYZE call_logs');
  });

  afterAll(() => scratch.drop());

  it.each(
    some(
      400,
      () => [randomFilter(), pick(ENVIRONMENTS), pick(TENANTS), pick([9, 40, 100]), pick([1, 20, 4_000])] as const,
    ),
  )('finds and counts what a naive search does: %j', async (filter, environment, tenantId, limit, callsTried) => {
    const store = storeOf(scratch.database, { clock: clockOf(NOW), retentionDays: KEPT_DAYS, callsTried });
    const expected = naively(filter, environment, tenantId);
    const found: string[] = [];
    for (let after: Position | null = null, more = true; more;) {
      const page = await store.list(filter, after, limit, environment, tenantId);
      found.push(...page.map((call) => call.id));
      const last = page.at(-1);
      more = page.length === limit;
      if (last) after = { createdAt: last.occurredAt, id: last.id };
    }
    expect(found).toEqual(expected);
    expect(await store.count(filter, environment, tenantId)).toEqual({ count: expected.length, relation: 'exact' });
  });

  it.each(some(20, () => [randomFilter(), pick(TENANTS)] as const))(
    'finds and counts all the same when its time is always up: %j',
    async (filter, tenantId) => {
      const store = storeOf(scratch.database, { clock: hastyClock(NOW), retentionDays: 3, callsTried: 2 });
      const expected = naively(filter, 'live', tenantId, 3);
      const found: string[] = [];
      for (let after: Position | null = null, more = true; more;) {
        const { calls, reached } = await store.search(filter, after, 10, 'live', tenantId);
        found.push(...calls.map((call) => call.id));
        const last = calls.at(-1);
        more = reached !== null || calls.length === 10;
        after = calls.length === 10 ? { createdAt: last!.occurredAt, id: last!.id } : reached;
      }
      expect(found).toEqual(expected);
      const { count, relation } = await store.count(filter, 'live', tenantId);
      expect(count).toBeLessThanOrEqual(expected.length);
      if (relation === 'exact') expect(count).toBe(expected.length);
    },
  );
});

/** Of a day that does not change under the test. */
const clockOf = (nowMs: number): Clock => Object.assign(new Clock(), { now: () => new Date(nowMs) });

/** For which every window takes longer than there is time. */
const hastyClock = (nowMs: number): Clock => {
  let ms = 0;
  return Object.assign(clockOf(nowMs), { monotonicMs: () => (ms += 10_000) });
};
