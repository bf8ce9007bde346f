import { setTimeout as sleep } from 'node:timers/promises';
import { Metrics, newId } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { CallLogMetrics } from './call-log-metrics.js';

describe(CallLogMetrics.name, () => {
  let scratch: ScratchCallLogs;
  const metrics = new Metrics();

  const read = async (name: string): Promise<number> =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metrics.registry.metrics())?.[1]);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
    new CallLogMetrics(metrics, scratch.database).moved({ batches: 2, records: 7, rejected: 1, refusedCaptures: [] });
  });

  afterAll(() => scratch.drop());

  it('tell how many batches wait, and for how long', async () => {
    expect(await read('keyway_call_log_inbox_batches')).toBe(0);
    expect(await read('keyway_call_log_inbox_lag_seconds')).toBe(0);
    await scratch.deposit(newId(), [aCall()]);
    await scratch.deposit(newId(), [aCall()]);
    await sleep(50);
    expect(await read('keyway_call_log_inbox_batches')).toBe(2);
    expect(await read('keyway_call_log_inbox_lag_seconds')).toBeGreaterThan(0.04);
  });

  it('tell what was moved and set aside', async () => {
    expect(await read('keyway_call_log_moved_total')).toBe(7);
    expect(await read('keyway_call_log_rejected_total')).toBe(1);
  });

  it('are still told while the database is away', async () => {
    await scratch.database.onApplicationShutdown();
    expect(await read('keyway_call_log_inbox_batches')).toBeNaN();
    expect(await read('keyway_call_log_moved_total')).toBe(7);
  });
});
