import type { FastifyRequest } from 'fastify';
import { Authenticator } from '../authenticator.js';
import type { Authentication, Principal } from '../principal.js';
import { defineScopes } from '../scope.js';
import { ScopeSet } from '../scope-set.js';
import { StillAllowed } from './still-allowed.js';

const scopes = defineScopes('call-logs', { read: 'r', write: 'w' });

const principal = (given: Partial<Principal> = {}): Principal => ({
  kind: 'api_key',
  id: 'key',
  tenantId: 'tenant',
  environment: 'live',
  scopes: ScopeSet.of(['call-logs:read']),
  expiresAt: null,
  allowedCidrs: null,
  ...given,
});

const found = (given: Partial<Principal> = {}): Authentication => ({
  principal: principal(given),
  tenantRefusal: null,
  session: null,
  carriedBy: 'header',
});

interface Strategy {
  success(found: Authentication): void;
  error(refusal: Error): void;
}

/** A call that was let in, and what the strategies find out about its credential when they are asked again. */
function setup(finding: Authentication | Error) {
  const authenticator = new Authenticator();
  const asked: FastifyRequest[] = [];
  authenticator.use({
    authenticate(this: Strategy, request: FastifyRequest) {
      asked.push(request);
      if (finding instanceof Error) this.error(finding);
      else this.success(finding);
    },
  });
  const then = found();
  const request = {
    headers: { 'x-api-key': 'kw_live_1' },
    authentication: then,
    credentialRefusal: null,
    attribution: then.principal,
  } as unknown as FastifyRequest;
  const assert = (): Promise<void> => new StillAllowed(authenticator).assert(request, scopes.read);
  return { assert, asked, request, then };
}

describe(StillAllowed, () => {
  it('lets on who would be let in again, and leaves the request as it is', async () => {
    const { assert, asked, request, then } = setup(found());
    await expect(assert()).resolves.toBeUndefined();
    expect(asked[0]!.headers).toBe(request.headers);
    expect(request.authentication).toBe(then);
  });

  it('refuses a credential that was revoked, with the reason a new call would get', async () => {
    const { assert, request } = setup(new Error('revoked'));
    await expect(assert()).rejects.toThrow('revoked');
    expect(request.credentialRefusal).toBeNull();
  });

  it.each<[string, Partial<Principal>, string]>([
    ['lost the scope', { scopes: ScopeSet.of(['call-logs:write']) }, 'access.scopes_missing'],
    ['would be in another tenant now', { tenantId: 'another' }, 'access.unauthenticated'],
    ['would be in another environment now', { environment: 'test' }, 'access.unauthenticated'],
    ['would be somebody else', { id: 'another' }, 'access.unauthenticated'],
  ])('refuses who %s', async (_, given, code) => {
    await expect(setup(found(given)).assert()).rejects.toMatchObject({ code });
  });

  it('refuses who has no tenant any more, with the reason', async () => {
    const { assert } = setup({
      principal: null,
      tenantRefusal: new Error('left') as never,
      session: null,
      carriedBy: 'header',
    });
    await expect(assert()).rejects.toThrow('left');
  });
});
