import { newId } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import { captureLine } from '../capture/capture.js';
import { writeCaptures } from '../capture/captures-table.js';
import type { CallLogsConfig } from '../call-logs.config.js';
import { callRecordLine } from '../record/call-record.js';
import { ExpiredCalls } from '../settings/expired-calls.js';
import { aCall } from '../testing/a-call.js';
import { until } from '../testing/recorded-api.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { CallLogMaintenance } from './call-log-maintenance.js';
import { CallLogPartitions } from './call-log-partitions.js';
import { writeNew } from './call-logs-table.js';

const DAY_MS = 86_400_000;
const CONFIG = { retentionDays: 90, captureRetentionDays: 7 } as CallLogsConfig;

describe(CallLogMaintenance.name, () => {
  let scratch: ScratchCallLogs;
  const maintenance = (config: Partial<CallLogsConfig> = {}): CallLogMaintenance => {
    const full = { ...CONFIG, ...config };
    return new CallLogMaintenance(
      new CallLogPartitions(scratch.database),
      new ExpiredCalls(scratch.database, full),
      full,
    );
  };

  const tenantId = newId();

  /** A captured call on each of these days. */
  async function capturedCalls(days: readonly number[]): Promise<void> {
    const nothing = { headers: {}, body: null, bodyState: 'none' } as const;
    const calls = days.map((ago) => aCall({ id: newId(Date.now() - ago * DAY_MS), tenantId }));
    await scratch.client.query('BEGIN');
    const written = await writeNew(scratch.client, calls.map(callRecordLine).join(''));
    const captures = calls.map((call) => captureLine(call, { query: null, request: nothing, response: nothing }));
    expect(await writeCaptures(scratch.client, [captures.join('')], written)).toEqual([]);
    await scratch.client.query('COMMIT');
  }

  const counts = async (): Promise<number[]> => [
    await scratch.count('call_logs'),
    await scratch.count('call_log_captures'),
  ];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
  });

  afterEach(() => scratch.client.query('TRUNCATE call_logs, call_log_captures, call_log_settings'));
  afterAll(() => scratch.drop());

  it('makes the days of captures ahead, and drops them before those of their calls', async () => {
    const one = maintenance();
    await capturedCalls([0, 6, 7, 8, 30, 100]);
    await one.run();
    expect(await counts()).toEqual([5, 3]);
    const { rows } = await scratch.client.query(
      `SELECT FROM pg_inherits WHERE inhparent = 'call_log_captures'::regclass`,
    );
    // From a week ago on, some with no call, to sixty days ahead; and the default one.
    expect(rows.length).toBeGreaterThanOrEqual(2 + 1 + 60 + 1);
    await one.onApplicationShutdown();
  });

  it('keeps no capture longer than its call', async () => {
    const one = maintenance({ retentionDays: 3 });
    await capturedCalls([1, 5]);
    await one.run();
    expect(await counts()).toEqual([1, 1]);
    await one.onApplicationShutdown();
  });

  it('deletes what a tenant keeps no longer, and lets nobody wait for it', async () => {
    const one = maintenance();
    await capturedCalls([0, 2, 5]);
    await scratch.client.query(
      `INSERT INTO call_log_settings (tenant_id, environment, retention_days, capture_enabled, capture_headers, capture_body_bytes, updated_by)
       VALUES ($1, 'live', 1, false, '{}', 0, 'usr_1')`,
      [tenantId],
    );
    await one.run();
    await until(async () => (await counts()).every((count) => count === 1));
    await one.onApplicationShutdown();
  });
});
