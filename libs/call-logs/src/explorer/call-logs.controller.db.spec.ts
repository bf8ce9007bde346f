import { Clock, newId, type PlatformConfig } from '@keyway/platform';
import type { Principal } from '@keyway/scopes';
import { CapturesStore } from '../capture/captures.store.js';
import { writeNew } from '../intake/call-logs-table.js';
import { callRecordLine, type CallRecord } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { storeOf } from '../testing/call-logs-store.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { CallLogsController } from './call-logs.controller.js';

const NOW = Date.now();
const HOUR_MS = 3_600_000;
const KEPT_DAYS = 2;

describe(CallLogsController.name, () => {
  let scratch: ScratchCallLogs;

  const controller = (clock = new Clock()): CallLogsController =>
    new CallLogsController(
      storeOf(scratch.database, { clock, retentionDays: KEPT_DAYS }),
      new CapturesStore(scratch.database),
      {
        publicUrl: 'https://api.example.com',
      } as PlatformConfig,
    );

  /** Calls of a tenant of their own, each some hours old. */
  const given = async (...calls: (Partial<CallRecord> & { hoursAgo: number })[]) => {
    const tenantId = newId();
    const written = calls.map(({ hoursAgo, ...call }) =>
      aCall({ id: newId(NOW - hoursAgo * HOUR_MS), tenantId, ...call }),
    );
    await writeNew(scratch.client, written.map(callRecordLine).join(''));
    const ids = written.map(({ id }) => id);
    return { ids, caller: { environment: 'live', tenantId } as Principal };
  };

  beforeAll(async () => {
    scratch = await scratchCallLogs();
  });

  afterAll(() => scratch.drop());

  it('ends a page at its limit, and tells where the next one begins', async () => {
    const { ids, caller } = await given({ hoursAgo: 1 }, { hoursAgo: 2 }, { hoursAgo: 3 });
    const first = await controller().list(caller, { limit: 2 });
    expect([first.items.map(({ id }) => id), first.hasMore]).toEqual([ids.slice(0, 2), true]);
    const second = await controller().list(caller, { limit: 2, cursor: first.nextCursor! });
    expect([second.items.map(({ id }) => id), second.hasMore, second.nextCursor]).toEqual([ids.slice(2), false, null]);
  });

  it.each([
    ['walked over', {}],
    ['tried and sorted', { pathPrefix: '/api' }],
  ])('answers a page that is not full when time is up, and goes on from there: %s', async (_, filter) => {
    const { ids, caller } = await given({ hoursAgo: 0.5 }, { hoursAgo: 30 });
    const found: string[] = [];
    let pages = 0;
    for (let cursor: string | undefined, more = true; more; pages++) {
      const page = await controller(hastyClock()).list(caller, { limit: 50, ...filter, ...(cursor && { cursor }) });
      found.push(...page.items.map(({ id }) => id));
      [cursor, more] = [page.nextCursor ?? undefined, page.hasMore];
    }
    expect(found).toEqual(ids);
    expect(pages).toBeGreaterThan(1);
  });

  it('counts to a bound, and no further', async () => {
    const { caller } = await given(...Array.from({ length: 10_001 }, () => ({ hoursAgo: 1 })));
    expect(await controller().count(caller, {})).toEqual({ count: 10_000, relation: 'more_than' });
    expect(await controller().count(caller, { status: 404 })).toEqual({ count: 0, relation: 'exact' });
  });

  it('says that there may be more where the time for counting was up', async () => {
    const { caller } = await given({ hoursAgo: 1 }, { hoursAgo: 47 });
    expect(await controller(hastyClock()).count(caller, {})).toEqual({ count: 1, relation: 'more_than' });
  });

  it('reads a call with its command and its neighbours, none of them of another tenant or environment', async () => {
    const { ids, caller } = await given(
      { hoursAgo: -1 },
      { hoursAgo: 0, environment: 'test' },
      { hoursAgo: 1 },
      { hoursAgo: 40 },
    );
    const [newest, , middle, oldest] = ids as [string, string, string, string];
    await given({ hoursAgo: 1 }, { hoursAgo: 30 });
    expect(await controller().get(caller, middle.toUpperCase())).toMatchObject({
      id: middle,
      newerId: newest,
      olderId: oldest,
      curl: `curl 'https://api.example.com/api/v1/contacts/1' --header "X-API-Key: $KEYWAY_API_KEY"`,
    });
    expect(await controller().get(caller, newest)).toMatchObject({ newerId: null, olderId: middle });
    expect(await controller().get(caller, oldest)).toMatchObject({ newerId: middle, olderId: null });
  });

  it('finds the neighbours among calls of one millisecond, and years away', async () => {
    const { ids, caller } = await given({ hoursAgo: 1 }, { hoursAgo: 1 }, { hoursAgo: 1 }, { hoursAgo: -50_000 });
    const [first, second, third] = ids.slice(0, 3).sort() as [string, string, string];
    expect(await controller().get(caller, second)).toMatchObject({ olderId: first, newerId: third });
    expect(await controller().get(caller, third)).toMatchObject({ olderId: second, newerId: ids[3] });
  });

  it('shows nothing of what is kept no longer, though it is still there', async () => {
    const sinceMidnight = (NOW % (24 * HOUR_MS)) / HOUR_MS;
    const { ids, caller } = await given({ hoursAgo: sinceMidnight + 47 }, { hoursAgo: sinceMidnight + 49 });
    const { items } = await controller().list(caller, { limit: 50, from: new Date(0) });
    expect(items.map(({ id }) => id)).toEqual(ids.slice(0, 1));
    expect(await controller().count(caller, {})).toEqual({ count: 1, relation: 'exact' });
    await expect(controller().get(caller, ids[1]!)).rejects.toMatchObject({ code: 'resource.not_found' });
    expect(await controller().get(caller, ids[0]!)).toMatchObject({ olderId: null });
  });
});

/** For which every window takes longer than there is time. */
const hastyClock = (): Clock => {
  let ms = 0;
  return { now: () => new Date(), monotonicMs: () => (ms += 10_000) };
};
