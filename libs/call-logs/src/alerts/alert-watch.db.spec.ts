import { newId } from '@keyway/platform';
import { FixedClock } from '@keyway/platform/testing';
import type { Environment } from '@keyway/scopes';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { UsageStore } from '../usage/usage.store.js';
import type { AlertEvent } from './alert.js';
import { CreateAlert } from './alert.dto.js';
import { AlertWatch } from './alert-watch.js';
import { AlertsStore } from './alerts.store.js';
import { type IdleKey, IdleKeys } from './idle-keys.js';

const NOW = new Date('2026-01-15T10:30:20.000Z');
const MINUTE_MS = 60_000;
const ALL = '00000000-0000-0000-0000-000000000000';

/** Stands in for the lib that keeps keys. */
class GivenIdleKeys extends IdleKeys {
  keys: IdleKey[] = [];

  async of(apiKeyId: string | null, moreThanDays: number): Promise<readonly IdleKey[]> {
    return this.keys.filter((key) => key.idleDays > moreThanDays && (apiKeyId ?? key.apiKeyId) === key.apiKeyId);
  }
}

describe(AlertWatch.name, () => {
  let scratch: ScratchCallLogs;
  let alerts: AlertsStore;
  let watch: AlertWatch;
  const idle = new GivenIdleKeys();
  let tenantId: string;

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    alerts = new AlertsStore(scratch.database);
    watch = new AlertWatch(scratch.database, new UsageStore(scratch.database), idle, new FixedClock(NOW));
  });

  beforeEach(() => {
    tenantId = newId();
    idle.keys = [];
  });

  afterEach(() => scratch.client.query('TRUNCATE call_log_alerts, call_log_alert_events CASCADE'));
  afterAll(() => scratch.drop());

  const create = (given: Partial<CreateAlert>, environment: Environment = 'live') =>
    alerts.create(Object.assign(new CreateAlert(), { name: 'a' }, given), environment, tenantId);

  /** Calls of a minute, as the rollups hold them. */
  const called = (minutesAgo: number, requests: number, errors = 0, apiKeyId = ALL): Promise<unknown> =>
    scratch.client.query(
      `INSERT INTO call_log_usage (tenant_id, environment, grain, api_key_id, dimension, value, at, requests, successes, redirects,
         client_errors, server_errors, duration_us, request_bytes, response_bytes, latency)
       VALUES ($1, 'live', 'minute', $2, 'total', '', $3, $4::bigint, $4::bigint - $5::bigint, 0, $5::bigint, 0, 0, 0, 0, '')`,
      [tenantId, apiKeyId, new Date(Math.floor(NOW.getTime() / MINUTE_MS - minutesAgo) * MINUTE_MS), requests, errors],
    );

  const told = async (): Promise<Pick<AlertEvent, 'type' | 'value' | 'apiKeyId'>[]> =>
    (await alerts.events({}, null, 50, 'live', tenantId))
      .reverse()
      .map(({ type, value, apiKeyId }) => ({ type, value, apiKeyId }));

  it('tells once that an error rate is above its threshold, and once that it no longer is', async () => {
    const { id } = await create({ metric: 'error_rate', threshold: 0.1, windowMinutes: 5 });
    await called(3, 40, 10);
    await Promise.all([watch.look(), watch.look()]);
    await watch.look();
    expect(await told()).toEqual([{ type: 'triggered', value: 0.25, apiKeyId: null }]);
    expect((await alerts.find(id, 'live', tenantId))!.firingSince).toBeInstanceOf(Date);
    await called(2, 400);
    await watch.look();
    await watch.look();
    expect((await told()).map(({ type }) => type)).toEqual(['triggered', 'resolved']);
    expect((await alerts.find(id, 'live', tenantId))!.firingSince).toBeNull();
  });

  it('says nothing of a rate with too few calls, outside the window, of the running minute, or of another environment', async () => {
    await create({ metric: 'error_rate', threshold: 0.1, windowMinutes: 5, minRequests: 20 });
    await create({ metric: 'error_rate', threshold: 0.1, windowMinutes: 5 }, 'test');
    await called(3, 19, 19);
    await called(6, 100, 100);
    await called(0, 100, 100);
    await watch.look();
    expect(await told()).toEqual([]);
  });

  it('counts the calls of one key alone where it is asked to', async () => {
    const apiKeyId = newId();
    await create({ metric: 'requests_above', threshold: 50, apiKeyId });
    await called(1, 1_000);
    await called(1, 50, 0, apiKeyId);
    await watch.look();
    expect(await told()).toEqual([]);
    await called(2, 1, 0, apiKeyId);
    await watch.look();
    expect(await told()).toEqual([{ type: 'triggered', value: 51, apiKeyId }]);
  });

  it('tells that calls have ceased, which is no row at all', async () => {
    await create({ metric: 'requests_below', threshold: 1 });
    await watch.look();
    expect(await told()).toEqual([{ type: 'triggered', value: 0, apiKeyId: null }]);
  });

  it('tells of each unused key by itself', async () => {
    const [one, other] = [newId(), newId()];
    await create({ metric: 'unused_key', threshold: 30 });
    idle.keys = [
      { apiKeyId: one, idleDays: 31 },
      { apiKeyId: other, idleDays: 29 },
    ];
    await watch.look();
    idle.keys = [
      { apiKeyId: one, idleDays: 0 },
      { apiKeyId: other, idleDays: 40 },
    ];
    await watch.look();
    expect(await told()).toEqual(
      expect.arrayContaining([
        { type: 'triggered', value: 31, apiKeyId: one },
        { type: 'triggered', value: 40, apiKeyId: other },
        { type: 'resolved', value: null, apiKeyId: one },
      ]),
    );
    expect(await told()).toHaveLength(3);
  });

  it('forgets that an alert fires when it is switched off', async () => {
    const { id } = await create({ metric: 'requests_below', threshold: 1 });
    await watch.look();
    await alerts.update(id, { enabled: false }, 'live', tenantId);
    expect(await watch.look()).toBe(0);
    expect((await alerts.find(id, 'live', tenantId))!.firingSince).toBeNull();
    expect((await told()).map(({ type }) => type)).toEqual(['triggered']);
  });

  it("leaves other tenants' alerts alone, and allows a hundred", async () => {
    const { id } = await create({ metric: 'requests_below', threshold: 1 });
    const stranger = newId();
    expect(await alerts.find(id, 'live', stranger)).toBeNull();
    expect(await alerts.update(id, { name: 'x' }, 'live', stranger)).toBeNull();
    expect(await alerts.remove(id, 'test', tenantId)).toBe(false);
    for (let count = 1; count < 100; count++) await create({ metric: 'requests_below', threshold: 1 });
    await expect(create({ metric: 'requests_below', threshold: 1 })).rejects.toThrow('100');
  });
});
