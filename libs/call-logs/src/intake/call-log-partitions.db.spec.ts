import { newId } from '@keyway/platform';
import { callRecordLine } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { writeNew } from './call-logs-table.js';
import { CallLogPartitions } from './call-log-partitions.js';

const DAY_MS = 86_400_000;

describe(CallLogPartitions.name, () => {
  let scratch: ScratchCallLogs;
  let partitions: CallLogPartitions;

  const callsOn = (day: Date, count = 1): string =>
    Array.from({ length: count }, () => callRecordLine(aCall({ id: newId(day.getTime()) }))).join('');

  const nameOf = (day: Date): string => `call_logs_${day.toISOString().slice(0, 10).replaceAll('-', '')}`;
  const daysFromNow = (days: number): Date => new Date(Date.now() + days * DAY_MS);

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    partitions = new CallLogPartitions(scratch.database);
  });

  afterAll(() => scratch.drop());

  it('makes the days ahead, and nothing when they are there', async () => {
    const made = await partitions.ensure(20);
    expect(made).toContain(nameOf(daysFromNow(20)));
    expect(await partitions.ensure(20)).toEqual([]);
  });

  it('makes each once though several workers start together', async () => {
    const made = await Promise.all([partitions.ensure(25), partitions.ensure(25), partitions.ensure(25)]);
    expect(made.flat().sort()).toEqual([21, 22, 23, 24, 25].map((ahead) => nameOf(daysFromNow(ahead))));
  });

  it('makes a partition although the default one holds its rows, and takes them along', async () => {
    const late = daysFromNow(40);
    const early = daysFromNow(-3);
    await writeNew(scratch.client, callsOn(late, 5) + callsOn(early, 2));
    expect(await scratch.count('call_logs_default')).toBe(7);
    expect(await partitions.ensure(0)).toEqual([nameOf(early), nameOf(late)]);
    expect(await scratch.count('call_logs_default')).toBe(0);
    expect(await scratch.count(nameOf(late))).toBe(5);
    expect(await scratch.count('call_logs')).toBe(7);
  });

  it('gives a partition the constraints and indexes of the table', async () => {
    const { rows } = await scratch.client.query<{ names: string[] }>(
      `SELECT array_agg(conname::text) AS names FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('c', 'p')`,
      [nameOf(daysFromNow(40))],
    );
    expect(new Set(rows[0]!.names)).toEqual(
      new Set(['call_logs_caller_check', 'call_logs_environment_check', `${nameOf(daysFromNow(40))}_pkey`]),
    );
    const indexesOf = async (table: string): Promise<number | null> =>
      (await scratch.client.query('SELECT FROM pg_index WHERE indrelid = $1::regclass', [table])).rowCount;
    expect(await indexesOf(nameOf(daysFromNow(40)))).toBe(await indexesOf('call_logs'));
  });

  it('drops what is wholly older than the retention, and keeps the rest', async () => {
    const old = daysFromNow(-100);
    const ancient = daysFromNow(-1_000);
    const kept = daysFromNow(-90);
    await writeNew(scratch.client, callsOn(old) + callsOn(ancient) + callsOn(kept));
    expect(await partitions.ensure(0)).toEqual([nameOf(old), nameOf(kept)]);
    expect(await partitions.dropOlderThan(90)).toEqual([nameOf(old)]);
    expect(await scratch.count(nameOf(kept))).toBe(1);
    expect(await scratch.count('call_logs_default')).toBe(0);
  });

  it('keeps rows of a clock far off in the default partition', async () => {
    const farOff = daysFromNow(5_000);
    await writeNew(scratch.client, callsOn(farOff));
    expect(await partitions.ensure(0)).toEqual([]);
    expect(await scratch.count('call_logs_default')).toBe(1);
  });
});
