import { randomBytes } from 'node:crypto';
import { call } from './client.js';

export interface Person {
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  readonly tenantId: string;
  readonly token: string;
  readonly refreshToken: string;
}

/** Registers somebody with a tenant of their own, and signs them in. */
export async function newPerson(url: string, company = 'Acme Inc'): Promise<Person> {
  const email = `person-${randomBytes(6).toString('hex')}@example.com`;
  const password = `a password nobody guesses ${randomBytes(4).toString('hex')}`;
  const registered = await call<{ id: string; tenant_id: string }>(url, 'POST', '/api/v1/auth/register', {
    body: { email, password, full_name: 'Ada Lovelace', company },
  });
  if (registered.status !== 201) throw new Error(`register answered ${registered.status}: ${registered.text}`);
  const session = await signIn(url, email, password);
  return {
    email,
    password,
    userId: registered.body.id,
    tenantId: registered.body.tenant_id,
    token: session.access_token,
    refreshToken: session.refresh_token,
  };
}

export async function signIn(
  url: string,
  email: string,
  password: string,
): Promise<{ access_token: string; refresh_token: string }> {
  const answer = await call<{ access_token: string; refresh_token: string }>(url, 'POST', '/api/v1/auth/login', {
    body: { email, password },
  });
  if (answer.status !== 200) throw new Error(`login answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

export interface IssuedKey {
  readonly id: string;
  readonly key: string;
}

/** A key of the person's tenant. */
export async function newKey(
  url: string,
  { token, tenantId }: Pick<Person, 'token' | 'tenantId'>,
  scopes: readonly string[],
  more: object = {},
): Promise<IssuedKey> {
  const answer = await call<IssuedKey>(url, 'POST', '/api/v1/auth/api-keys', {
    token,
    tenant: tenantId,
    body: { name: 'A test', scopes, ...more },
  });
  if (answer.status !== 201) throw new Error(`creating a key answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
