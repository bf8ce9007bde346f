import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';

const REGISTER = {
  email: 'user@example.com',
  password: 'securePassword123',
  full_name: 'John Doe',
  company: 'Acme Inc',
};
const TIME = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/) as string;

interface Tokens {
  access_token: string;
  refresh_token: string;
  token_type: string;
  expires_in: number;
}

/** The requests of the Engrami document as they stand there, with examples/engrami.env. */
describe('the Engrami document', () => {
  let keyway: Keyway;
  let tokens: Tokens;
  let registered: Record<string, unknown>;
  let keyId: string;

  beforeAll(async () => {
    keyway = await startKeyway({ example: 'engrami' });
    registered = (await call(keyway.url, 'POST', '/api/v1/auth/register', { body: REGISTER })).body;
    tokens = (
      await call<Tokens>(
        keyway.url,
        'POST',
        '/api/v1/auth/login',
        form('username=user@example.com&password=securePassword123'),
      )
    ).body;
  });

  afterAll(() => keyway.stop());

  const form = (raw: string) => ({ raw, headers: { 'content-type': 'application/x-www-form-urlencoded' } });

  it('A1, A2, A3: registering makes the user, a tenant and 5000 credits', async () => {
    expect(registered).toEqual({
      id: expect.stringMatching(/^usr_/) as string,
      email: 'user@example.com',
      full_name: 'John Doe',
      tenant_id: expect.stringMatching(/^tenant_/) as string,
      credits: 5000,
      created_at: TIME,
    });
    expect(await call(keyway.url, 'GET', '/api/v1/credits', { token: tokens.access_token })).toMatchObject({
      status: 200,
      body: { balance: 5000 },
    });
  });

  it('A4: login takes username and password as a form', () => {
    expect(tokens).toMatchObject({
      access_token: expect.any(String) as string,
      token_type: 'bearer',
      expires_in: 3600,
    });
  });

  it('A5: /auth/me tells the user and the tenants', async () => {
    const answer = await call(keyway.url, 'GET', '/api/v1/auth/me', { token: tokens.access_token });
    expect(answer.body).toMatchObject({
      id: registered['id'],
      email: 'user@example.com',
      full_name: 'John Doe',
      is_active: true,
      tenants: [{ id: registered['tenant_id'], name: 'Acme Inc', role: 'owner' }],
    });
  });

  it('A6: a refresh token gives a new access token', async () => {
    const answer = await call<Tokens>(keyway.url, 'POST', '/api/v1/auth/refresh', {
      body: { refresh_token: tokens.refresh_token },
    });
    expect(answer).toMatchObject({ status: 200, body: { token_type: 'bearer', expires_in: 3600 } });
    expect((await call(keyway.url, 'GET', '/api/v1/auth/me', { token: answer.body.access_token })).status).toBe(200);
  });

  it('A7: access tokens are HS256 JWTs', () => {
    expect(JSON.parse(Buffer.from(tokens.access_token.split('.')[0]!, 'base64url').toString())).toMatchObject({
      alg: 'HS256',
      typ: 'JWT',
    });
  });

  it('A8, A12: the key is created as the document says, and shown', async () => {
    const body = {
      name: 'Production API Key',
      scopes: ['agents:read', 'agents:write', 'workflows:execute'],
      expires_at: '2025-01-01T00:00:00Z',
    };
    const answer = await call(keyway.url, 'POST', '/api/v1/auth/api-keys', { token: tokens.access_token, body });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        id: expect.stringMatching(/^key_/) as string,
        name: body.name,
        key: expect.stringMatching(/^eng_live_sk_[0-9A-Za-z]{32}$/) as string,
        scopes: body.scopes,
        created_at: TIME,
        expires_at: '2025-01-01T00:00:00.000Z',
      },
    });
    expect(answer.body['warnings']).toHaveLength(1);
    keyId = answer.body['id'] as string;
  });

  it('A9: the list never shows the key', async () => {
    const answer = await call<{ items: Record<string, unknown>[] }>(keyway.url, 'GET', '/api/v1/auth/api-keys', {
      token: tokens.access_token,
    });
    expect(answer.body.items[0]).toMatchObject({
      id: keyId,
      key_prefix: expect.stringMatching(/^eng_live_sk_[0-9A-Za-z]{3}\.\.\.$/) as string,
      last_used_at: null,
      created_at: TIME,
    });
    expect(answer.body.items[0]).not.toHaveProperty('key');
  });

  it('A10: revoking answers as the document says', async () => {
    const answer = await call(keyway.url, 'DELETE', `/api/v1/auth/api-keys/${keyId}`, { token: tokens.access_token });
    expect([answer.status, answer.body]).toEqual([200, { success: true, message: 'API key revoked successfully' }]);
  });

  it('A11: the three errors read as in the document', async () => {
    expect(await call(keyway.url, 'GET', '/api/v1/auth/me', { token: 'YOUR_ACCESS_TOKEN' })).toMatchObject({
      status: 401,
      body: { error: 'unauthorized', message: 'Invalid or expired token' },
    });
    const { body: issued } = await call<{ key: string }>(keyway.url, 'POST', '/api/v1/auth/api-keys', {
      token: tokens.access_token,
      body: { name: 'x', scopes: ['agents:read'] },
    });
    expect(await call(keyway.url, 'GET', '/api/v1/contacts', { key: issued.key })).toMatchObject({
      status: 403,
      body: { error: 'forbidden', message: 'Insufficient permissions for this action' },
    });
    expect(
      await call(keyway.url, 'POST', '/api/v1/auth/register', { body: { ...REGISTER, email: 'user' } }),
    ).toMatchObject({
      status: 422,
      body: {
        error: 'validation_error',
        message: 'Invalid request body',
        details: [{ field: 'email', message: 'Invalid email format' }],
      },
    });
  });
});
