import { newId } from '@keyway/platform';
import { call, type Answer } from './support/client.js';
import { type DocumentedOperation, fetchDocument, fill, operationsOf } from './support/document.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person, signIn } from './support/people.js';
import { rawRequest } from './support/raw-http.js';

const DEEP = '{"a":'.repeat(7_000) + '1' + '}'.repeat(7_000);

const BAD_BODIES: readonly (readonly [string, string, Record<string, string>?])[] = [
  ['malformed JSON', '{"name": '],
  ['a NUL character', '{"name":"a\\u0000b","email":"a\\u0000@example.com"}'],
  ['half a surrogate pair', '{"name":"a\\ud800"}'],
  ['7,000 levels', DEEP],
  ['an array', '[]'],
  ['null', 'null'],
  ['a number', '12'],
  ['a text', '"text"'],
  ['__proto__', '{"__proto__":{"admin":true}}'],
  ['constructor.prototype', '{"constructor":{"prototype":{"admin":true}}}'],
  [
    'every field of a wrong type',
    '{"name":{},"email":[],"scopes":{"a":1},"expires_at":1e99,"metadata":[[]],"tags":"x","limit":-1}',
  ],
  ['more than a mebibyte', JSON.stringify({ name: 'x'.repeat(1_100_000) })],
  ['another media type', 'name=x', { 'content-type': 'text/plain' }],
  ['XML', '<a/>', { 'content-type': 'application/xml' }],
  ['a media type that is none', '{}', { 'content-type': ';;;' }],
];

const BAD_QUERIES = [
  'limit=0',
  'limit=101',
  'limit=abc',
  'limit=1&limit=2',
  'limit=',
  'cursor=%00',
  'cursor=garbage',
  `cursor=${Buffer.from('9e99.x').toString('base64url')}`,
  'unknown=1',
  '__proto__=1',
  'updated_since=yesterday',
  'q=%ff%fe',
  'q=%00',
  `q=${'x'.repeat(5_000)}`,
];
const BAD_IDS = [
  '%00',
  '%ff',
  '..%2f..',
  'con_',
  '0',
  'null',
  "'%20OR%201=1--",
  'x'.repeat(190),
  'key_01kq0v8m3tf5x9d2c7h4n6p8qr%00',
];

describe('bad input, on every route of the OpenAPI document', () => {
  let keyway: Keyway;
  let operations: DocumentedOperation[];
  let person: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway();
    operations = operationsOf(await fetchDocument(keyway.url));
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['admin'])).key;
  });

  afterAll(() => keyway.stop());

  /** A route that ends sessions is called with one of its own. */
  async function credential({ access, path }: DocumentedOperation): Promise<{ key?: string; token?: string }> {
    if (access === 'scopes') return { key };
    if (access === 'public') return {};
    if (/logout|password/.test(path))
      return { token: (await signIn(keyway.url, person.email, person.password)).access_token };
    return { token: person.token };
  }

  const path = ({ path: template, pathParameters }: DocumentedOperation, id: string = newId()): string =>
    fill(template, Object.fromEntries(pathParameters.map((name) => [name, id])));

  function expectClear(what: string, { status, headers, body, text }: Answer): void {
    expect([what, status < 500]).toEqual([what, true]);
    if (status < 400) return;
    expect([what, headers.get('content-type')]).toEqual([what, 'application/problem+json; charset=utf-8']);
    expect([what, Object.keys(body)]).toEqual([
      what,
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'error', 'message', 'request_id', 'doc_url']),
    ]);
    expect([what, body['request_id']]).toEqual([what, headers.get('x-request-id')]);
    expect(text).not.toMatch(/at .+\.[jt]s:\d+|node_modules|SELECT |sqlState/i);
  }

  it('is a clear 4xx in the one shape and never a 500, in bodies', async () => {
    for (const operation of operations.filter((it) => it.hasBody))
      for (const [what, raw, headers] of BAD_BODIES) {
        const answer = await call(keyway.url, operation.method, path(operation), {
          ...(await credential(operation)),
          raw,
          ...(headers && { headers }),
        });
        expectClear(`${operation.operationId} with ${what}`, answer);
        expect([operation.operationId, what, answer.status >= 400]).toEqual([operation.operationId, what, true]);
        expect([operation.operationId, what, operation.documentedStatuses]).toEqual([
          operation.operationId,
          what,
          expect.arrayContaining([answer.status]),
        ]);
      }
  }, 120_000);

  it('is a clear 4xx in queries', async () => {
    for (const operation of operations.filter((it) => it.isList))
      for (const query of BAD_QUERIES) {
        const answer = await call(
          keyway.url,
          operation.method,
          `${path(operation)}?${query}`,
          await credential(operation),
        );
        expectClear(`${operation.operationId}?${query.slice(0, 40)}`, answer);
        if (!query.startsWith('q='))
          expect([operation.operationId, query, answer.status >= 400]).toEqual([operation.operationId, query, true]);
      }
  }, 120_000);

  it('is a clear 4xx in paths', async () => {
    for (const operation of operations.filter((it) => it.pathParameters.length > 0))
      for (const id of BAD_IDS) {
        const answer = await call(keyway.url, operation.method, path(operation, id), await credential(operation));
        expectClear(`${operation.operationId} of ${id.slice(0, 20)}`, answer);
        expect([operation.operationId, id, answer.status >= 400]).toEqual([operation.operationId, id, true]);
      }
    for (const broken of [
      '/api/v1/contacts/%',
      '/api/v1/contacts/%ZZ',
      '/%2e%2e/%2e%2e/etc/passwd',
      `/${'x'.repeat(10_000)}`,
    ])
      expectClear(broken.slice(0, 40), await call(keyway.url, 'GET', broken, { key }));
  }, 120_000);

  it.each([
    ['two API keys', 'X-API-Key: KEY\r\nX-API-Key: KEY\r\n'],
    ['two Authorization headers', 'Authorization: Bearer KEY\r\nAuthorization: Bearer KEY\r\n'],
    ['two tenants', 'X-API-Key: KEY\r\nX-Tenant-ID: TENANT\r\nx-tenant-id: TENANT\r\n'],
    ['two different credentials', 'X-API-Key: KEY\r\nAuthorization: Bearer TOKEN\r\n'],
    ['a tenant that is no id', 'X-API-Key: KEY\r\nX-Tenant-ID: acme\r\n'],
  ])('is 400 where a call has %s', async (_, headers) => {
    const lines = headers
      .replaceAll('KEY', key)
      .replaceAll('TENANT', person.tenantId)
      .replaceAll('TOKEN', person.token);
    const { status, text } = await rawRequest(
      keyway.url,
      `GET /api/v1/contacts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${lines}\r\n`,
    );
    expect([status, text.includes('"error":"bad_request"')]).toEqual([400, true]);
  });

  it('takes the same key in both headers for one credential', async () => {
    expect((await call(keyway.url, 'GET', '/api/v1/contacts', { key, token: key })).status).toBe(200);
  });

  it.each([
    'GARBAGE\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
  ])('is answered even where it is not HTTP', async (bytes) => {
    const { status, text } = await rawRequest(keyway.url, bytes);
    expect([400, 431, 505]).toContain(status);
    expect(text).toContain('"request_id"');
  });

  it('leaves the process as well as it was', async () => {
    expect((await call(keyway.url, 'GET', '/health/ready')).status).toBe(200);
    expect(keyway.nodes[0]!.output()).not.toMatch(/"level":(50|60)/);
  });
});
