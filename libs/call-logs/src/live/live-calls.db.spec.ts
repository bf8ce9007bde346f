import { newId } from '@keyway/platform';
import { Client } from 'pg';
import { callRecordLine, type CallRecord } from '../record/call-record.js';
import { CallLogMover } from '../intake/call-log-mover.js';
import { writeNew } from '../intake/call-logs-table.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { fullXid, LiveCalls, MOST_CALLS, positionOf } from './live-calls.js';
import { Told } from './told.js';

const MINUTE_MS = 60_000;

describe(LiveCalls, () => {
  let scratch: ScratchCallLogs;
  let live: LiveCalls;
  let tenantId: string;
  const movers: Client[] = [];

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    live = new LiveCalls(scratch.database);
  });

  beforeEach(() => {
    tenantId = newId();
  });

  afterAll(async () => {
    for (const client of movers) await client.end();
    await scratch.drop();
  });

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: scratch.url });
    await client.connect();
    movers.push(client);
    return client;
  }

  /** A movement that is not committed yet. */
  async function movement(...calls: CallRecord[]): Promise<Client> {
    const client = await connect();
    await client.query('BEGIN');
    await writeNew(client, calls.map(callRecordLine).join(''));
    return client;
  }

  const call = (ageMs = 0, given: Partial<CallRecord> = {}): CallRecord =>
    aCall({ id: newId(Date.now() - ageMs), tenantId, ...given });
  const move = (...calls: CallRecord[]) => writeNew(scratch.client, calls.map(callRecordLine).join(''));
  const begin = async (): Promise<Told> => Told.at(await live.present());
  const recent = (told: Told) => live.untold(told, told.recentFrom, {}, 'live', tenantId);
  const lookBack = (told: Told, filter = {}) =>
    live.untold(told, new Date(Date.now() - 10 * MINUTE_MS), filter, 'live', tenantId);
  const idsOf = ({ calls }: { calls: readonly { id: string }[] }) => calls.map(({ id }) => id);

  it('reads what came in since, oldest first, and nothing of before', async () => {
    await move(call(), call());
    const told = await begin();
    expect(idsOf(await recent(told))).toEqual([]);
    const [newer, older] = [call(), call(500)];
    await move(newer, older);
    const reading = await recent(told);
    expect(idsOf(reading)).toEqual([older.id, newer.id]);
    expect(reading.calls[0]).toMatchObject({ method: 'GET', status: 200, durationMs: 1.834, ip: '203.0.113.7' });
    expect(idsOf(await recent(told.afterReading(told.recentFrom, reading)))).toEqual([]);
  });

  it('reads a movement that was begun before the last reading and committed after it', async () => {
    const [early, late] = [call(100), call()];
    const slow = await movement(early);
    let told = await begin();
    await move(late);
    let reading = await recent(told);
    expect(idsOf(reading)).toEqual([late.id]);
    told = told.afterReading(told.recentFrom, reading);
    await slow.query('COMMIT');
    reading = await recent(told);
    expect(idsOf(reading)).toEqual([early.id]);
    told = told.afterReading(told.recentFrom, reading);
    expect(idsOf(await recent(told))).toEqual([]);
    expect(idsOf(await lookBack(told))).toEqual([]);
  });

  it('finds calls that come in late when it looks back, once', async () => {
    let told = await begin();
    const [late, prompt] = [call(3 * MINUTE_MS), call()];
    await move(late, prompt);
    let reading = await recent(told);
    expect(idsOf(reading)).toEqual([prompt.id]);
    told = told.afterReading(told.recentFrom, reading);
    reading = await lookBack(told);
    expect(idsOf(reading)).toEqual([late.id]);
    told = told.afterReading(null, reading);
    expect(idsOf(await lookBack(told))).toEqual([]);
  });

  it('goes on in the middle of a reading, from the id of an event', async () => {
    const told = await begin();
    const calls = [call(4_000), call(3_000), call(2_000), call(1_000)];
    await move(...calls);
    const reading = await recent(told);
    const id = told.afterCall(told.recentFrom, reading, positionOf(reading.calls[1]!)).toString();
    const late = call(3_500);
    await move(late);
    expect(idsOf(await lookBack(Told.parse(id)!))).toEqual([late.id, calls[2]!.id, calls[3]!.id]);
  });

  it('reads nothing of another tenant or environment, and only what the filter finds', async () => {
    const told = await begin();
    const [wanted, unwanted] = [call(0, { status: 500 }), call(0, { status: 404 })];
    await move(wanted, unwanted, aCall(), call(0, { environment: 'test', status: 500 }));
    expect(idsOf(await lookBack(told, { statusClass: '5xx', pathPrefix: '/api/v1' }))).toEqual([wanted.id]);
  });

  it('reads the newest where too many came in, and says so', async () => {
    const told = await begin();
    const calls = Array.from({ length: MOST_CALLS + 5 }, (_, index) => call(9_000 - index));
    await move(...calls.slice(0, MOST_CALLS));
    expect((await recent(told)).isCut).toBe(false);
    await move(...calls.slice(MOST_CALLS));
    const reading = await recent(told);
    expect([reading.isCut, reading.calls.length]).toEqual([true, MOST_CALLS]);
    expect(idsOf(reading)).toEqual(calls.slice(5).map(({ id }) => id));
  });

  it.each([
    ['of the same 32 bits', 4_294_967_386, 4_294_967_396],
    ['of before they ran over', 4_294_967_290, 4_294_967_396],
    ['of a young database', 90, 100],
    ['right before the end', 4_294_967_395, 4_294_967_396],
  ])('knows a transaction by all its 64 bits: one %s', async (_, xid, end) => {
    const { rows } = await scratch.client.query(`SELECT ${fullXid('$1::bigint', '$2::bigint')}::text AS xid`, [
      xid % 2 ** 32,
      end,
    ]);
    expect(rows).toEqual([{ xid: String(xid) }]);
  });

  it('reads the good records of a batch whose bad ones are set aside, though it was asked right in the middle', async () => {
    const good = [call(10), call(5)];
    const bad = callRecordLine(call()).replace('\tlive\t', '\tlimbo\t');
    await scratch.client.query('INSERT INTO call_log_inbox (id, payload, tries) VALUES ($1, $2, 100)', [
      newId(),
      good.map(callRecordLine).join('') + bad,
    ]);
    let told = await begin();
    const client = await connect();
    const midway = { moved: async () => void (told = await begin()) };
    expect(await new CallLogMover(client, [midway]).move(10)).toMatchObject({ records: 2, rejected: 1 });
    expect(idsOf(await recent(told))).toEqual(good.map(({ id }) => id));
  });
});
