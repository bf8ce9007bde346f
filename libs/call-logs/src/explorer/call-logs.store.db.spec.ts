import { newId } from '@keyway/platform';
import { callRecordLine, type CallRecord } from '../record/call-record.js';
import { writeNew } from '../intake/call-logs-table.js';
import { aCall } from '../testing/a-call.js';
import { storeOf } from '../testing/call-logs-store.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import type { CallLogFilter } from './call-log.js';
import { CallLogsStore } from './call-logs.store.js';

const TENANT = newId();
const KEY = newId();
const USER = newId();
const NOW = Date.now();
const MINUTE_MS = 60_000;

/** One call a minute, the newest first. */
const at = (minutesAgo: number, given: Partial<CallRecord> = {}): CallRecord =>
  aCall({ id: newId(NOW - minutesAgo * MINUTE_MS), tenantId: TENANT, apiKeyId: KEY, ...given });

const CALLS = [
  at(0, { status: 200, path: '/api/v1/contacts/1', ip: '10.1.2.3', durationUs: 5_000 }),
  at(1, { status: 404, errorCode: 'resource.not_found', path: '/api/v1/contacts/2', method: 'DELETE' }),
  at(2, { status: 403, errorCode: 'access.scopes_missing', route: '/api/v1/lists', path: '/api/v1/lists' }),
  at(3, { status: 500, errorCode: 'internal', durationUs: 900_000, ip: '2001:db8::7' }),
  at(4, { apiKeyId: null, userId: USER, route: null, path: '/api/v1/c%_\\', clientRequestId: 'mine' }),
  at(2 * 24 * 60, { apiKeyId: newId(), ip: null }),
];
const OTHERS = [at(0, { tenantId: newId() }), at(0, { environment: 'test' })];

describe(CallLogsStore.name, () => {
  let scratch: ScratchCallLogs;
  let store: CallLogsStore;

  const found = async (filter: CallLogFilter): Promise<number[]> => {
    const calls = await store.list(filter, null, 50, 'live', TENANT);
    return calls.map((call) => CALLS.findIndex((it) => it.id === call.id));
  };

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    store = storeOf(scratch.database);
    await writeNew(scratch.client, [...CALLS, ...OTHERS].map(callRecordLine).join(''));
  });

  afterAll(() => scratch.drop());

  it('lists the calls of the tenant and environment, newest first', async () => {
    expect(await found({})).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it.each<[string, CallLogFilter, number[]]>([
    ['a start', { from: new Date(NOW - MINUTE_MS) }, [0, 1]],
    ['an end, which is not part of it', { to: new Date(NOW - 3 * MINUTE_MS) }, [4, 5]],
    ['a range', { from: new Date(NOW - 3 * MINUTE_MS), to: new Date(NOW - MINUTE_MS) }, [2, 3]],
    ['a key', { apiKeyId: KEY }, [0, 1, 2, 3]],
    ['a key and more', { apiKeyId: KEY, statusClass: '4xx' }, [1, 2]],
    ['a user', { userId: USER }, [4]],
    ['a status', { status: 404 }, [1]],
    ['a class of status', { statusClass: '5xx' }, [3]],
    ['a method', { method: 'DELETE' }, [1]],
    ['a route', { route: '/api/v1/lists' }, [2]],
    ['the start of a path', { pathPrefix: '/api/v1/contacts/' }, [0, 1, 3, 5]],
    ['the start of a path with signs that mean something to LIKE', { pathPrefix: '/api/v1/c%_\\' }, [4]],
    ['an address', { ip: '2001:db8::7' }, [3]],
    ['a range of addresses', { ip: '10.0.0.0/8' }, [0]],
    ['a request id', { requestId: CALLS[2]!.id }, [2]],
    ['a request id outside the range', { requestId: CALLS[2]!.id, from: new Date(NOW) }, []],
    [
      'a request id outside the range, from the other side',
      { requestId: CALLS[2]!.id, to: new Date(NOW - 2 * MINUTE_MS) },
      [],
    ],
    ['an id of no request', { requestId: 'ffffffff-ffff-4fff-8fff-ffffffffffff' }, []],
    ["the caller's own request id", { clientRequestId: 'mine' }, [4]],
    ['an error code', { errorCode: 'internal' }, [3]],
    ['a duration', { minDurationMs: 900 }, [3]],
  ])('finds by %s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it('goes on where the page before ended, also among calls of one millisecond', async () => {
    const tenantId = newId();
    const calls = Array.from({ length: 25 }, (_, index) =>
      aCall({ id: newId(NOW - Math.floor(index / 10)), tenantId }),
    );
    await writeNew(scratch.client, calls.map(callRecordLine).join(''));
    const seen: string[] = [];
    for (let after = null; seen.length < 25;) {
      const page = await store.list({}, after, 4, 'live', tenantId);
      seen.push(...page.map((call) => call.id));
      const last = page.at(-1)!;
      after = { createdAt: last.occurredAt, id: last.id };
    }
    expect(seen).toEqual(
      calls
        .map((call) => call.id)
        .sort()
        .reverse(),
    );
  });

  it('stays within its range of time, whatever list the position is of', async () => {
    const after = { createdAt: new Date(NOW), id: CALLS[0]!.id };
    const calls = await store.list({ to: new Date(NOW - 3 * MINUTE_MS) }, after, 50, 'live', TENANT);
    expect(calls.map((call) => call.id)).toEqual([CALLS[4]!.id, CALLS[5]!.id]);
  });

  it('reads one call in full, and only for its own tenant and environment', async () => {
    const { id } = CALLS[0]!;
    expect(await store.find(id, 'live', TENANT)).toEqual({
      ...{
        id,
        occurredAt: new Date(NOW),
        environment: 'live',
        apiKeyId: KEY,
        userId: null,
        method: 'GET',
        route: '/api/v1/contacts/:id',
      },
      ...{
        path: '/api/v1/contacts/1',
        status: 200,
        errorCode: null,
        durationMs: 5,
        requestBytes: 0,
        responseBytes: 512,
        ip: '10.1.2.3',
      },
      ...{ userAgent: 'curl/8.5.0', clientRequestId: null },
    });
    expect(await store.find(id, 'test', TENANT)).toBeNull();
    expect(await store.find(id, 'live', newId())).toBeNull();
    expect(await store.find('ffffffff-ffff-4fff-8fff-ffffffffffff', 'live', TENANT)).toBeNull();
  });
});
