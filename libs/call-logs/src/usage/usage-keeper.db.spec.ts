import { setTimeout as sleep } from 'node:timers/promises';
import { Metrics } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import { callRecordLine } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { cellsOf } from './call-cells.js';
import { appendDelta } from './usage-deltas.js';
import { UsageFold } from './usage-fold.js';
import { UsageKeeper } from './usage-keeper.js';
import { UsageMetrics } from './usage-metrics.js';

describe(UsageKeeper.name, () => {
  let scratch: ScratchCallLogs;
  const keepers: UsageKeeper[] = [];

  const startKeeper = (): Metrics => {
    const metrics = new Metrics();
    const keeper = new UsageKeeper(new UsageFold(scratch.database), new UsageMetrics(metrics, scratch.database));
    keepers.push(keeper);
    keeper.onApplicationBootstrap();
    return metrics;
  };

  const count = (): Promise<void> =>
    appendDelta(scratch.client, cellsOf([callRecordLine(aCall()).slice(0, -1)]), Date.now());

  const read = async (metrics: Metrics, name: string): Promise<number> =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metrics.registry.metrics())?.[1]);

  const eventually = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await sleep(20);
  };

  const isEmpty = async (): Promise<boolean> => (await scratch.count('call_log_usage_deltas')) === 0;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
  });

  afterEach(async () => {
    await Promise.all(keepers.splice(0).map((keeper) => keeper.onApplicationShutdown()));
    await scratch.client.query('TRUNCATE call_log_usage, call_log_usage_deltas');
  });

  afterAll(() => scratch.drop());

  it('folds what waits, and tells how much does and for how long', async () => {
    await count();
    await sleep(50);
    const idle = new Metrics();
    new UsageMetrics(idle, scratch.database);
    expect(await read(idle, 'keyway_usage_deltas')).toBe(1);
    expect(await read(idle, 'keyway_usage_lag_seconds')).toBeGreaterThan(0.04);

    const metrics = startKeeper();
    await eventually(isEmpty);
    expect(await scratch.count('call_log_usage')).toBe(16);
    expect(await read(metrics, 'keyway_usage_deltas')).toBe(0);
    expect(await read(metrics, 'keyway_usage_lag_seconds')).toBe(0);
    await eventually(async () => (await read(metrics, 'keyway_usage_rows_written_total')) === 16);
    expect(await read(metrics, 'keyway_usage_fold_seconds_count')).toBe(1);
  });

  it('tries again after a failure, and has lost nothing', async () => {
    await scratch.client.query('ALTER TABLE call_log_usage RENAME TO away');
    await count();
    startKeeper();
    await sleep(300);
    expect(await isEmpty()).toBe(false);
    await scratch.client.query('ALTER TABLE away RENAME TO call_log_usage');
    await eventually(isEmpty);
    expect(await scratch.count('call_log_usage')).toBe(16);
  });

  it('finishes the fold under way when it is told to stop', async () => {
    await count();
    await scratch.client.query('BEGIN');
    await scratch.client.query('LOCK TABLE call_log_usage IN EXCLUSIVE MODE');
    startKeeper();
    const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'call_log_usage'::regclass`;
    await eventually(async () => (await scratch.client.query(waiting)).rowCount! > 0);
    const stopped = keepers.pop()!.onApplicationShutdown();
    await scratch.client.query('COMMIT');
    await stopped;
    expect([await isEmpty(), await scratch.count('call_log_usage')]).toEqual([true, 16]);
  });
});
