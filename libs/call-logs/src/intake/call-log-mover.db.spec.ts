import { newId } from '@keyway/platform';
import { Client } from 'pg';
import { callRecordLine, type CallRecord } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { MOVER_SETTINGS } from './call-log-intake.js';
import { CallLogMover } from './call-log-mover.js';
import type { CallLogObserver, KeyUse } from './call-log-observer.js';

describe(CallLogMover.name, () => {
  let scratch: ScratchCallLogs;
  const clients: Client[] = [];

  const mover = async (...observers: CallLogObserver[]): Promise<CallLogMover> => {
    const client = new Client(scratch.database.connection('test', MOVER_SETTINGS));
    await client.connect();
    clients.push(client);
    return new CallLogMover(client, observers);
  };

  const calls = (count: number, given: Partial<CallRecord> = {}): CallRecord[] =>
    Array.from({ length: count }, () => aCall(given));

  const storedIds = async (): Promise<string[]> =>
    (await scratch.client.query<{ id: string }>('SELECT id FROM call_logs ORDER BY id')).rows.map((row) => row.id);

  beforeAll(async () => {
    scratch = await scratchCallLogs();
  });

  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.end()));
    await scratch.client.query('TRUNCATE call_logs, call_log_inbox, call_log_rejected');
  });

  afterAll(() => scratch.drop());

  it('moves every record exactly once though three movers run while batches come in', async () => {
    const expected: string[] = [];
    const movers = await Promise.all([mover(), mover(), mover()]);
    let depositing = true;
    const deposits = (async () => {
      for (let batch = 0; batch < 300; batch++) {
        const some = calls(20);
        expected.push(...some.map((call) => call.id));
        await scratch.deposit(newId(), some);
      }
      depositing = false;
    })();
    const moved = await Promise.all(
      movers.map(async (one) => {
        let records = 0;
        for (;;) {
          const wasDepositing = depositing;
          const movement = await one.move(7);
          records += movement.records;
          if (movement.batches === 0 && !wasDepositing) return records;
        }
      }),
    );
    await deposits;
    expect(await storedIds()).toEqual(expected.sort());
    expect(moved.reduce((sum, records) => sum + records)).toBe(6_000);
    expect(await scratch.count('call_log_inbox')).toBe(0);
  });

  it('keeps every value as it was recorded', async () => {
    const call = aCall({
      path: '/api/v1/a\tb\\',
      userAgent: 'ünï😀\n',
      ip: '2001:db8::1',
      route: null,
      errorCode: 'access.scopes_missing',
      status: 403,
      responseBytes: null,
    });
    await scratch.deposit(newId(), [call]);
    await (await mover()).move(10);
    const { rows } = await scratch.client.query('SELECT * FROM call_logs');
    expect(rows).toMatchObject([
      {
        id: call.id,
        tenant_id: call.tenantId,
        api_key_id: call.apiKeyId,
        user_id: null,
        environment: 'live',
        method: 'GET',
        route: null,
        path: call.path,
        user_agent: call.userAgent,
        ip: '2001:db8::1',
        error_code: 'access.scopes_missing',
        status: 403,
        duration_us: 1_834,
        request_bytes: 0,
        response_bytes: null,
        client_request_id: null,
      },
    ]);
    const { occurred_at: occurredAt } = rows[0] as { occurred_at: Date };
    expect(occurredAt.getTime()).toBe(Number.parseInt(call.id.replace('-', '').slice(0, 12), 16));
  });

  it('does not double a batch that was stored, moved, and then stored again by a retry', async () => {
    const id = newId();
    const some = calls(5);
    const one = await mover();
    await scratch.deposit(id, some);
    await one.move(10);
    await scratch.deposit(id, some, true);
    expect(await one.move(10)).toEqual({ batches: 1, records: 0, rejected: 0, refusedCaptures: [] });
    expect(await scratch.count('call_logs')).toBe(5);
  });

  it('does not double a batch whose first attempt arrives after its retry was moved', async () => {
    const id = newId();
    const some = calls(5);
    const other = calls(3);
    const one = await mover();
    await scratch.deposit(id, some, true);
    await one.move(10);
    await scratch.deposit(id, some, false);
    await scratch.deposit(newId(), other, false);
    expect(await one.move(10)).toEqual({ batches: 2, records: 3, rejected: 0, refusedCaptures: [] });
    expect(await scratch.count('call_logs')).toBe(8);
  });

  it('stores the missing part of a retried batch that is only partly there', async () => {
    const some = calls(6);
    const one = await mover();
    await scratch.deposit(newId(), some.slice(0, 4));
    await one.move(10);
    await scratch.deposit(newId(), some, true);
    expect((await one.move(10)).records).toBe(2);
    expect(await storedIds()).toEqual(some.map((call) => call.id).sort());
  });

  it('sets a poison record aside after five tries, alone, and holds nobody up meanwhile', async () => {
    const poisoned = calls(3);
    const id = newId();
    const bad = callRecordLine(aCall()).replace('\tlive\t', '\tlimbo\t');
    const payload = poisoned.map(callRecordLine).join('') + bad;
    const insert = 'INSERT INTO call_log_inbox (id, payload, retried) VALUES ($1, $2, $3)';
    const deposit = (retried: boolean) => scratch.client.query(insert, [id, payload, retried]);
    await deposit(false);
    const healthy = calls(4);
    await scratch.deposit(newId(), healthy);
    const one = await mover();

    expect((await one.move(10)).records).toBe(4);
    expect(await storedIds()).toEqual(healthy.map((call) => call.id).sort());
    for (let again = 0; again < 3; again++) expect((await one.move(10)).records).toBe(0);
    expect(await scratch.count('call_log_rejected')).toBe(0);

    expect(await one.move(10)).toEqual({ batches: 1, records: 3, rejected: 1, refusedCaptures: [] });
    expect(await scratch.count('call_logs')).toBe(7);
    expect(await scratch.count('call_log_inbox')).toBe(0);
    const { rows } = await scratch.client.query<{ reason: string }>(
      'SELECT id, payload, reason FROM call_log_rejected',
    );
    expect(rows).toMatchObject([{ id, payload: bad }]);
    expect(rows[0]!.reason).toContain('call_logs_environment_check');

    await deposit(true);
    for (let again = 0; again < 5; again++) await one.move(10);
    expect([await scratch.count('call_log_inbox'), await scratch.count('call_log_rejected')]).toEqual([0, 1]);
    expect(await scratch.count('call_logs')).toBe(7);
  });

  it('keeps everything in the inbox, uncounted, while the fault is not in the rows', async () => {
    await scratch.deposit(newId(), calls(2));
    await scratch.client.query('ALTER TABLE call_logs RENAME TO away');
    const one = await mover();
    for (let again = 0; again < 6; again++) await expect(one.move(10)).rejects.toThrow('does not exist');
    await scratch.client.query('ALTER TABLE away RENAME TO call_logs');
    expect((await one.move(10)).records).toBe(2);
  });

  it('tells observers the latest use of each key, once, in the same transaction', async () => {
    const heard: KeyUse[][] = [];
    const hearing: CallLogObserver = { moved: async (_tx, uses) => void heard.push([...uses]) };
    const failing: CallLogObserver = { moved: () => Promise.reject(new Error('not now')) };
    const apiKeyId = newId();
    const noon = Date.parse('2026-01-15T12:00:00.000Z');
    const id = newId();
    const both = [aCall({ id: newId(noon + 5), apiKeyId, ip: '203.0.113.9' }), aCall({ id: newId(noon), apiKeyId })];
    await scratch.deposit(id, [...both, aCall({ apiKeyId: null, userId: newId() })]);

    await expect((await mover(failing)).move(10)).rejects.toThrow('not now');
    expect(await scratch.count('call_logs')).toBe(0);

    const one = await mover(hearing);
    await one.move(10);
    await scratch.deposit(id, both, true);
    await one.move(10);
    expect(heard).toEqual([
      [{ apiKeyId, at: new Date(noon + 5), ip: '203.0.113.9', route: '/api/v1/contacts/:id' }],
      [],
    ]);
  });

  it('leaves everything in place when the mover dies in the middle', async () => {
    await scratch.deposit(newId(), calls(3));
    const dying = await mover({
      moved: async (tx) => void (await tx.query('SELECT pg_terminate_backend(pg_backend_pid())', [])),
    });
    clients.at(-1)!.on('error', () => undefined);
    await expect(dying.move(10)).rejects.toThrow();
    clients.pop();
    expect((await (await mover()).move(10)).records).toBe(3);
    expect(await scratch.count('call_logs')).toBe(3);
  });

  it('stores whatever text a caller can send', async () => {
    const texts = Array.from({ length: 500 }, anyText);
    const recorded = texts.map((text) => aCall({ path: text, userAgent: text, clientRequestId: text, route: text }));
    await scratch.deposit(newId(), recorded);
    expect((await (await mover()).move(10)).records).toBe(500);
    const { rows } = await scratch.client.query<{ id: string; path: string }>('SELECT id, path FROM call_logs');
    const stored = new Map(rows.map((row) => [row.id, row.path]));
    for (const { id, path } of recorded) expect(stored.get(id)).toBe(path.replaceAll('\0', '\uFFFD').toWellFormed());
  });
});

const AWKWARD = [
  '\\',
  '\t',
  '\n',
  '\r',
  '\0',
  '\\N',
  '\\.',
  '\\n',
  '\v',
  '\b',
  '"',
  "'",
  '\u2028',
  '\uFEFF',
  '\uD800',
  '😀',
  '漢',
  'é',
  'a',
  ' ',
];

/** Random texts, made mostly of what has a meaning somewhere on the way. */
function anyText(): string {
  const pick = (): string =>
    Math.random() < 0.7
      ? AWKWARD[Math.floor(Math.random() * AWKWARD.length)]!
      : String.fromCodePoint(Math.floor(Math.random() * 0x10ffff));
  return Array.from({ length: Math.floor(Math.random() * 40) }, pick).join('');
}
