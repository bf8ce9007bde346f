import { newId } from '@keyway/platform';
import { Client } from 'pg';
import { MOVER_SETTINGS } from '../intake/call-log-intake.js';
import { CallLogMover } from '../intake/call-log-mover.js';
import { callRecordLine, type CallRecord } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { type Capture, captureLine } from './capture.js';
import { writeCaptures } from './captures-table.js';
import { CapturesStore } from './captures.store.js';

const INSERT = 'INSERT INTO call_log_inbox (id, payload, retried, captures) VALUES ($1, $2, $3, $4)';

const CAPTURE: Capture = {
  query: 'a=\tb\\',
  request: { headers: { accept: '*/*', 'x-odd': 'é"\\\n' }, body: '{"a":"\\n\t"}', bodyState: 'complete' },
  response: { headers: {}, body: null, bodyState: 'too_large' },
};

describe(writeCaptures.name, () => {
  let scratch: ScratchCallLogs;
  let client: Client;
  let mover: CallLogMover;

  const deposit = (calls: readonly CallRecord[], captures: string | null, id = newId(), retried = false) =>
    scratch.client.query(INSERT, [id, calls.map(callRecordLine).join(''), retried, captures]);

  const captureOf = (call: CallRecord, capture = CAPTURE): string => captureLine(call, capture);
  const capturedIds = async (): Promise<string[]> =>
    (await scratch.client.query<{ id: string }>('SELECT id FROM call_log_captures ORDER BY id')).rows.map(
      ({ id }) => id,
    );

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    client = new Client(scratch.database.connection('test', MOVER_SETTINGS));
    await client.connect();
    mover = new CallLogMover(client, []);
  });

  afterEach(() => scratch.client.query('TRUNCATE call_logs, call_log_captures, call_log_inbox, call_log_rejected'));

  afterAll(async () => {
    await client.end();
    await scratch.drop();
  });

  it('moves captures with their calls, as they were, for their own tenant and environment', async () => {
    const [captured, plain] = [aCall(), aCall()];
    await deposit([captured, plain], captureOf(captured));
    await mover.move(10);
    const store = new CapturesStore(scratch.database);
    expect(await store.find(captured.id, 'live', captured.tenantId)).toEqual(CAPTURE);
    expect(await store.find(captured.id, 'test', captured.tenantId)).toBeNull();
    expect(await store.find(captured.id, 'live', newId())).toBeNull();
    expect(await store.find(plain.id, 'live', plain.tenantId)).toBeNull();
    const { rows } = await scratch.client.query('SELECT occurred_at FROM call_logs NATURAL JOIN call_log_captures');
    expect(rows).toHaveLength(1);
  });

  it('moves each once, though its batch is there twice at once or comes again later', async () => {
    const calls = [aCall(), aCall(), aCall()];
    const id = newId();
    const captures = calls.map((call) => captureOf(call)).join('');
    await deposit(calls, captures, id);
    await deposit(calls, captures, newId(), true);
    await mover.move(10);
    await deposit(calls, captures, id, true);
    await mover.move(10);
    expect(await capturedIds()).toEqual(calls.map((call) => call.id).sort());
  });

  it('moves no capture without its call', async () => {
    const [call, other] = [aCall(), aCall()];
    await deposit([call], captureOf(call) + captureOf(other));
    await mover.move(10);
    expect(await capturedIds()).toEqual([call.id]);
  });

  it('leaves a capture out that PostgreSQL refuses, at once, and stores its call and all others', async () => {
    const calls = Array.from({ length: 5 }, () => aCall());
    const lines = calls.map((call) => captureOf(call));
    lines[1] = lines[1]!.replace('\ttoo_large\n', '\tnonsense\n');
    lines[3] = lines[3]!.replace('{}', '{"a":"\\\\u0000"}');
    await deposit(calls, lines.join(''));
    const movement = await mover.move(10);
    expect(movement).toMatchObject({ batches: 1, records: 5, rejected: 0 });
    expect(movement.refusedCaptures).toEqual([
      expect.stringContaining('call_log_captures_response_body_check'),
      expect.stringContaining('Unicode'),
    ]);
    expect(await capturedIds()).toEqual([calls[0]!.id, calls[2]!.id, calls[4]!.id].sort());
    expect(await scratch.count('call_logs')).toBe(5);
  });

  it('keeps the captures of the good calls of a batch with a bad one', async () => {
    const [good, bad] = [aCall(), aCall({ environment: 'limbo' })];
    await deposit([good, bad], captureOf(good) + captureOf(bad));
    for (let tries = 0; tries < 5; tries++) await mover.move(10);
    expect([await scratch.count('call_logs'), await capturedIds()]).toEqual([1, [good.id]]);
    expect(await scratch.count('call_log_rejected')).toBe(1);
  });
});
