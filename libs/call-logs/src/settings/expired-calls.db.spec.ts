import { newId } from '@keyway/platform';
import { captureLine } from '../capture/capture.js';
import type { CallLogsConfig } from '../call-logs.config.js';
import { CallLogPartitions } from '../intake/call-log-partitions.js';
import { writeNew } from '../intake/call-logs-table.js';
import { callRecordLine } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { ExpiredCalls } from './expired-calls.js';

const DAY_MS = 86_400_000;
const SETTINGS = `
  INSERT INTO call_log_settings (tenant_id, environment, retention_days, capture_enabled, capture_headers, capture_body_bytes, updated_by)
  VALUES ($1, $2, $3, false, '{}', 0, 'usr_1')`;
const PER_DAY = `
  SELECT ((now() AT TIME ZONE 'UTC')::date - (occurred_at AT TIME ZONE 'UTC')::date) AS ago, count(*)::int AS calls
    FROM call_logs WHERE environment = $1 AND tenant_id = $2 GROUP BY 1 ORDER BY 1`;

describe(ExpiredCalls.name, () => {
  let scratch: ScratchCallLogs;
  let expired: ExpiredCalls;

  /** Calls of a tenant on each of these days. */
  async function calls(tenantId: string, days: readonly number[], each = 2, environment = 'live'): Promise<void> {
    const some = days.flatMap((ago) =>
      Array.from({ length: each }, () => aCall({ id: newId(Date.now() - ago * DAY_MS), tenantId, environment })),
    );
    await writeNew(scratch.client, some.map(callRecordLine).join(''));
  }

  const keeps = (tenantId: string, days: number, environment = 'live'): Promise<unknown> =>
    scratch.client.query(SETTINGS, [tenantId, environment, days]);

  const daysLeft = async (tenantId: string, environment = 'live'): Promise<number[][]> =>
    (await scratch.client.query<{ ago: number; calls: number }>(PER_DAY, [environment, tenantId])).rows.map(
      ({ ago, calls: count }) => [ago, count],
    );

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    expired = new ExpiredCalls(scratch.database, { retentionDays: 90 } as CallLogsConfig);
  });

  afterEach(() => scratch.client.query('TRUNCATE call_logs, call_log_captures, call_log_settings'));
  afterAll(() => scratch.drop());

  it('deletes the days that a tenant keeps no longer, and nothing of anybody else', async () => {
    const [tenantId, other] = [newId(), newId()];
    const days = [0, 1, 2, 3, 10, 40];
    for (const whose of [tenantId, other]) await calls(whose, days);
    await calls(tenantId, days, 2, 'test');
    await new CallLogPartitions(scratch.database).ensure(0);
    await keeps(tenantId, 2);
    expect(await expired.remove()).toBe(6);
    expect(await daysLeft(tenantId)).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    expect(await daysLeft(tenantId, 'test')).toHaveLength(6);
    expect(await daysLeft(other)).toHaveLength(6);
  });

  it('deletes what was captured with them', async () => {
    const old = aCall({ id: newId(Date.now() - 5 * DAY_MS) });
    const nothing = { headers: {}, body: null, bodyState: 'none' } as const;
    const columns = captureLine(old, { query: null, request: nothing, response: nothing }).trimEnd().split('\t');
    await scratch.client.query(
      'INSERT INTO call_log_captures VALUES ($1, $2, $3, $4, NULL, $5, NULL, $6, $7, NULL, $8)',
      [...columns.slice(0, 4), ...['{}', 'none', '{}', 'none']],
    );
    await keeps(old.tenantId, 2);
    await expired.remove();
    expect(await scratch.count('call_log_captures')).toBe(0);
  });

  it('deletes more than one transaction takes, and shares the work with another worker', async () => {
    const tenantId = newId();
    await calls(tenantId, [4], 2_500);
    await calls(tenantId, [0], 10);
    await keeps(tenantId, 1);
    await Promise.all([expired.remove(), expired.remove()]);
    expect(await daysLeft(tenantId)).toEqual([[0, 10]]);
  });

  it('looks at no day twice', async () => {
    const tenantId = newId();
    await keeps(tenantId, 5);
    await expired.remove();
    await calls(tenantId, [20]);
    expect(await expired.remove()).toBe(0);
    await scratch.client.query('UPDATE call_log_settings SET cleared_to = NULL');
    expect(await expired.remove()).toBe(2);
  });

  it('goes on where it was stopped', async () => {
    const tenantId = newId();
    await calls(tenantId, [3, 4, 5]);
    await keeps(tenantId, 1);
    const stopping = new AbortController();
    stopping.abort();
    expect(await expired.remove(stopping.signal)).toBe(0);
    expect(await expired.remove()).toBe(6);
  });

  it('leaves to the partitions what nobody keeps', async () => {
    const tenantId = newId();
    await calls(tenantId, [5, 100]);
    await keeps(tenantId, 90);
    expect(await expired.remove()).toBe(0);
    expect(await daysLeft(tenantId)).toEqual([
      [5, 2],
      [100, 2],
    ]);
  });
});
