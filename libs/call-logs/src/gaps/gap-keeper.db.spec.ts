import { newId } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import { callRecordLine } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { GapKeeper } from './gap-keeper.js';

const TENANT = newId();
const EARLY = Date.parse('2026-01-15T10:30:00.000Z');
const LATE = Date.parse('2026-01-15T10:31:00.000Z');

const lost = (ms: number, tenantId = TENANT): string => callRecordLine(aCall({ id: newId(ms), tenantId }));

describe(GapKeeper.name, () => {
  let scratch: ScratchCallLogs;
  let keeper: GapKeeper;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
  });

  beforeEach(() => {
    keeper = new GapKeeper(scratch.database);
  });

  afterEach(() => scratch.client.query('TRUNCATE call_log_gaps'));
  afterAll(() => scratch.drop());

  const written = async (): Promise<object[]> =>
    (
      await scratch.client.query<object>(
        'SELECT tenant_id, environment, reason, records, first_at, last_at FROM call_log_gaps ORDER BY records',
      )
    ).rows;

  it('tells each tenant how many of its calls are missing, why, and from when to when', async () => {
    const other = newId();
    keeper.lost(lost(EARLY) + lost(LATE) + lost(EARLY, other), 'buffer_full');
    keeper.lost(lost(LATE) + lost(LATE) + lost(LATE), 'refused');
    await keeper.close();
    const [first, last] = [new Date(EARLY), new Date(LATE)];
    expect(await written()).toEqual([
      { tenant_id: other, environment: 'live', reason: 'buffer_full', records: 1, first_at: first, last_at: first },
      { tenant_id: TENANT, environment: 'live', reason: 'buffer_full', records: 2, first_at: first, last_at: last },
      { tenant_id: TENANT, environment: 'live', reason: 'refused', records: 3, first_at: last, last_at: last },
    ]);
  });

  it('tells it once the database is back', async () => {
    await scratch.client.query('ALTER TABLE call_log_gaps RENAME TO away');
    keeper.lost(lost(EARLY), 'buffer_full');
    await keeper.close();
    await scratch.client.query('ALTER TABLE away RENAME TO call_log_gaps');
    keeper.lost(lost(LATE), 'buffer_full');
    await keeper.close();
    expect(await written()).toMatchObject([{ records: 2, first_at: new Date(EARLY), last_at: new Date(LATE) }]);
  });
});
