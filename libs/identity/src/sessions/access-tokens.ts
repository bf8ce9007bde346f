import { hkdfSync } from 'node:crypto';
import { decodeId, encodeId } from '@keyway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { identityConfig, type IdentityConfig } from '../identity.config.js';

export const ACCESS_TOKEN_ISSUER = 'keyway';
export const ACCESS_TOKEN_ALGORITHM = 'HS256';
const KEY_ID_BYTES = 6;

/** Whose token it is, and of which login. */
export interface AccessTokenSubject {
  readonly userId: string;
  readonly sessionId: string;
}

/** JWTs (RFC 7519): `sub` is the user, `sid` the session, `kid` tells which of two secrets signed them. */
@Injectable()
export class AccessTokens {
  private readonly keyId: string;
  private readonly secrets: ReadonlyMap<string, string>;

  constructor(
    private readonly jwt: JwtService,
    @Inject(identityConfig.token) private readonly config: Pick<IdentityConfig, 'jwtSecret' | 'jwtSecretPrevious'>,
  ) {
    const { jwtSecret, jwtSecretPrevious } = config;
    this.keyId = keyIdOf(jwtSecret);
    const secrets = [jwtSecretPrevious, jwtSecret].filter((secret) => secret !== undefined);
    this.secrets = new Map(secrets.map((secret) => [keyIdOf(secret), secret]));
  }

  sign({ userId, sessionId }: AccessTokenSubject, lifetimeSeconds: number): string {
    return this.jwt.sign(
      { sid: encodeId('ses', sessionId) },
      {
        secret: this.config.jwtSecret,
        algorithm: ACCESS_TOKEN_ALGORITHM,
        issuer: ACCESS_TOKEN_ISSUER,
        subject: encodeId('usr', userId),
        expiresIn: lifetimeSeconds,
        keyid: this.keyId,
      },
    );
  }

  /** The secret to verify a token with. A token that names no key of ours is held to the present one, and fails. */
  secretFor(token: string): string {
    try {
      const decoded = this.jwt.decode<{ header: { kid?: unknown } } | null>(token, { complete: true });
      return this.secrets.get(String(decoded?.header.kid)) ?? this.config.jwtSecret;
    } catch {
      // What cannot even be read fails its verification in turn.
      return this.config.jwtSecret;
    }
  }

  /** Reads the claims of a token that was verified. Null when they are not ours. */
  subjectOf({ sub, sid }: { readonly sub?: unknown; readonly sid?: unknown }): AccessTokenSubject | null {
    const userId = decodeId('usr', String(sub));
    const sessionId = decodeId('ses', String(sid));
    return userId && sessionId ? { userId, sessionId } : null;
  }
}

const keyIdOf = (secret: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', 'keyway key id', KEY_ID_BYTES)).toString('base64url');
