import { call } from './support/client.js';
import { type DocumentedOperation, fetchDocument, fill, operationsOf } from './support/document.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { OwnersRows } from './support/owners-rows.js';
import { type IssuedKey, newKey, newPerson, type Person } from './support/people.js';

describe('isolation, walked from the OpenAPI document', () => {
  let keyway: Keyway;
  let operations: DocumentedOperation[];
  let owner: Person;
  let stranger: Person;
  let ownersKey: IssuedKey;
  let ownersRows: OwnersRows;
  let strangersKeys: IssuedKey[];

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    operations = operationsOf(await fetchDocument(keyway.url));
    [owner, stranger] = [await newPerson(keyway.url, 'Owner'), await newPerson(keyway.url, 'Stranger')];
    ownersKey = await newKey(keyway.url, owner, ['admin']);
    ownersRows = new OwnersRows(keyway.url, operations, { ...owner, key: ownersKey.key });
    // Another tenant, and the same tenant's other environment.
    strangersKeys = [
      await newKey(keyway.url, stranger, ['admin']),
      await newKey(keyway.url, stranger, ['admin'], { environment: 'test' }),
    ];
  });

  afterAll(() => keyway.stop());

  it("answers 404 to another tenant's id on every route that takes one, changing nothing", async () => {
    const rows = await ownersRows.byOperation();
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
    const rows = await ownersRows.byOperation();
    const { key } = await newKey(keyway.url, owner, ['admin'], { environment: 'test' });
    const ofEnvironment = operations.filter((it) => rows.has(it.operationId) && !/^\/api\/v1\/tenants\//.test(it.path));
    for (const operation of ofEnvironment.filter((it) => it.method === 'GET')) {
      const { status } = await call(keyway.url, 'GET', fill(operation.path, rows.get(operation.operationId)!), { key });
      expect([operation.operationId, status]).toEqual([operation.operationId, 404]);
    }
  });
});
