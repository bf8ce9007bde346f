import { newId } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { keptSinceMs } from './usage-grains.js';
import { UsageMaintenance } from './usage-maintenance.js';

const HOUR_MS = 3_600_000;

describe(UsageMaintenance.name, () => {
  let scratch: ScratchCallLogs;

  const put = (grain: string, dimension: string, ms: number) =>
    scratch.client.query(
      `INSERT INTO call_log_usage
       VALUES ($1, $1, $2, 1, 1, 0, 0, 0, 1, 1, 1, 'live', $3, $4, 'GET', NULL)`,
      [newId(), new Date(ms), grain, dimension],
    );

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
  });

  afterAll(() => scratch.drop());

  it('keeps of each grain what may be asked for, and takes out what is older', async () => {
    const now = Date.now();
    const kept: string[] = [];
    for (const [grain, dimension] of [
      ['minute', 'total'],
      ['hour', 'route'],
      ['day', 'total'],
      ['hour', 'ip'],
      ['day', 'ip'],
    ] as const) {
      const sinceMs = keptSinceMs(dimension, grain, now);
      await put(grain, dimension, sinceMs);
      await put(grain, dimension, sinceMs - 3 * HOUR_MS);
      kept.push(`${grain} ${dimension} ${new Date(sinceMs).toISOString()}`);
    }
    await new UsageMaintenance(scratch.database).run();
    const { rows } = await scratch.client.query<{ grain: string; dimension: string; at: Date }>(
      'SELECT grain, dimension, at FROM call_log_usage',
    );
    expect(rows.map(({ grain, dimension, at }) => `${grain} ${dimension} ${at.toISOString()}`).sort()).toEqual(
      kept.sort(),
    );
  });

  it('reads every page, however many there are', async () => {
    await scratch.client.query('TRUNCATE call_log_usage');
    await scratch.client.query(
      `INSERT INTO call_log_usage
       SELECT $1, $1, now() - interval '3 days' - make_interval(mins => n), 1, 1, 0, 0, 0, 1, 1, 1, 'live', 'minute', 'route',
         repeat('x', 1500), NULL
       FROM generate_series(1, 12000) AS n`,
      [newId()],
    );
    const pages = `SELECT pg_relation_size('call_log_usage_minutes') / 8192 AS n`;
    expect(Number((await scratch.client.query<{ n: string }>(pages)).rows[0]!.n)).toBeGreaterThan(2_048);
    await new UsageMaintenance(scratch.database).run();
    expect(await scratch.count('call_log_usage')).toBe(0);
  });
});
