import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson } from './support/people.js';

describe('secrets', () => {
  let keyway: Keyway;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1, env: { LOG_LEVEL: 'trace' } });
  });

  afterAll(() => keyway.stop());

  it('stand in no table, no log and no later answer', async () => {
    const person = await newPerson(keyway.url);
    const { id, key } = await newKey(keyway.url, person, ['admin']);
    const refreshed = await call<{ refresh_token: string; access_token: string }>(
      keyway.url,
      'POST',
      '/api/v1/auth/refresh',
      { body: { refresh_token: person.refreshToken } },
    );
    const rotated = await call<{ key: string }>(keyway.url, 'POST', `/api/v1/auth/api-keys/${id}/rotate`, {
      token: person.token,
      body: { grace_seconds: 60 },
    });
    const invited = await call<{ token: string }>(
      keyway.url,
      'POST',
      `/api/v1/tenants/${person.tenantId}/invitations`,
      { token: person.token, body: { email: 'x@example.com', role: 'viewer' } },
    );
    const secrets = [
      person.password,
      person.token,
      person.refreshToken,
      key,
      refreshed.body.refresh_token,
      refreshed.body.access_token,
      rotated.body.key,
      invited.body.token,
    ];
    for (const secret of secrets) expect(typeof secret).toBe('string');

    // Where a careless caller puts them.
    await call(keyway.url, 'GET', `/api/v1/contacts?q=${key}`, { key });
    await call(keyway.url, 'GET', `/api/v1/contacts/${key}`, { key });
    await call(keyway.url, 'GET', `/api/v1/${person.token}`, {
      key,
      headers: { 'user-agent': `client ${key}`, 'x-request-id': key },
    });
    await call(keyway.url, 'POST', '/api/v1/auth/login', {
      body: { email: person.email, password: `${person.password}?` },
    });
    await call(keyway.url, 'POST', '/api/v1/auth/login', { raw: `{"password":"${person.password}` });
    await sleep(1_500);

    const stored = await everything();
    const logged = [...keyway.nodes, ...keyway.workers].map((running) => running.output()).join('\n');
    for (const secret of secrets) {
      const core = secret.slice(-24);
      expect([secret.slice(0, 8), 'in the database', stored.includes(core)]).toEqual([
        secret.slice(0, 8),
        'in the database',
        false,
      ]);
      expect([secret.slice(0, 8), 'in the log', logged.includes(core)]).toEqual([
        secret.slice(0, 8),
        'in the log',
        false,
      ]);
    }
    for (const path of [
      '/api/v1/auth/api-keys',
      `/api/v1/auth/api-keys/${id}`,
      '/api/v1/auth/me',
      '/api/v1/call-logs',
      `/api/v1/tenants/${person.tenantId}/invitations`,
    ]) {
      const { status, text } = await call(keyway.url, 'GET', path, { token: refreshed.body.access_token });
      expect([path, status]).toEqual([path, 200]);
      for (const secret of secrets) expect([path, text.includes(secret.slice(-24))]).toEqual([path, false]);
    }
  });

  /** The text of every row of every table there is. */
  async function everything(): Promise<string> {
    const tables = await keyway.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const texts = await Promise.all(
      tables.map(async ({ name }) =>
        (await keyway.sql<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)).map((row) => row.text),
      ),
    );
    expect(texts.flat().length).toBeGreaterThan(20);
    return texts.flat().join('\n');
  }
});
