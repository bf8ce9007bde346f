import { Clock, newId } from '@keyway/platform';
import type { CallLogsConfig } from '../call-logs.config.js';
import { writeNew } from '../intake/call-logs-table.js';
import { callRecordLine } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { storeOf } from '../testing/call-logs-store.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { CallLogSettings } from './call-log-settings.js';
import { Retention } from './retention.js';
import { SETTINGS_LEASE_MS } from './settings-lease.js';

const DAY_MS = 86_400_000;
const INSTALLATION = { retentionDays: 90 } as CallLogsConfig;
const BY = 'usr_01kq0v8m3tf5x9d2c7h4n6p8qr';

/** Midnight in UTC, so many days ago. */
const daysAgo = (days: number): Date => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS);

describe(CallLogSettings.name, () => {
  let scratch: ScratchCallLogs;
  let settings: CallLogSettings;
  const changed = (tenantId: string, retentionDays: number | null, environment: 'live' | 'test' = 'live') =>
    settings.change({ retentionDays }, BY, environment, tenantId);

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    settings = new CallLogSettings(scratch.database, INSTALLATION);
  });

  afterAll(() => scratch.drop());

  it('are those of the installation until a tenant changes them, and capture nothing', async () => {
    expect(await settings.of('live', newId())).toEqual({
      retentionDays: null,
      keptFrom: daysAgo(90),
      capture: { enabled: false, headers: [], bodyBytes: 16_384 },
      updatedBy: null,
      updatedAt: null,
    });
  });

  it('change by what is given alone, in one environment of one tenant', async () => {
    const tenantId = newId();
    const capture = { enabled: true, headers: ['x-color'] };
    const [first] = await Promise.all([changed(tenantId, 30), settings.change({ capture }, BY, 'live', tenantId)]);
    expect(first).toMatchObject({ updatedBy: BY, updatedAt: expect.any(Date) as Date });
    const wanted = { retentionDays: 30, capture: { enabled: true, headers: ['x-color'], bodyBytes: 16_384 } };
    expect(await settings.of('live', tenantId)).toMatchObject(wanted);
    await settings.change({ capture: { enabled: false, bodyBytes: 0 } }, BY, 'live', tenantId);
    expect(await settings.of('live', tenantId)).toMatchObject({
      retentionDays: 30,
      capture: { enabled: false, headers: ['x-color'], bodyBytes: 0 },
    });
    for (const [environment, tenant] of [
      ['test', tenantId],
      ['live', newId()],
    ] as const)
      expect(await settings.of(environment, tenant)).toMatchObject({ retentionDays: null, updatedBy: null });
  });

  it('hold on every node when a change is answered, and answer at once when nothing changes', async () => {
    const startedMs = performance.now();
    await settings.change({}, BY, 'live', newId());
    await settings.change({ capture: {} }, BY, 'live', newId());
    expect(performance.now() - startedMs).toBeLessThan(SETTINGS_LEASE_MS);
    await changed(newId(), 5);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(SETTINGS_LEASE_MS);
  });

  it('never show again what was hidden once', async () => {
    const tenantId = newId();
    expect((await changed(tenantId, 7)).keptFrom).toEqual(daysAgo(7));
    expect((await changed(tenantId, 60)).keptFrom).toEqual(daysAgo(7));
    expect(await changed(tenantId, null)).toMatchObject({ retentionDays: null, keptFrom: daysAgo(7) });
    expect((await changed(tenantId, 1)).keptFrom).toEqual(daysAgo(1));
  });

  it('keep nothing longer than the installation does, should that keep it shorter from now on', async () => {
    const tenantId = newId();
    await changed(tenantId, 60);
    const shorter = new CallLogSettings(scratch.database, { retentionDays: 20 } as CallLogsConfig);
    expect(await shorter.of('live', tenantId)).toMatchObject({ retentionDays: 60, keptFrom: daysAgo(20) });
  });

  describe(Retention.name, () => {
    const retention = (): Retention => new Retention(scratch.database, INSTALLATION, new Clock());

    it('starts where the settings say, on nodes that have read them before as well', async () => {
      const tenantId = newId();
      const [here, elsewhere] = [retention(), retention()];
      expect(await elsewhere.startOf('live', tenantId)).toEqual(daysAgo(90));
      await changed(tenantId, 3);
      expect(await here.startOf('live', tenantId)).toEqual(daysAgo(3));
      expect(await elsewhere.startOf('live', tenantId)).toEqual(daysAgo(3));
      expect(await elsewhere.startOf('test', tenantId)).toEqual(daysAgo(90));
    });

    it('hides what is older from every reader, as soon as the change is answered', async () => {
      const tenantId = newId();
      const calls = [1, 5].map((ago) => aCall({ id: newId(Date.now() - ago * DAY_MS), tenantId }));
      await writeNew(scratch.client, calls.map(callRecordLine).join(''));
      const store = storeOf(scratch.database);
      expect(await store.list({}, null, 10, 'live', tenantId)).toHaveLength(2);
      await changed(tenantId, 2);
      expect((await store.list({}, null, 10, 'live', tenantId)).map(({ id }) => id)).toEqual([calls[0]!.id]);
      expect(await store.find(calls[1]!.id, 'live', tenantId)).toBeNull();
      expect(await store.count({}, 'live', tenantId)).toMatchObject({ count: 1 });
    });

    it('asks the database once a lease', async () => {
      const tenantId = newId();
      const one = retention();
      await one.startOf('live', tenantId);
      await scratch.client.query('ALTER TABLE call_log_settings RENAME TO away');
      expect(await one.startOf('live', tenantId)).toEqual(daysAgo(90));
      await expect(one.startOf('test', tenantId)).rejects.toThrow('does not exist');
      await scratch.client.query('ALTER TABLE away RENAME TO call_log_settings');
      expect(await one.startOf('test', tenantId)).toEqual(daysAgo(90));
    });
  });
});
