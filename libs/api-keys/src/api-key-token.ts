import { hash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 26;
const CHECKSUM_LENGTH = 6;
const SECRET_LENGTH = RANDOM_LENGTH + CHECKSUM_LENGTH;
/** Any prefix: a key outlives the template it was made by. */
const SHAPE = new RegExp(`^[A-Za-z][A-Za-z0-9]{0,15}(?:_[A-Za-z0-9]{1,15}){0,4}_[0-9A-Za-z]{${SECRET_LENGTH}}$`);

/** What an API key looks like: a template such as `kw_{env}_`, then 26 random base62 characters and a checksum of 6. */
export class ApiKeyToken {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static generate(template: string, environment: string, random: (bytes: number) => Buffer = randomBytes): ApiKeyToken {
    const head = template.replace('{env}', environment) + randomBase62(RANDOM_LENGTH, random);
    return new ApiKeyToken(head + checksum(head));
  }

  /** Null when the text has not the shape of a key, or its checksum is wrong: a typo or a guess, refused without the database. */
  static parse(text: string): ApiKeyToken | null {
    return SHAPE.test(text) && text.endsWith(checksum(text.slice(0, -CHECKSUM_LENGTH))) ? new ApiKeyToken(text) : null;
  }

  /** SHA-256 of a text, as the database keeps it. One round is right here: 154 random bits cannot be guessed, and this runs on every call. */
  static digest(text: string): string {
    return hash('sha256', text, 'hex');
  }

  get digest(): string {
    return ApiKeyToken.digest(this.#text);
  }

  /** `kw_live_abc...`: enough to recognise the key in a list, useless for calling with it. */
  get hint(): string {
    return `${this.#text.slice(0, -SECRET_LENGTH + 3)}...`;
  }

  /** Of the checksum, so that they tell nothing of the random part. */
  get lastFour(): string {
    return this.#text.slice(-4);
  }

  /** The whole secret. It is shown once, in the answer that makes the key. */
  reveal(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.hint;
  }
}

/** Rejection sampling: 248 is the largest multiple of 62 in a byte, so that every character is equally likely. */
function randomBase62(length: number, random: (bytes: number) => Buffer): string {
  let text = '';
  while (text.length < length)
    for (const byte of random(length)) if (byte < 248 && text.length < length) text += BASE62[byte % 62]!;
  return text;
}

/** CRC-32 in base62, padded to six characters. */
function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place++) {
    digits = BASE62[rest % 62]! + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
