import { createHash, randomBytes } from 'node:crypto';

/** Known to `scrub`, which keeps it out of the logs. */
const PREFIX = 'kwh_';
const SECRET_BYTES = 32;

/** 256 random bits, so a plain hash of them is as good as a slow one: there is nothing to guess. */
export function newHookToken(): { token: string; hash: Buffer } {
  const token = PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
  return { token, hash: hookTokenHash(token) };
}

export const hookTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
