import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';

const TENANT = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const OPERATOR = join(__dirname, '../../../operator/dist/main.js');

interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

/** The requests of the Engium document as they stand there, with examples/engium.env and its demo account. */
describe('the Engium document', () => {
  let keyway: Keyway;
  let key: string;
  let tokens: Tokens;

  beforeAll(async () => {
    keyway = await startKeyway({ example: 'engium' });
    const directory = await mkdtemp(join(tmpdir(), 'keyway-engium-'));
    await promisify(execFile)(process.execPath, [OPERATOR, 'seed'], {
      env: { ...process.env, ...keyway.env, KEYWAY_DATA_DIR: directory },
    });
    key = (await readFile(join(directory, 'demo-key'), 'utf8')).trim();
    await rm(directory, { recursive: true });
    tokens = (
      await call<Tokens>(keyway.url, 'POST', '/api/v1/auth/login', {
        body: { email: 'admin@yourco.com', password: 'YOUR_PASS' },
      })
    ).body;
  }, 60_000);

  afterAll(() => keyway.stop());

  it('U1, U2, U3: bookings are read with an API key', async () => {
    expect(key).toMatch(/^eng_live_/);
    const answer = await call(keyway.url, 'GET', '/api/v1/bookings', {
      headers: { Authorization: `Bearer ${key}`, 'X-Tenant-ID': TENANT },
    });
    expect([answer.status, Array.isArray(answer.body['items'])]).toEqual([200, true]);
  });

  it('U1, U2, U3: bookings are read with an access token', async () => {
    expect(
      (
        await call(keyway.url, 'GET', '/api/v1/bookings', {
          headers: { Authorization: `Bearer ${tokens.access_token}`, 'X-Tenant-ID': TENANT },
        })
      ).status,
    ).toBe(200);
  });

  it('U4: a request without X-Tenant-ID gets 400', async () => {
    for (const credential of [key, tokens.access_token]) {
      const answer = await call(keyway.url, 'GET', '/api/v1/bookings', {
        headers: { Authorization: `Bearer ${credential}` },
      });
      expect([answer.status, answer.body['code']]).toEqual([400, 'tenant.header_required']);
    }
  });

  it('U5: all data is scoped to that tenant', async () => {
    const { body } = await call<{ tenant_id: string }>(keyway.url, 'POST', '/api/v1/auth/register', {
      body: { email: 'other@example.com', password: 'another password', full_name: 'Other', company: 'Other' },
    });
    expect(
      (
        await call(keyway.url, 'GET', '/api/v1/bookings', {
          headers: { Authorization: `Bearer ${key}`, 'X-Tenant-ID': body.tenant_id },
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await call(keyway.url, 'GET', '/api/v1/bookings', {
          headers: { Authorization: `Bearer ${tokens.access_token}`, 'X-Tenant-ID': body.tenant_id },
        })
      ).status,
    ).toBe(403);
  });

  it('U6, U8: login and refresh take JSON and no tenant header; access tokens live 30 minutes', async () => {
    expect(tokens.expires_in).toBe(1800);
    const answer = await call<Tokens>(keyway.url, 'POST', '/api/v1/auth/refresh', {
      body: { refresh_token: tokens.refresh_token },
    });
    expect(answer).toMatchObject({ status: 200, body: { expires_in: 1800 } });
    expect((await call(keyway.url, 'GET', '/api/v1/auth/me', { token: answer.body.access_token })).status).toBe(200);
  });

  it('U7: a body that is not application/json is refused', async () => {
    const answer = await call(keyway.url, 'POST', '/api/v1/bookings', {
      key,
      tenant: TENANT,
      raw: '{}',
      headers: { 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(415);
  });

  it('U8: a session can be refreshed for 30 days', async () => {
    const [row] = await keyway.sql<{ days: number }>(
      'SELECT round(extract(epoch FROM max(expires_at) - now()) / 86400)::int AS days FROM sessions',
    );
    expect(row!.days).toBe(30);
  });
});
