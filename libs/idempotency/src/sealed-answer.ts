import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** An answer as it left, to be given again. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * An answer may hold what is shown once, such as a new API key, and nothing of that kind may be read in the database.
 * So it is sealed (AES-256-GCM, NIST SP 800-38D) with a key that HKDF (RFC 5869) makes of the server's secret and of the
 * caller's Idempotency-Key, of which only a hash is stored: neither the database nor the server alone can open it.
 */
export function seal(answer: Answer, secret: string, idempotencyKey: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret, idempotencyKey), iv, { authTagLength: TAG_BYTES });
  const sealed = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Stands where an answer would, and opens as none: the request was answered, and how is not kept. */
export const NOT_KEPT = '';

/** Null when there is none, or it was sealed with another secret. */
export function unseal(text: string, secret: string, idempotencyKey: string): Answer | null {
  if (text === NOT_KEPT) return null;
  const bytes = Buffer.from(text, 'base64');
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  const key = keyOf(secret, idempotencyKey);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAuthTag(tag);
  try {
    const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(opened.toString('utf8')) as Answer;
  } catch {
    return null;
  }
}

export const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/**
 * What tells one request from another. Keyed by the server's secret: a request may hold a password, and a plain hash of
 * it could be guessed at by whoever has the database.
 */
export const fingerprintOf = (secret: string, idempotencyKey: string, ...parts: readonly string[]): string =>
  createHmac('sha256', keyOf(secret, idempotencyKey)).update(JSON.stringify(parts)).digest('hex');

const keyOf = (secret: string, idempotencyKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, idempotencyKey, 'keyway:idempotency', KEY_BYTES));
