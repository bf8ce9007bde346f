import { Logger } from '@nestjs/common';
import type { CaptureWish } from '../capture/capture-wish.js';
import { linesOf } from '../record/call-record.js';
import { fromCopyText } from '../record/copy-text.js';
import { outage, type RecordedApi, recordedApi, SHOWN_KEY, until } from '../testing/recorded-api.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';

describe('captures of calls', () => {
  let scratch: ScratchCallLogs;
  let api: RecordedApi;

  const start = async (wish?: CaptureWish): Promise<void> => {
    api = await recordedApi(scratch, {}, wish);
  };

  const captured = async (): Promise<(string | null)[][]> =>
    (await scratch.client.query<{ captures: string | null }>('SELECT captures FROM call_log_inbox')).rows
      .flatMap(({ captures }) => linesOf(captures ?? ''))
      .map((line) => line.split('\t').map(fromCopyText));

  const post = (body: object, headers: object = {}, path = '/api/v1/things'): Promise<Response> =>
    api.call(
      path,
      { 'x-as': 'key', 'content-type': 'application/json', ...headers },
      { method: 'POST', body: JSON.stringify(body) },
    );

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
  });

  afterEach(async () => {
    await api.stop();
    await scratch.client.query('TRUNCATE call_log_inbox, call_log_gaps');
  });

  afterAll(() => scratch.drop());

  it('are stored with their records, without secrets', async () => {
    await start({ headers: ['content-type', 'x-color'], bodyBytes: 1_000 });
    const headers = { 'x-color': SHOWN_KEY, 'x-other': 'hunter2' };
    const answer = await post(
      { password: 'hunter2', note: `it is ${SHOWN_KEY}` },
      headers,
      '/api/v1/things?token=hunter2&q=1',
    );
    const [[id, , , environment, ...columns]] = (await captured()) as [string[]];
    expect([id, environment]).toEqual([answer.headers.get('x-request-id'), 'live']);
    expect(columns).toEqual([
      'token=[redacted]&q=1',
      '{"content-type":"application/json","x-color":"kw_live_[redacted]"}',
      '{"password":"[redacted]","note":"it is kw_live_[redacted]"}',
      'complete',
      '{"content-type":"application/json; charset=utf-8"}',
      '{"fine":true,"key":"[redacted]","sent":{"password":"[redacted]","note":"it is kw_live_[redacted]"}}',
      'complete',
    ]);
  });

  it('tell why there is no body', async () => {
    await start({ headers: [], bodyBytes: 1_000 });
    await api.call('/api/v1/things/1');
    await api.call(
      '/api/v1/nowhere',
      { 'x-as': 'key', 'content-type': 'application/json' },
      { method: 'POST', body: '{' },
    );
    const states = (await captured()).map((columns) => [columns[7], columns[10]]);
    expect(states.sort()).toEqual([
      ['none', 'complete'],
      ['unread', 'complete'],
    ]);
  });

  it('hold no body where none is wanted', async () => {
    await start({ headers: [], bodyBytes: 0 });
    await post({ a: 1 });
    expect((await captured()).map((columns) => columns.slice(6))).toEqual([[null, 'omitted', '{}', null, 'omitted']]);
  });

  it('are none where nobody wants any', async () => {
    await start();
    await post({ a: 1 });
    const { rows } = await scratch.client.query('SELECT captures FROM call_log_inbox');
    expect(rows).toEqual([{ captures: null }]);
  });

  it('cost neither the record nor the answer when they cannot be made', async () => {
    await start({ headers: null as never, bodyBytes: 1_000 });
    expect((await api.call('/api/v1/things/1')).status).toBe(200);
    expect([(await api.recorded()).length, await captured()]).toEqual([1, []]);
    expect(await api.metric('keyway_call_log_captures_dropped_total')).toBe(1);
  });

  it('are given up before any record when the buffer fills', async () => {
    await start({ headers: [], bodyBytes: 65_536 });
    const body = { note: 'x'.repeat(60_000) };
    await outage(scratch, async () => void (await Promise.all(Array.from({ length: 20 }, () => post(body)))));
    await until(async () => (await api.recorded()).length === 20);
    expect(await captured()).toHaveLength(4);
    expect(await api.metric('keyway_call_log_captures_dropped_total')).toBe(16);
    expect(await api.metric('keyway_call_log_dropped_total')).toBe(0);
  });
});

describe('lost records', () => {
  it('are told as gaps of those whose they were', async () => {
    Logger.overrideLogger(false);
    const scratch = await scratchCallLogs();
    const api = await recordedApi(scratch, { bufferRecords: 10 });
    await outage(scratch, async () => {
      await Promise.all(Array.from({ length: 25 }, () => api.call('/api/v1/broken')));
    });
    await api.stop();
    await api.gaps.close();
    const { rows } = await scratch.client.query('SELECT records, reason FROM call_log_gaps');
    expect(rows).toEqual([{ records: 15, reason: 'buffer_full' }]);
    await scratch.drop();
  });
});
