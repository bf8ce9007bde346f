import { type Authentication, Authenticator } from '@keyway/scopes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy, type StrategyOptionsWithRequest } from 'passport-jwt';
import { TokenInvalid } from '../identity.errors.js';
import { ACCESS_TOKEN_ALGORITHM, ACCESS_TOKEN_ISSUER, AccessTokens } from '../sessions/access-tokens.js';
import { UserAuthentication } from './user-authentication.js';

export const UNAUTHORIZED = 401;
const BEARER = /^bearer +(\S+)$/i;

/** `Authorization: Bearer` with an access token. A bearer with two dots is a JWT; every other one is somebody else's. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') implements OnModuleInit {
  constructor(
    private readonly authenticator: Authenticator,
    accessTokens: AccessTokens,
    private readonly users: UserAuthentication,
  ) {
    super(verifiedBy(accessTokens, bearerJwt));
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

  validate(request: FastifyRequest, claims: object): Promise<Authentication> {
    return this.users.of(request, claims, 'header');
  }
}

/** How an access token is verified, wherever `jwtFromRequest` finds it. */
export const verifiedBy = (
  accessTokens: AccessTokens,
  jwtFromRequest: StrategyOptionsWithRequest['jwtFromRequest'],
): StrategyOptionsWithRequest => ({
  jwtFromRequest,
  secretOrKeyProvider: (_request: unknown, token: string, done: (error: null, secret: string) => void) =>
    done(null, accessTokens.secretFor(token)),
  algorithms: [ACCESS_TOKEN_ALGORITHM],
  issuer: ACCESS_TOKEN_ISSUER,
  passReqToCallback: true,
});

function bearerJwt({ headers }: { headers: { authorization?: string } }): string | null {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  return token?.split('.').length === 3 ? token : null;
}
