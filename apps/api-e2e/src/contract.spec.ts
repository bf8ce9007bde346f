import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { newId } from '@keyway/platform';
import { call } from './support/client.js';
import { type Document, type DocumentedOperation, fetchDocument, fill, operationsOf } from './support/document.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person } from './support/people.js';

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
    const shared = document.components.responses;
    for (const [at, methods] of Object.entries(document.paths))
      for (const [method, { requestBody, responses }] of Object.entries(methods)) {
        const contents = [requestBody, ...Object.values(responses), ...Object.values(shared)].map(
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

  it('lists by limit and cursor, and by updated_since and external_id what shows them', () => {
    // Every resource shows its metadata. So do keys, which are nobody's data to sync.
    const isResource = (it: DocumentedOperation): boolean =>
      it.itemFields.includes('metadata') && !/\/(auth|admin)\//.test(it.path);
    const lists = operations.filter((it) => it.isList && isResource(it));
    expect(lists.length).toBeGreaterThan(12);
    for (const { operationId, itemFields, queryParameters } of lists.filter(
      ({ itemFields }) => itemFields.length > 0,
    )) {
      const all = ['limit', 'cursor', 'updated_since', 'external_id'];
      const wanted = all.filter((it) => it !== 'external_id' || itemFields.includes(it));
      expect([operationId, all.filter((it) => queryParameters.includes(it))]).toEqual([operationId, wanted]);
    }
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
