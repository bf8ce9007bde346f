import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './service.js';

export interface Person {
  readonly email: string;
  readonly password: string;
  readonly tenantId: string;
  readonly token: string;
}

/** Somebody new, with a tenant of their own. */
export async function newPerson(company = 'Acme Inc'): Promise<Person> {
  const email = `person-${randomBytes(6).toString('hex')}@example.com`;
  const password = `nobody guesses ${randomBytes(6).toString('hex')}`;
  const account = { email, password, full_name: 'Ada Lovelace', company };
  const { tenant_id: tenantId } = await call<{ tenant_id: string }>('POST', '/api/v1/auth/register', { body: account });
  return { email, password, tenantId, token: await tokenOf(email, password) };
}

export async function tokenOf(email: string, password: string): Promise<string> {
  const body = { email, password };
  return (await call<{ access_token: string }>('POST', '/api/v1/auth/login', { body })).access_token;
}

export interface IssuedKey {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

export const newKey = ({ token }: Pick<Person, 'token'>, terms: object = {}): Promise<IssuedKey> =>
  call('POST', '/api/v1/auth/api-keys', { token, body: { name: 'A key', scopes: ['contacts:read'], ...terms } });

/** Somebody with a role in another's tenant. */
export async function newColleague(owner: Person, role: string): Promise<Person> {
  const colleague = await newPerson('Elsewhere');
  const path = `/api/v1/tenants/${owner.tenantId}/invitations`;
  const body = { email: colleague.email, role };
  const { token } = await call<{ token: string }>('POST', path, { token: owner.token, body });
  await call('POST', '/api/v1/invitations/accept', { token: colleague.token, body: { token } });
  return colleague;
}

const USED_WITHIN_MS = 30_000;

/** Waits until the worker has moved a call of the key, which is when it counts as used. */
export async function untilUsed({ token }: Pick<Person, 'token'>, id: string): Promise<void> {
  for (const deadline = Date.now() + USED_WITHIN_MS; Date.now() < deadline; await sleep(100)) {
    const key = await call<{ last_used_at: string | null }>('GET', `/api/v1/auth/api-keys/${id}`, { token });
    if (key.last_used_at !== null) return;
  }
  throw new Error(`No call of ${id} was recorded within ${USED_WITHIN_MS} ms`);
}
