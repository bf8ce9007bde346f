import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import type { CallLogsConfig } from '../call-logs.config.js';
import { parseMovedCall } from '../record/call-record.js';
import {
  CALLING_KEY,
  END_CONNECTION,
  outage,
  type RecordedApi,
  recordedApi,
  SHOWN_KEY,
  until,
} from '../testing/recorded-api.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { CallRecorder } from './call-recorder.js';

describe(CallRecorder.name, () => {
  let scratch: ScratchCallLogs;
  let api: RecordedApi;

  const start = async (config: Partial<CallLogsConfig> = {}): Promise<void> => {
    api = await recordedApi(scratch, config);
  };

  const call: RecordedApi['call'] = (...args) => api.call(...args);
  const recorded: RecordedApi['recorded'] = () => api.recorded();
  const metric: RecordedApi['metric'] = (name) => api.metric(name);
  const recordedIds = async (): Promise<string[]> => (await recorded()).map((line) => parseMovedCall(line).id).sort();

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
  });

  afterEach(async () => {
    await api.stop();
    await scratch.client.query('TRUNCATE call_log_inbox');
  });

  afterAll(() => scratch.drop());

  it('has stored the record of a call when its answer arrives', async () => {
    await start();
    const answer = await call('/api/v1/things/7?token=hush', {
      'x-as': 'key',
      'user-agent': 'a\\b',
      'x-request-id': 'mine-1',
    });
    const [line, ...others] = await recorded();
    expect(others).toEqual([]);
    const columns = line!.split('\t');
    expect(columns.slice(2, 12)).toEqual([
      CALLING_KEY,
      '127.0.0.1',
      '/api/v1/things/:id',
      expect.any(String),
      'live',
      '\\N',
      'GET',
      '/api/v1/things/7',
      '200',
      '\\N',
    ]);
    expect(columns.slice(13)).toEqual(['0', String((await answer.text()).length), 'a\\\\b', 'mine-1']);
    expect(columns[0]).toBe(answer.headers.get('x-request-id'));
    expect(line).not.toContain('hush');
  });

  it('stores the records of many calls at once in few batches, each once', async () => {
    await start();
    const answers = await Promise.all(Array.from({ length: 400 }, (_, index) => call(`/api/v1/things/${index}`)));
    expect(await recordedIds()).toEqual(answers.map((answer) => answer.headers.get('x-request-id')).sort());
    expect(await scratch.count('call_log_inbox')).toBeLessThan(300);
  });

  it('records an error once, with its code', async () => {
    await start();
    expect((await call('/api/v1/broken')).status).toBe(500);
    const lines = await recorded();
    expect(lines).toHaveLength(1);
    expect(lines[0]!.split('\t').slice(10, 12)).toEqual(['500', 'internal']);
  });

  it('records what no route answered, and a credential that was refused but known', async () => {
    await start();
    expect((await call('/api/v1/nowhere')).status).toBe(404);
    expect((await call('/api/v1/things/1', { 'x-as': 'revoked' })).status).toBe(200);
    const lines = await recorded();
    expect(lines.map((line) => parseMovedCall(line).route)).toEqual([null, '/api/v1/things/:id']);
    expect(lines.map((line) => parseMovedCall(line).apiKeyId)).toEqual([CALLING_KEY, CALLING_KEY]);
  });

  it('records nothing of strangers, of users without a tenant, and outside the API', async () => {
    await start();
    await call('/api/v1/things/1', {});
    await call('/api/v1/things/1', { 'x-as': 'undecided' });
    await call('/health/live');
    expect(await recorded()).toEqual([]);
  });

  it('records nothing of what the dashboard asks by its cookie', async () => {
    await start();
    expect((await call('/api/v1/things/1', { 'x-as': 'dashboard' })).status).toBe(200);
    expect((await call('/api/v1/nowhere', { 'x-as': 'dashboard' })).status).toBe(404);
    expect(await recorded()).toEqual([]);
  });

  it('records a caller who went away as 499', async () => {
    await start();
    const leaving = new AbortController();
    const gone = call('/api/v1/slow', undefined, { signal: leaving.signal }).catch(() => 'gone');
    await sleep(50);
    leaving.abort();
    expect(await gone).toBe('gone');
    await sleep(400);
    const lines = await recorded();
    expect(lines).toHaveLength(1);
    expect(lines[0]!.split('\t')[10]).toBe('499');
  });

  it('stores no key that a caller put into the path', async () => {
    await start();
    await call(`/api/v1/things/${SHOWN_KEY}`);
    await call(`/api/v1/things/${SHOWN_KEY.replaceAll('_', '%5f')}`);
    await call(`/api/v1/things/${SHOWN_KEY.replaceAll('_', '%255f')}`);
    for (const line of await recorded()) {
      expect(line).toContain('/api/v1/things/kw_live_[redacted]');
      expect(line).not.toContain(SHOWN_KEY.slice(8));
    }
  });

  it('keeps answering while the database is away, and loses nothing', async () => {
    await start();
    const before = await Promise.all(Array.from({ length: 50 }, () => call('/api/v1/things/1')));
    const during: Response[] = [];
    await outage(scratch, async () => {
      for (let round = 0; round < 5; round++) {
        const startedMs = performance.now();
        during.push(...(await Promise.all(Array.from({ length: 20 }, () => call('/api/v1/things/2')))));
        expect(performance.now() - startedMs).toBeLessThan(5_000);
        await sleep(100);
      }
      expect(await metric('keyway_call_log_buffered_records')).toBe(100);
    });
    const after = await call('/api/v1/things/3');
    const answers = [...before, ...during, after].map((answer) => answer.headers.get('x-request-id')).sort();
    await until(async () => (await recordedIds()).length === answers.length);
    expect(await recordedIds()).toEqual(answers);
    expect(await metric('keyway_call_log_dropped_total')).toBe(0);
  });

  it('loses and doubles nothing though its connection is ended again and again under load', async () => {
    await start();
    let loading = true;
    const answers: (string | null)[] = [];
    const callers = Array.from({ length: 16 }, async () => {
      while (loading) answers.push((await call('/api/v1/things/1')).headers.get('x-request-id'));
    });
    for (let round = 0; round < 8; round++) {
      await sleep(60);
      await scratch.client.query(END_CONNECTION);
    }
    loading = false;
    await Promise.all(callers);
    await until(async () => (await metric('keyway_call_log_buffered_records')) === 0);
    expect(await recordedIds()).toEqual(answers.sort());
  });

  it('lets answers go when the database is silent, the next without waiting, and stores their records afterwards', async () => {
    await start();
    await scratch.client.query('BEGIN');
    await scratch.client.query('LOCK TABLE call_log_inbox IN ACCESS EXCLUSIVE MODE');
    const startedMs = performance.now();
    const answer = await call('/api/v1/things/1');
    const firstMs = performance.now() - startedMs;
    expect(firstMs).toBeLessThan(5_000);
    const next = await call('/api/v1/things/2');
    expect(performance.now() - startedMs - firstMs).toBeLessThan(firstMs);
    await scratch.client.query('COMMIT');
    const ids = [answer, next].map((it) => it.headers.get('x-request-id')).sort();
    await until(async () => (await recordedIds()).length === 2);
    expect(await recordedIds()).toEqual(ids);
  });

  it('drops and counts what exceeds its buffer, and still answers', async () => {
    await start({ bufferRecords: 10 });
    await outage(scratch, async () => {
      const answers = await Promise.all(Array.from({ length: 25 }, () => call('/api/v1/things/1')));
      expect(answers.every((answer) => answer.status === 200)).toBe(true);
      expect(await metric('keyway_call_log_dropped_total')).toBe(15);
    });
    await until(async () => (await recorded()).length === 10);
  });

  it('flushes what it holds when it is closed', async () => {
    await start();
    const ids = Array.from({ length: 300 }, () => newId());
    for (const id of ids) api.recorder.add(`${id}\t\\N\n`, () => undefined);
    await api.recorder.onApplicationShutdown();
    expect((await recordedIds()).length).toBe(300);
  });
});
