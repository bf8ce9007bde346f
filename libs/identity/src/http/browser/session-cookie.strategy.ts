import { platformConfig, type PlatformConfig } from '@keyway/platform';
import { type Authentication, Authenticator, hasHeaderCredential } from '@keyway/scopes';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-jwt';
import { TokenInvalid } from '../../identity.errors.js';
import { AccessTokens } from '../../sessions/access-tokens.js';
import { UNAUTHORIZED, verifiedBy } from '../jwt.strategy.js';
import { UserAuthentication } from '../user-authentication.js';
import { foreignRequest } from './foreign-request.js';
import { SessionCookies } from './session-cookies.js';

/** The access token in the dashboard's cookie. A credential in a header is what the caller meant, and wins over it. */
@Injectable()
export class SessionCookieStrategy extends PassportStrategy(Strategy, 'session-cookie') implements OnModuleInit {
  constructor(
    private readonly authenticator: Authenticator,
    accessTokens: AccessTokens,
    private readonly users: UserAuthentication,
    private readonly cookies: SessionCookies,
    @Inject(platformConfig.token) private readonly config: Pick<PlatformConfig, 'publicUrl'>,
  ) {
    super(verifiedBy(accessTokens, (request) => cookies.accessToken(request as FastifyRequest)));
  }

  onModuleInit(): void {
    this.authenticator.use(this);
  }

  override authenticate(...[request, options]: Parameters<Strategy['authenticate']>): void {
    const call = request as unknown as FastifyRequest;
    if (hasHeaderCredential(call.headers) || this.cookies.accessToken(call) === null) return this.fail(UNAUTHORIZED);
    const refusal = foreignRequest(call, this.config.publicUrl);
    if (refusal) return this.error(refusal);
    this.fail = () => this.error(new TokenInvalid());
    super.authenticate(request, options);
  }

  validate(request: FastifyRequest, claims: object): Promise<Authentication> {
    return this.users.of(request, claims, 'cookie');
  }
}
