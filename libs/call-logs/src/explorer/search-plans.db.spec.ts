import { Clock, newId } from '@keyway/platform';
import type { CallLogsDatabase, Query } from '../database/call-logs-database.js';
import { storeOf } from '../testing/call-logs-store.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import type { CallLogFilter } from './call-log.js';
import { CallLogsStore } from './call-logs.store.js';

const TENANT = newId();
const NOON = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00.000Z`);
const CALLS = 20_000;

/** Calls of one day, all alike but for the oldest ten, which are alike. */
const SEED = `
  INSERT INTO call_logs (id, occurred_at, tenant_id, environment, api_key_id, user_id, method, route, path, status, error_code,
                         duration_us, request_bytes, ip, client_request_id)
  SELECT gen_random_uuid(), $2::timestamptz - make_interval(secs => n / 2.0), $1, 'live',
         CASE WHEN n > ${CALLS} THEN NULL ELSE $1::uuid END, CASE WHEN n > ${CALLS} THEN $1::uuid END,
         CASE WHEN n > ${CALLS} THEN 'POST' ELSE 'GET' END, CASE WHEN n > ${CALLS} THEN '/rare' ELSE '/common' END,
         CASE WHEN n > ${CALLS} THEN '/rare/' ELSE '/common/' END || n, CASE WHEN n > ${CALLS} THEN 503 ELSE 200 END,
         CASE WHEN n > ${CALLS} THEN 'rare' END, CASE WHEN n > ${CALLS} THEN 900000 ELSE 900 END, 0,
         CASE WHEN n > ${CALLS} THEN inet '10.0.0.1' ELSE inet '203.0.113.7' END, CASE WHEN n > ${CALLS} THEN 'rare' END
    FROM generate_series(1, ${CALLS} + 10) AS n`;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

describe(CallLogsStore.name, () => {
  let scratch: ScratchCallLogs;
  let scans: Plan[];

  /** Asks PostgreSQL how it did what it was asked. */
  const search = async (filter: CallLogFilter): Promise<number> => {
    scans = [];
    const query = async ({ text }: Query, values: unknown[]) => {
      const explain = { text: `EXPLAIN (ANALYZE, FORMAT JSON) ${text}` };
      const [plan] = await scratch.database.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(explain, values);
      scans.push(
        ...nodesOf(plan!['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name']?.startsWith('call_logs')),
      );
      return scratch.database.query({ text }, values);
    };
    const clock = Object.assign(new Clock(), { now: () => NOON });
    const found = await storeOf({ query } as unknown as CallLogsDatabase, { clock }).search(
      filter,
      null,
      50,
      'live',
      TENANT,
    );
    return found.calls.length;
  };

  const callsRead = (): number =>
    scans.reduce(
      (sum, scan) => sum + scan['Actual Loops'] * (scan['Actual Rows'] + (scan['Rows Removed by Filter'] ?? 0)),
      0,
    );

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    await scratch.client.query(SEED, [TENANT, NOON]);
    await scratch.client.query('VACUUM ANALYZE call_logs');
  });

  afterAll(() => scratch.drop());

  it.each<[string, CallLogFilter]>([
    ['a key', { apiKeyId: newId() }],
    ['a user', { userId: TENANT }],
    ['a status', { status: 503 }],
    ['the class of client errors', { statusClass: '4xx' }],
    ['the class of server errors', { statusClass: '5xx' }],
    ['a method', { method: 'POST' }],
    ['a route', { route: '/rare' }],
    ['an address', { ip: '10.0.0.1' }],
    ["the caller's own request id", { clientRequestId: 'rare' }],
    ['an error code', { errorCode: 'rare' }],
  ])('reads only what it finds by %s', async (_, filter) => {
    const found = await search(filter);
    expect(callsRead()).toBe(found);
  });

  it.each<[string, CallLogFilter]>([
    ['the class of redirects', { statusClass: '3xx' }],
    ['the start of a path', { pathPrefix: '/rare/' }],
    ['a range of addresses', { ip: '10.0.0.0/8' }],
    ['a duration', { minDurationMs: 500 }],
  ])('tries the newest calls and then reads only what it finds by %s', async (_, filter) => {
    const found = await search(filter);
    // The newest are looked at twice: how far back they reach, and whether they match.
    expect(callsRead()).toBeLessThanOrEqual(2 * 3_000 + 2 * found);
  });

  it.each<[string, CallLogFilter]>([
    ['nothing', {}],
    ['a status', { status: 200 }],
    ['the start of a path', { pathPrefix: '/common/' }],
    ['a range of addresses', { ip: '203.0.113.0/24' }],
  ])('fills a page by %s from the newest calls, and opens no other day', async (_, filter) => {
    expect(await search(filter)).toBe(50);
    expect(new Set(scans.map((scan) => scan['Relation Name'])).size).toBe(1);
    // Calls of one millisecond are sorted, for which a few more are read.
    expect(callsRead()).toBeLessThan(3_000 + 200);
  });

  it('plans each search by its values', async () => {
    for (const status of [200, 404, 503]) await storeOf(scratch.database).search({ status }, null, 50, 'live', TENANT);
    const [plans] = await scratch.database.query<{ generic: number; custom: number }>({
      text: 'SELECT sum(generic_plans)::int AS generic, sum(custom_plans)::int AS custom FROM pg_prepared_statements',
    });
    expect(plans!.generic).toBe(0);
    expect(plans!.custom).toBeGreaterThanOrEqual(3);
  });
});
