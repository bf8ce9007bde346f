import { newId } from '@keyway/platform';
import { Authenticator, ScopeCatalogue } from '@keyway/scopes';
import { RoleScopes } from '@keyway/tenancy';
import { JwtService } from '@nestjs/jwt';
import type { FastifyRequest } from 'fastify';
import { AccessTokens } from '../sessions/access-tokens.js';
import { type IdentityWorld, identityWorld, SECRET } from '../testing/identity-world.js';
import { JwtStrategy } from './jwt.strategy.js';
import { UserAuthentication } from './user-authentication.js';

const authenticator = new Authenticator();
let world: IdentityWorld;

beforeAll(async () => {
  world = await identityWorld();
  const roles = new RoleScopes(new ScopeCatalogue([], []));
  const users = new UserAuthentication(world.accessTokens, world.users, roles, {
    tenantHeader: 'optional',
    welcomeCredits: 0,
    creditsLowAt: 0,
  });
  new JwtStrategy(authenticator, world.accessTokens, users).onModuleInit();
});
afterAll(() => world.end());

async function call(
  authorization: string,
  headers: Record<string, string> = {},
  url = '/api/v1/contacts',
  params: object = {},
): Promise<FastifyRequest> {
  const request = {
    headers: { authorization, ...headers },
    routeOptions: { url },
    params,
    authentication: null,
    credentialRefusal: null,
  };
  await new Promise<void>((done) => authenticator.authenticate(request as unknown as FastifyRequest, done));
  return request as unknown as FastifyRequest;
}

const refusalOf = async (token: string) =>
  (await call(`Bearer ${token}`)).credentialRefusal as { code?: string } | null;

describe('JwtStrategy', () => {
  it('makes a principal of an access token', async () => {
    const { accessToken, account } = await world.signedIn();
    const { authentication } = await call(`bearer ${accessToken}`, { 'x-environment': 'test' });
    expect(authentication?.principal).toMatchObject({
      kind: 'user',
      id: account.id,
      tenantId: account.tenantId,
      environment: 'test',
      expiresAt: null,
    });
    expect(authentication?.principal?.scopes.names).toEqual(['admin']);
    expect(authentication?.session).toMatchObject({ userId: account.id, isOperator: false });
  });

  it('says why no tenant could be chosen, and still who it is', async () => {
    const { accessToken, account } = await world.signedIn();
    const { authentication } = await call(`Bearer ${accessToken}`, { 'x-tenant-id': newId() });
    expect(authentication).toMatchObject({
      principal: null,
      tenantRefusal: { code: 'tenant.forbidden' },
      session: { userId: account.id },
    });
  });

  it('takes the tenant in the path for the choice', async () => {
    const { accessToken } = await world.signedIn();
    const { authentication } = await call(`Bearer ${accessToken}`, {}, '/api/v1/tenants/:id/members', { id: newId() });
    expect(authentication?.tenantRefusal?.code).toBe('tenant.not_found');
  });

  it('leaves alone what is no JWT', async () => {
    for (const authorization of ['Bearer kw_live_abc', 'Basic YTpi', 'Bearer a.b', '']) {
      const request = await call(authorization);
      expect([request.authentication, request.credentialRefusal]).toEqual([null, null]);
    }
  });

  it('refuses a JWT that is not ours, not signed, signed otherwise, altered or expired', async () => {
    const { accessToken, account } = await world.signedIn();
    const [head, body, signature] = accessToken.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as { sid: string; sub: string };
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const jwt = new JwtService({});
    const subject = { userId: account.id, sessionId: newId() };
    const forged = [
      'a.b.c',
      `${encoded({ alg: 'none', typ: 'JWT' })}.${body}.`,
      `${head}.${encoded({ ...claims, sub: 'usr_other' })}.${signature}`,
      jwt.sign(
        { sid: claims.sid },
        { secret: SECRET, algorithm: 'HS512', issuer: 'keyway', subject: claims.sub, expiresIn: 60 },
      ),
      jwt.sign(
        { sid: claims.sid },
        { secret: SECRET, algorithm: 'HS256', issuer: 'somebody', subject: claims.sub, expiresIn: 60 },
      ),
      new AccessTokens(jwt, {
        jwtSecret: 'another-secret-of-forty-characters-0000',
        jwtSecretPrevious: undefined,
      }).sign(subject, 60),
      world.accessTokens.sign(subject, -1),
    ];
    for (const token of forged) expect(await refusalOf(token)).toMatchObject({ code: 'token.invalid' });
    expect(await refusalOf(world.accessTokens.sign(subject, 60))).toMatchObject({ code: 'session.ended' });
    expect(await refusalOf(accessToken)).toBeNull();
  });

  it('refuses a JWT that cannot even be read, like any other that is not valid', async () => {
    const encoded = (text: string) => Buffer.from(text).toString('base64url');
    const head = encoded('{"alg":"HS256","typ":"JWT"}');
    const unreadable = [
      `${head}.${encoded('not JSON')}.c2lnbmF0dXJl`,
      `${head}.${encoded('{"sub":')}.c2lnbmF0dXJl`,
      `${head}..c2lnbmF0dXJl`,
      `${encoded('not JSON')}.${encoded('{}')}.c2lnbmF0dXJl`,
      `${encoded('null')}.${encoded('{}')}.c2lnbmF0dXJl`,
      `${encoded('{"alg":"HS256","typ":"JWT","kid":{}}')}.${encoded('null')}.c2lnbmF0dXJl`,
      '%00.%00.%00',
    ];
    for (const token of unreadable)
      expect([token, await refusalOf(token)]).toMatchObject([
        token,
        { code: 'token.invalid', kind: 'unauthenticated' },
      ]);
  });

  it('refuses a token whose session has ended or whose user is inactive', async () => {
    const ended = await world.signedIn();
    await world.sessions.endAll(ended.account.id);
    expect(await refusalOf(ended.accessToken)).toMatchObject({ code: 'session.ended' });
    const inactive = await world.signedIn();
    await world.database.query('UPDATE users SET is_active = false WHERE id = $1', [inactive.account.id]);
    expect(await refusalOf(inactive.accessToken)).toMatchObject({ code: 'session.ended' });
  });

  it('accepts tokens signed with the secret before the present one', async () => {
    const { accessToken } = await world.signedIn();
    const jwt = new JwtService({});
    const later = new AccessTokens(jwt, {
      jwtSecret: 'the-secret-that-has-come-after-it-000000',
      jwtSecretPrevious: SECRET,
    });
    expect(later.secretFor(accessToken)).toBe(SECRET);
  });
});
