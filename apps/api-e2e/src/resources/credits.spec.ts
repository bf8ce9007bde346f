import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson } from '../support/people.js';

interface Movement {
  readonly id: string;
  readonly amount: number;
  readonly balance_after: number;
}

describe('credits', () => {
  let keyway: Keyway;

  beforeAll(async () => {
    keyway = await startKeyway();
  });

  afterAll(() => keyway.stop());

  it('are one balance for each tenant and a ledger of what moved it, read with credits:read alone', async () => {
    const person = await newPerson(keyway.url);
    const { key } = await newKey(keyway.url, person, ['credits:read']);
    expect(await call(keyway.url, 'GET', '/api/v1/credits', { key })).toMatchObject({
      status: 200,
      body: { balance: 5_000 },
    });
    const { body } = await call<{ items: Movement[] }>(keyway.url, 'GET', '/api/v1/credits/ledger', { key });
    expect(body.items).toEqual([
      {
        id: expect.stringMatching(/^crd_/) as string,
        amount: 5_000,
        balance_after: 5_000,
        reason: 'Welcome credits',
        created_at: expect.stringMatching(/Z$/) as string,
      },
    ]);
    const { key: other } = await newKey(keyway.url, person, ['contacts:*']);
    for (const path of ['/api/v1/credits', '/api/v1/credits/ledger'])
      expect(await call(keyway.url, 'GET', path, { key: other })).toMatchObject({
        status: 403,
        body: { required_scopes: ['credits:read'] },
      });
    expect((await call(keyway.url, 'GET', '/api/v1/credits/ledger?since=now', { key })).status).toBe(422);
  });

  it('have a ledger that goes page by page, newest first, each line following from the one before', async () => {
    const person = await newPerson(keyway.url);
    const { key } = await newKey(keyway.url, person, ['credits:read']);
    const sql = `SELECT tenant_id FROM memberships JOIN users ON users.id = user_id WHERE email = $1`;
    const [row] = await keyway.sql<{ tenant_id: string }>(sql, [person.email]);
    for (const [index, amount] of [-3, -4, 10].entries())
      await keyway.sql(
        `WITH moved AS (UPDATE credit_balances SET balance = balance + $2, moved_at = now() + $3 * interval '1 s' WHERE tenant_id = $1 RETURNING *)
         INSERT INTO credit_ledger (id, tenant_id, amount, balance_after, reason, created_at)
         SELECT gen_random_uuid(), $1, $2, balance, 'Test', moved_at FROM moved`,
        [row!.tenant_id, amount, index + 1],
      );
    const lines: Movement[] = [];
    for (let query = '?limit=1'; query;) {
      const path = `/api/v1/credits/ledger${query}`;
      const { body } = await call<{ items: Movement[]; next_cursor: string | null }>(keyway.url, 'GET', path, { key });
      lines.push(...body.items);
      query = body.next_cursor ? `?limit=1&cursor=${body.next_cursor}` : '';
    }
    expect(lines.map(({ amount }) => amount)).toEqual([10, -4, -3, 5_000]);
    expect(lines.map(({ balance_after }) => balance_after)).toEqual([5_003, 4_993, 4_997, 5_000]);
    expect((await call(keyway.url, 'GET', '/api/v1/credits', { key })).body).toEqual({ balance: 5_003 });
  });
});
