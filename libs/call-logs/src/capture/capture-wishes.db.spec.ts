import { setTimeout as sleep } from 'node:timers/promises';
import { Clock, newId } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import { SETTINGS_LEASE_MS } from '../settings/settings-lease.js';
import { until } from '../testing/recorded-api.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { CaptureWishes } from './capture-wishes.js';
import { DEFAULT_HEADERS } from './captured-headers.js';

const INSERT = `
  INSERT INTO call_log_settings (tenant_id, environment, capture_enabled, capture_headers, capture_body_bytes, updated_by)
  VALUES ($1, $2, $3, $4, 100, 'usr_1')`;

describe(CaptureWishes.name, () => {
  let scratch: ScratchCallLogs;
  let wishes: CaptureWishes;
  const tenantId = newId();

  const wish = (headers: string[] = [], environment = 'live', enabled = true, tenant = tenantId): Promise<unknown> =>
    scratch.client.query(INSERT, [tenant, environment, enabled, headers]);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
  });

  beforeEach(() => {
    wishes = new CaptureWishes(scratch.database, new Clock());
  });

  afterEach(async () => {
    await wishes.onApplicationShutdown();
    await scratch.client.query('TRUNCATE call_log_settings');
  });

  afterAll(() => scratch.drop());

  it('tell who wants what captured, each environment by itself', async () => {
    await wish(['x-color']);
    await wish([], 'test', false);
    wishes.onModuleInit();
    await until(() => wishes.of({ tenantId, environment: 'live' }) !== undefined);
    expect(wishes.of({ tenantId, environment: 'live' })).toEqual({
      headers: [...DEFAULT_HEADERS, 'x-color'],
      bodyBytes: 100,
    });
    expect(wishes.of({ tenantId, environment: 'test' })).toBeUndefined();
    expect(wishes.of({ tenantId: newId(), environment: 'live' })).toBeUndefined();
  });

  it('are forgotten within a lease once somebody takes them back', async () => {
    await wish();
    wishes.onModuleInit();
    await until(() => wishes.of({ tenantId, environment: 'live' }) !== undefined);
    await scratch.client.query('UPDATE call_log_settings SET capture_enabled = false');
    await sleep(SETTINGS_LEASE_MS);
    expect(wishes.of({ tenantId, environment: 'live' })).toBeUndefined();
  });

  it('hold for a lease while they cannot be read, and no longer', async () => {
    await wish();
    wishes.onModuleInit();
    await until(() => wishes.of({ tenantId, environment: 'live' }) !== undefined);
    await scratch.client.query('ALTER TABLE call_log_settings RENAME TO away');
    await sleep(SETTINGS_LEASE_MS / 2);
    expect(wishes.of({ tenantId, environment: 'live' })).toBeDefined();
    await sleep(SETTINGS_LEASE_MS / 2 + 600);
    expect(wishes.of({ tenantId, environment: 'live' })).toBeUndefined();
    await scratch.client.query('ALTER TABLE away RENAME TO call_log_settings');
    await until(() => wishes.of({ tenantId, environment: 'live' }) !== undefined);
  });

  it('give up a connection that does not answer', async () => {
    await wish();
    wishes.onModuleInit();
    await until(() => wishes.of({ tenantId, environment: 'live' }) !== undefined);
    await scratch.client.query('BEGIN; LOCK TABLE call_log_settings IN ACCESS EXCLUSIVE MODE');
    await sleep(SETTINGS_LEASE_MS + 1_000);
    expect(wishes.of({ tenantId, environment: 'live' })).toBeUndefined();
    await scratch.client.query('COMMIT');
    await until(() => wishes.of({ tenantId, environment: 'live' }) !== undefined);
  });

  it('name no header that may hold a credential, whatever stands in the table', async () => {
    await wish(['authorization', 'x-session-token', 'cookie', 'x-color']);
    wishes.onModuleInit();
    await until(() => wishes.of({ tenantId, environment: 'live' }) !== undefined);
    expect(wishes.of({ tenantId, environment: 'live' })!.headers).toEqual([...DEFAULT_HEADERS, 'x-color']);
  });
});
