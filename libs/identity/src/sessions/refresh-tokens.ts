import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { identityConfig, type IdentityConfig } from '../identity.config.js';

/** What a refresh token says, once it is known to be one of ours. */
export interface RefreshToken {
  /** Secret, and the same for every token of one session. */
  readonly family: Buffer;
  /** 0 for the one the login answered, 1 for its successor, and so on. */
  readonly generation: number;
}

const PREFIX = 'kwr_';
const FAMILY_BYTES = 16;
const GENERATION_BYTES = 4;
const SIGNED_BYTES = FAMILY_BYTES + GENERATION_BYTES;
const MAC_BYTES = 32;
const FORM = /^kwr_[A-Za-z0-9_-]{70}$/;
const KEY_PURPOSE = 'keyway refresh token v1';

/**
 * `kwr_` and, in base64url: 16 random bytes of the family, the generation, and an HMAC-SHA256 over both.
 *
 * The successor of a token is computed from it with the server's key, so every retry of the same exchange answers the
 * same successor and nothing has to be remembered for it. Making a token takes the key *and* the family, of which the
 * database has the hash alone: neither a stolen key nor a stolen database is enough.
 */
@Injectable()
export class RefreshTokens {
  /** The key that new tokens are made with, then the one before it. */
  private readonly keys: readonly Buffer[];

  constructor(
    @Inject(identityConfig.token)
    { jwtSecret, jwtSecretPrevious }: Pick<IdentityConfig, 'jwtSecret' | 'jwtSecretPrevious'>,
  ) {
    this.keys = [jwtSecret, jwtSecretPrevious].filter((secret) => secret !== undefined).map(deriveKey);
  }

  first(): RefreshToken {
    return { family: randomBytes(FAMILY_BYTES), generation: 0 };
  }

  successorOf({ family, generation }: RefreshToken): RefreshToken {
    return { family, generation: generation + 1 };
  }

  write({ family, generation }: RefreshToken): string {
    const signed = Buffer.alloc(SIGNED_BYTES);
    family.copy(signed);
    signed.writeUInt32BE(generation, FAMILY_BYTES);
    return PREFIX + Buffer.concat([signed, mac(this.keys[0]!, signed)]).toString('base64url');
  }

  /** Null for everything this server has not made. No database is asked. */
  read(text: string): RefreshToken | null {
    if (!FORM.test(text)) return null;
    const bytes = Buffer.from(text.slice(PREFIX.length), 'base64url');
    const [signed, given] = [bytes.subarray(0, SIGNED_BYTES), bytes.subarray(SIGNED_BYTES)];
    if (given.length !== MAC_BYTES || !this.keys.some((key) => timingSafeEqual(mac(key, signed), given))) return null;
    return { family: signed.subarray(0, FAMILY_BYTES), generation: signed.readUInt32BE(FAMILY_BYTES) };
  }
}

/** What the database knows a family by. 128 random bits need no slow hash. */
export const familyHash = ({ family }: RefreshToken): Buffer => createHash('sha256').update(family).digest();

/** A key of its own, so that no signature of an access token can be taken for a refresh token's. */
const deriveKey = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', KEY_PURPOSE, MAC_BYTES));

const mac = (key: Buffer, signed: Buffer): Buffer => createHmac('sha256', key).update(signed).digest();
