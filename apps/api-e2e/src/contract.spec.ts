import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { newId } from '@keyway/platform';
import { taggedByAction } from './support/actions.js';
import { call } from './support/client.js';
import { type Document, type DocumentedOperation, fetchDocument, fill, operationsOf } from './support/document.js';
import { conversationOf } from './support/inbox.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { type IssuedKey, newKey, newPerson, type Person } from './support/people.js';
import { answeredSurvey, sendByLink } from './support/surveys.js';

const OPENAPI_FILE = join(__dirname, '../../../openapi.json');

/** Nothing of anybody's. */
const NOBODYS_ID = newId();

describe('the contract, walked from the OpenAPI document', () => {
  let keyway: Keyway;
  let document: Document;
  let operations: DocumentedOperation[];
  let person: Person;

  const path = (operation: DocumentedOperation): string =>
    fill(operation.path, Object.fromEntries(operation.pathParameters.map((name) => [name, NOBODYS_ID])));

  beforeAll(async () => {
    keyway = await startKeyway();
    document = await fetchDocument(keyway.url);
    operations = operationsOf(document);
    person = await newPerson(keyway.url);
  });

  afterAll(() => keyway.stop());

  it('is the committed openapi.json, the address of the server aside', () => {
    const committed = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as object;
    const ofNoInstallation = JSON.parse(JSON.stringify(document).replaceAll(/http:\/\/localhost:\d+/g, '')) as Document;
    expect({ ...ofNoInstallation, servers: [{ url: '/' }] }).toEqual(committed);
  });

  it("is valid under Redocly's recommended rules", async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const source = readFileSync(OPENAPI_FILE, 'utf8');
    const problems = await lintFromString({ source, absoluteRef: OPENAPI_FILE, config });
    expect(
      problems.map(
        (problem) => `${problem.severity} ${problem.ruleId}: ${problem.message} ${problem.location[0]?.pointer ?? ''}`,
      ),
    ).toEqual([]);
  });

  it('has an example of every body, going in and coming out', () => {
    const without: string[] = [];
    for (const [at, methods] of Object.entries(document.paths))
      for (const [method, { requestBody, responses }] of Object.entries(methods)) {
        const contents = [requestBody, ...Object.values(responses)].map(
          (it) =>
            (it as { content?: Record<string, { example?: unknown; examples?: object }> } | undefined)?.content ?? {},
        );
        for (const content of contents)
          for (const media of Object.values(content))
            if (media.example === undefined && Object.keys(media.examples ?? {}).length === 0)
              without.push(`${method} ${at}`);
      }
    expect(without).toEqual([]);
  });

  it('states the exact scope of each operation in its description', () => {
    for (const methods of Object.values(document.paths))
      for (const operation of Object.values(methods) as { description?: string; 'x-required-scopes'?: string[] }[])
        for (const scope of operation['x-required-scopes'] ?? [])
          expect(operation.description).toContain(`\`${scope}\``);
  });

  it('answers 401 to a call without a credential, on every route that is not public', async () => {
    for (const operation of operations.filter((it) => it.access !== 'public')) {
      const answer = await call(keyway.url, operation.method, path(operation));
      expect([operation.operationId, answer.status, answer.body['error'], answer.body['message']]).toEqual([
        operation.operationId,
        401,
        'unauthorized',
        'Invalid or expired token',
      ]);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
    }
  });

  it('answers 401 to a key that does not exist and a token that is no token', async () => {
    for (const operation of operations.filter((it) => it.access !== 'public')) {
      for (const credential of [
        { key: 'kw_live_0123456789abcdefghijABCDEFGHIJ01' },
        { token: 'a.b.c' },
        { key: 'nonsense' },
        { token: 'nonsense' },
      ])
        expect([
          operation.operationId,
          (await call(keyway.url, operation.method, path(operation), credential)).status,
        ]).toEqual([operation.operationId, 401]);
    }
  });

  it('opens each route to its own scopes and to no other, for every scope of the catalogue', async () => {
    const { body: catalogue } = await call<{ items: { name: string; routes: { method: string; path: string }[] }[] }>(
      keyway.url,
      'GET',
      '/api/v1/scopes',
    );
    const scoped = operations.filter((it) => it.access === 'scopes');
    expect(catalogue.items.length).toBeGreaterThan(40);
    for (const { name, routes } of catalogue.items) {
      const { key } = await newKey(keyway.url, person, [name]);
      const opens = (scope: string): boolean =>
        name === 'admin' || name === scope || (name.endsWith(':*') && scope.startsWith(name.slice(0, -1)));
      for (const operation of scoped) {
        const open = operation.scopes.every(opens);
        const { status, body } = await call(keyway.url, operation.method, path(operation), { key });
        const refused = status === 403 && body['code'] === 'access.scopes_missing';
        expect([name, operation.operationId, refused, status < 500]).toEqual([
          name,
          operation.operationId,
          !open,
          true,
        ]);
        if (refused)
          expect(body).toMatchObject({
            error: 'forbidden',
            message: 'Insufficient permissions for this action',
            required_scopes: operation.scopes,
            granted_scopes: [name],
          });
        expect([
          name,
          operation.operationId,
          routes.some((route) => route.method === operation.method && route.path === operation.path),
        ]).toEqual([name, operation.operationId, open]);
      }
    }
  }, 300_000);

  it('keeps keys from what signed-in users do, and everybody but operators from what operators do', async () => {
    const { key } = await newKey(keyway.url, person, ['admin']);
    for (const operation of operations.filter((it) => it.access === 'signed-in' || it.access === 'operator')) {
      expect([
        operation.operationId,
        (await call(keyway.url, operation.method, path(operation), { key })).status,
      ]).toEqual([operation.operationId, 403]);
      if (operation.access === 'operator')
        expect([
          operation.operationId,
          (await call(keyway.url, operation.method, path(operation), { token: person.token })).status,
        ]).toEqual([operation.operationId, 403]);
    }
  });
});

describe('isolation, walked from the OpenAPI document', () => {
  let keyway: Keyway;
  let operations: DocumentedOperation[];
  let owner: Person;
  let stranger: Person;
  let ownersKey: IssuedKey;
  let strangersKeys: IssuedKey[];

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    operations = operationsOf(await fetchDocument(keyway.url));
    [owner, stranger] = [await newPerson(keyway.url, 'Owner'), await newPerson(keyway.url, 'Stranger')];
    ownersKey = await newKey(keyway.url, owner, ['admin']);
    // Another tenant, and the same tenant's other environment.
    strangersKeys = [
      await newKey(keyway.url, stranger, ['admin']),
      await newKey(keyway.url, stranger, ['admin'], { environment: 'test' }),
    ];
  });

  afterAll(() => keyway.stop());

  /** A row of the owner's for each `{parameter}`, made by the documented example of its collection's POST. */
  async function ownersRows(): Promise<Map<string, Record<string, string>>> {
    const rows = new Map<string, Record<string, string>>();
    // An external_id is the caller's own name of something: a stranger's is another row, or none.
    const takesId = ({ pathParameters }: DocumentedOperation): boolean =>
      pathParameters.length > 0 && !pathParameters.includes('external_id');
    for (const operation of operations.filter((it) => it.access === 'scopes' && takesId(it))) {
      const values: Record<string, string> = {};
      for (const parameter of operation.pathParameters)
        values[parameter] = await ownersId(operation.path.slice(0, operation.path.indexOf(`/{${parameter}}`)), values);
      rows.set(operation.operationId, values);
    }
    return rows;
  }

  const made = new Map<string, string>();

  async function ownersId(collection: string, values: Record<string, string>): Promise<string> {
    const known = made.get(collection);
    if (known) return known;
    const id = await makeOwnersRow(collection, values);
    made.set(collection, id);
    return id;
  }

  async function makeOwnersRow(collection: string, values: Record<string, string>): Promise<string> {
    if (collection === '/api/v1/tenants') return owner.tenantId;
    if (collection.endsWith('/members')) return owner.userId;
    if (collection === '/api/v1/call-logs') return recordedCall();
    if (collection === '/api/v1/webhooks/{id}/deliveries') return testedDelivery(values);
    if (collection === '/api/v1/reviews') return importedReview();
    if (collection === '/api/v1/surveys/{id}/sends')
      return (await sendByLink(keyway.url, ownersKey.key, values['id']!, 'sent@example.com')).sendId;
    // A conversation begins with a message; an action is run to its end, so that nothing of it changes meanwhile.
    if (collection === '/api/v1/inbox/conversations')
      return conversationOf(keyway.url, ownersKey.key, await ownersId('/api/v1/inbox/messages', {}));
    if (collection === '/api/v1/actions')
      return taggedByAction(keyway.url, ownersKey.key, await ownersId('/api/v1/contacts', {}));
    if (collection === '/api/v1/responses') return answeredSurvey(keyway.url, ownersKey.key);
    const create = operations.find((it) => it.method === 'POST' && it.path === collection);
    if (!create?.exampleBody)
      throw new Error(`No way to make a row of ${collection}: the walk needs an example of its POST`);
    // References to rows that the example only imagines are left out.
    const body = Object.fromEntries(
      Object.entries(create.exampleBody).filter(
        ([name, value]) => !(name.endsWith('_id') && name !== 'external_id') || value === null,
      ),
    );
    const credential = create.access === 'signed-in' ? { token: owner.token } : { key: ownersKey.key };
    const answer = await call<{ id: string }>(keyway.url, 'POST', fill(collection, values), { ...credential, body });
    if (answer.status >= 300)
      throw new Error(`POST ${collection} with its own example answered ${answer.status}: ${answer.text}`);
    return answer.body.id;
  }

  /** Reviews are written elsewhere, and brought in by people alone. */
  async function importedReview(): Promise<string> {
    const path = '/api/v1/reviews/import';
    const body = operations.find((it) => it.path === path)!.exampleBody;
    const answer = await call<{ results: { id: string }[] }>(keyway.url, 'POST', path, { token: owner.token, body });
    return answer.body.results[0]!.id;
  }

  async function recordedCall(): Promise<string> {
    const answer = await call(keyway.url, 'GET', '/api/v1/contacts', { key: ownersKey.key });
    const id = answer.headers.get('x-request-id')!;
    for (let tries = 0; tries < 100; tries++) {
      if ((await call(keyway.url, 'GET', `/api/v1/call-logs/${id}`, { key: ownersKey.key })).status === 200) return id;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The call log was not moved');
  }

  /** Nobody makes a delivery but the product: a test is one that is not repeated while the walk looks at it. */
  async function testedDelivery(values: Record<string, string>): Promise<string> {
    const path = fill('/api/v1/webhooks/{id}/test', values);
    return (await call<{ id: string }>(keyway.url, 'POST', path, { key: ownersKey.key })).body.id;
  }

  it("answers 404 to another tenant's id on every route that takes one, changing nothing", async () => {
    const rows = await ownersRows();
    const before = await snapshot();
    for (const operation of operations.filter((it) => rows.has(it.operationId))) {
      for (const { key } of strangersKeys) {
        const body = operation.exampleBody ?? undefined;
        const { status, body: answer } = await call(
          keyway.url,
          operation.method,
          fill(operation.path, rows.get(operation.operationId)!),
          { key, ...(body && { body }) },
        );
        expect([operation.operationId, status, answer['code'] === 'request.route_unknown']).toEqual([
          operation.operationId,
          404,
          false,
        ]);
      }
      const { status } = await call(
        keyway.url,
        operation.method,
        fill(operation.path, rows.get(operation.operationId)!),
        { key: strangersKeys[0]!.key, tenant: owner.tenantId },
      );
      expect([operation.operationId, status]).toEqual([operation.operationId, 403]);
    }
    expect(await snapshot()).toEqual(before);
  }, 120_000);

  /** Every row of the owner's in every table that has a tenant, call logs and uses aside. */
  async function snapshot(): Promise<unknown> {
    const tables = await keyway.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'tenant_id' AND table_schema = 'public' AND table_name NOT LIKE 'call_log%' ORDER BY 1`,
    );
    const tenant = (
      await keyway.sql<{ tenant_id: string }>(
        'SELECT tenant_id FROM memberships WHERE user_id = (SELECT id FROM users WHERE email = $1)',
        [owner.email],
      )
    )[0]!.tenant_id;
    const counted = tables.map(async ({ name }) => [
      name,
      await keyway.sql(
        `SELECT count(*), max(updated) FROM (SELECT to_jsonb(t) - 'last_used_at' - 'last_used_ip' - 'last_used_route' - 'heard' #>> '{}' AS updated FROM ${name} t WHERE tenant_id = $1) rows`,
        [tenant],
      ),
    ]);
    return Promise.all(counted);
  }

  it("shows nothing of another tenant's in any list", async () => {
    for (const operation of operations.filter(
      (it) => it.isList && it.access === 'scopes' && it.pathParameters.length === 0,
    )) {
      const mine = await call<{ items: { id?: string }[] }>(keyway.url, 'GET', operation.path, { key: ownersKey.key });
      expect([operation.operationId, mine.status]).toEqual([operation.operationId, 200]);
      for (const { key } of strangersKeys) {
        const theirs = await call<{ items: { id?: string }[] }>(keyway.url, 'GET', operation.path, { key });
        const ids = new Set(mine.body.items.map((item) => item.id));
        expect([operation.operationId, theirs.body.items.filter((item) => item.id && ids.has(item.id))]).toEqual([
          operation.operationId,
          [],
        ]);
      }
    }
  });

  it("keeps a tenant's live and test data apart on every route that takes an id", async () => {
    const rows = await ownersRows();
    const { key } = await newKey(keyway.url, owner, ['admin'], { environment: 'test' });
    const ofEnvironment = operations.filter((it) => rows.has(it.operationId) && !/^\/api\/v1\/tenants\//.test(it.path));
    for (const operation of ofEnvironment.filter((it) => it.method === 'GET')) {
      const { status } = await call(keyway.url, 'GET', fill(operation.path, rows.get(operation.operationId)!), { key });
      expect([operation.operationId, status]).toEqual([operation.operationId, 404]);
    }
  });
});
