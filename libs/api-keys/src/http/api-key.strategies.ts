import { Authenticator, type Authentication } from '@keyway/scopes';
import { tenancyConfig, type TenancyConfig, tenantRefusalForKey } from '@keyway/tenancy';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HeaderAPIKeyStrategy } from 'passport-headerapikey';
import { ApiKeyAuthentication, type KnownKey } from '../api-key-authentication.js';

type Verified = (error: Error | null, authentication?: Authentication) => void;

const BEARER = /^bearer +/i;

/** An access token is a JWT, which has two dots; no API key has one. */
const isJwt = (credential: string): boolean => credential.split('.').length === 3;

/** `X-API-Key: <key>` and `Authorization: Bearer <key>`: the two places a key travels in, a Passport strategy each. */
@Injectable()
export class ApiKeyStrategies implements OnModuleInit {
  constructor(
    private readonly keys: ApiKeyAuthentication,
    private readonly authenticator: Authenticator,
    @Inject(tenancyConfig.token) private readonly tenancy: TenancyConfig,
  ) {}

  onModuleInit(): void {
    for (const header of ['X-API-Key', 'Authorization']) this.authenticator.use(this.strategy(header));
  }

  /** Passport's callback form, not Nest's promise: a key that is remembered is decided without waiting. */
  private strategy(header: string): HeaderAPIKeyStrategy {
    return new HeaderAPIKeyStrategy(
      { header, prefix: '' },
      true,
      (value: string, verified: Verified, request?: unknown) => {
        const credential = header === 'Authorization' ? value.replace(BEARER, '') : value;
        if (header === 'Authorization' && (!BEARER.test(value) || isJwt(credential))) return verified(null);
        this.verify(credential, request as FastifyRequest, verified);
      },
    );
  }

  private verify(credential: string, request: FastifyRequest, verified: Verified): void {
    const known = this.keys.peek(credential);
    if (known) return this.decide(known, request, verified);
    this.keys.find(credential).then((key) => this.decide(key, request, verified), verified);
  }

  private decide(key: KnownKey, request: FastifyRequest, verified: Verified): void {
    request.attribution = key.attribution;
    try {
      this.keys.assertUsable(key, request.ip);
    } catch (refusal) {
      return verified(refusal as Error);
    }
    const refusal = tenantRefusalForKey(this.tenancy, request.headers, key.place);
    verified(refusal, key.authentication);
  }
}
