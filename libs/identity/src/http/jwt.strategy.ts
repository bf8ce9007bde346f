import { type Authentication, Authenticator, type Principal } from '@keyway/scopes';
import { chooseTenant, RoleScopes, tenancyConfig, type TenancyConfig } from '@keyway/tenancy';
import { tenantInPath } from '@keyway/tenancy/http';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-jwt';
import { SessionEnded, TokenInvalid } from '../identity.errors.js';
import { ACCESS_TOKEN_ALGORITHM, ACCESS_TOKEN_ISSUER, AccessTokens } from '../sessions/access-tokens.js';
import { type SignedInUser, SignedInUsers } from '../sessions/signed-in-users.js';

const UNAUTHORIZED = 401;
const BEARER = /^bearer +(\S+)$/i;

/** `Authorization: Bearer` with an access token. A bearer with two dots is a JWT; every other one is somebody else's. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') implements OnModuleInit {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly accessTokens: AccessTokens,
    private readonly users: SignedInUsers,
    private readonly roles: RoleScopes,
    @Inject(tenancyConfig.token) private readonly tenancy: TenancyConfig,
  ) {
    super({
      jwtFromRequest: bearerJwt,
      secretOrKeyProvider: (_request: FastifyRequest, token: string, done: (error: null, secret: string) => void) =>
        done(null, accessTokens.secretFor(token)),
      algorithms: [ACCESS_TOKEN_ALGORITHM],
      issuer: ACCESS_TOKEN_ISSUER,
      passReqToCallback: true,
    });
  }

  onModuleInit(): void {
    this.authenticator.use(this);
  }

  /** To Passport's strategy a token that does not verify is a failure like no token at all; to us it is ours, and refused. */
  override authenticate(...[request, options]: Parameters<Strategy['authenticate']>): void {
    if (bearerJwt(request) === null) return this.fail(UNAUTHORIZED);
    this.fail = () => this.error(new TokenInvalid());
    super.authenticate(request, options);
  }

  async validate(request: FastifyRequest, claims: object): Promise<Authentication> {
    const subject = this.accessTokens.subjectOf(claims);
    if (!subject) throw new TokenInvalid();
    const user = await this.users.find(subject);
    if (!user) throw new SessionEnded();
    const { userId, sessionId, isOperator } = user;
    return { ...this.place(user, request), session: { userId, sessionId, isOperator } };
  }

  private place({ userId, memberships }: SignedInUser, request: FastifyRequest): Omit<Authentication, 'session'> {
    const choice = chooseTenant(this.tenancy, request.headers, tenantInPath(request), memberships);
    if (choice.refusal) return { principal: null, tenantRefusal: choice.refusal };
    const { membership, environment } = choice;
    const scopes = this.roles.of(membership.role);
    const principal: Principal = {
      kind: 'user',
      id: userId,
      tenantId: membership.id,
      environment,
      scopes,
      expiresAt: null,
      allowedCidrs: null,
    };
    return { principal, tenantRefusal: null };
  }
}

function bearerJwt({ headers }: { headers: { authorization?: string } }): string | null {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  return token?.split('.').length === 3 ? token : null;
}
