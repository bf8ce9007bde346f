import { setTimeout as sleep } from 'node:timers/promises';
import { decodeId } from '@keyway/platform';
import { type CallLogReader, type LoggedCall, startCallLogReader } from './support/call-log-reader.js';
import { call } from './support/client.js';
import type { Keyway } from './support/keyway.js';
import { type IssuedKey, newKey, newPerson, type Person } from './support/people.js';
import { makeCalls } from './support/recorded-calls.js';

let keyway: Keyway;
let key: string;
let get: CallLogReader['get'];

beforeAll(async () => {
  ({ keyway, key, get } = await startCallLogReader());
});

afterAll(() => keyway.stop());

/** Calls of a key, put into the logs without being made. */
async function pretendCalls(count: number, { id }: IssuedKey, { tenantId }: Person): Promise<void> {
  const values = [decodeId('tenant', tenantId), decodeId('key', id), count];
  await keyway.sql(
    `INSERT INTO call_logs (id, occurred_at, tenant_id, api_key_id, duration_us, request_bytes, response_bytes, status, environment, method, path, user_agent)
     SELECT gen_random_uuid(), now() - n * interval '1 ms', $1, $2, 1834, 0, 512, 200, 'live', 'GET', '/api/v1/contacts/' || n, repeat('x', 200)
     FROM generate_series(1, $3::int) AS n`,
    values,
  );
}

describe('GET /call-logs/export', () => {
  it('is the list, all of its pages, in either format', async () => {
    await makeCalls(
      keyway,
      key,
      Array.from({ length: 250 }, (_, index) => `/api/v1/contacts?limit=${(index % 100) + 1}`),
    );
    const to = new Date().toISOString();
    const listed: LoggedCall[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor && `&cursor=${cursor}`;
      const { body } = await get<{ items: LoggedCall[]; next_cursor: string | null }>(
        `/api/v1/call-logs?limit=100&to=${to}${query}`,
      );
      listed.push(...body.items);
      cursor = body.next_cursor;
    }
    expect(listed.length).toBeGreaterThanOrEqual(250);

    const ndjson = await get(`/api/v1/call-logs/export?format=ndjson&to=${to}`);
    expect(ndjson.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const lines = ndjson.text.split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line) as LoggedCall)).toEqual(listed);

    const csv = await get(`/api/v1/call-logs/export?to=${to}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const [head, ...records] = csv.text.split('\r\n').slice(0, -1);
    expect(head!.split(',')).toEqual(Object.keys(listed[0]!));
    expect(records.map((record) => record.split(',')[0])).toEqual(listed.map(({ id }) => id));
  });

  it('is a file to save, named by its range', async () => {
    const { headers } = await get('/api/v1/call-logs/export?from=2026-01-15T10:30:00Z&to=2026-01-16T10:30:00Z');
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="call-logs-20260115T103000Z-20260116T103000Z.csv"',
    );
  });

  it('has no cell that a spreadsheet would run', async () => {
    const formula = '=HYPERLINK("https://evil.example","x")';
    const [id] = await makeCalls(keyway, key, ['/api/v1/contacts'], {
      'user-agent': formula,
      'x-request-id': '@SUM(1+1)',
    });
    const { text } = await get(`/api/v1/call-logs/export?request_id=${id}`);
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")",'@SUM(1+1)\r\n`);
    expect(text).not.toMatch(/(^|,)"?[=@+-]/m);
  });

  it.each(['format=xml', 'limit=10', 'cursor=x', 'from=yesterday', 'ip=nowhere', 'unknown=1'])(
    'answers 422 to %s, before any of the file',
    async (query) => {
      const { status, headers } = await get(`/api/v1/call-logs/export?${query}`);
      expect([status, headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8']);
    },
  );

  it('breaks off when its key is revoked on the way, so that a part is not taken for the whole', async () => {
    const other = await newPerson(keyway.url);
    const issued = await newKey(keyway.url, other, ['call-logs:read']);
    await pretendCalls(60_000, issued, other);
    const answer = await fetch(`${keyway.url}/api/v1/call-logs/export?format=ndjson`, {
      headers: { 'x-api-key': issued.key },
    });
    const chunks = answer.body![Symbol.asyncIterator]();
    await chunks.next();
    const revoked = await call(keyway.url, 'DELETE', `/api/v1/auth/api-keys/${issued.id}`, { token: other.token });
    expect(revoked.status).toBe(200);
    const readOn = async (): Promise<void> => {
      while (!(await chunks.next()).done);
    };
    await expect(readOn()).rejects.toThrow('terminated');
  });

  it('ends for a client who went away, and the node is as well as before', async () => {
    const other = await newPerson(keyway.url);
    const issued = await newKey(keyway.url, other, ['call-logs:read']);
    await pretendCalls(20_000, issued, other);
    const client = new AbortController();
    const answer = await fetch(`${keyway.url}/api/v1/call-logs/export`, {
      headers: { 'x-api-key': issued.key },
      signal: client.signal,
    });
    await answer.body!.getReader().read();
    client.abort();
    await sleep(200);
    const active = await keyway.sql(
      `SELECT 1 FROM pg_stat_activity WHERE application_name = 'keyway-call-log-search' AND state = 'active'`,
    );
    expect(active).toEqual([]);
    expect(keyway.nodes[0]!.output()).not.toMatch(/"level":(50|60)/);
  });
});
