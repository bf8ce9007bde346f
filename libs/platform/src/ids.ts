import { randomFillSync } from 'node:crypto';

/** Crockford's base32 in lower case, as the TypeID specification has it (no i, l, o, u). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** Two digits at once, for 10 bits: an id is written for every row of every answer. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => ALPHABET[bits >> 5]! + ALPHABET[bits & 31]!);
/** The value of each hexadecimal digit, by its character code. */
const NIBBLES = Uint8Array.from({ length: 128 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);
/** The value of each digit, by its character code. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => Math.max(ALPHABET.indexOf(String.fromCharCode(code)), 0));
const HYPHEN = 0x2d;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SUFFIX = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** Random bytes are drawn from the system 256 ids at a time: one id is made for every request. */
const pool = Buffer.alloc(16 * 256);
let drawn = pool.length;

/** Of the last id made: its millisecond, and its place among those of that millisecond. */
let lastMs = 0;
let place = 0;
const LAST_PLACE = 0xfff;

/**
 * UUIDv7 (RFC 9562): unique, and ordered by creation time; within a millisecond by a counter of this process (section
 * 6.2, method 1), so that what happened first has the smaller id.
 */
export function newId(nowMs = Date.now()): string {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const bytes = pool.subarray(drawn, (drawn += 16));
  bytes.writeUIntBE(nowMs, 0, 6);
  // Half of its range is left to count up in; whoever makes more than that in a millisecond gets random places.
  place = nowMs === lastMs && place < LAST_PLACE ? place + 1 : bytes.readUInt16BE(6) & (LAST_PLACE >> 1);
  lastMs = nowMs;
  bytes.writeUInt16BE(0x7000 | place, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return hyphenated(bytes.toString('hex'));
}

/** Milliseconds since 1970 in an id of ours: the wall clock of the process that made it. */
export const instantOfId = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** Below it lie the ids that were made before this millisecond. */
export const firstIdOf = (ms: number): string => hyphenated(ms.toString(16).padStart(12, '0').padEnd(32, '0'));

/**
 * Such a bound in SQL: below it lie the ids that were made more than so many days ago, so that old rows are found
 * by their primary key. `days` is SQL too, such as `$1::integer`.
 */
export const idOfDaysAgoSql = (days: string): string =>
  `(lpad(to_hex((extract(epoch FROM now() - make_interval(days => ${days})) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid`;

/** A UUID as callers see it: `encodeId('key', uuid)` is `key_` and its 128 bits in base32 (TypeID 0.3). */
export function encodeId(prefix: string, uuid: string): string {
  let text = `${prefix}_`;
  // 130 bits in 26 digits of 5: two bits of nothing come first.
  let bits = 0;
  let count = 2;
  for (let at = 0; at < uuid.length; at++) {
    const code = uuid.charCodeAt(at);
    if (code === HYPHEN) continue;
    bits = (bits << 4) | NIBBLES[code]!;
    count += 4;
    if (count < 10) continue;
    count -= 10;
    text += PAIRS[(bits >> count) & 1023]!;
  }
  return text;
}

/** Accepts both spellings, `key_…` and the bare UUID. Null when the text is neither, or has another prefix. */
export function decodeId(prefix: string, text: string): string | null {
  if (UUID.test(text)) return text.toLowerCase();
  if (!text.startsWith(`${prefix}_`)) return null;
  const suffix = text.slice(prefix.length + 1);
  if (!SUFFIX.test(suffix)) return null;
  const digit = (at: number) => VALUES[suffix.charCodeAt(at)]!;
  let hex = ((digit(0) << 5) | digit(1)).toString(16).padStart(2, '0');
  for (let at = 2; at < 26; at += 4) {
    const word = (digit(at) << 15) | (digit(at + 1) << 10) | (digit(at + 2) << 5) | digit(at + 3);
    hex += word.toString(16).padStart(5, '0');
  }
  return hyphenated(hex);
}

export const isUuid = (text: string): boolean => UUID.test(text);

const hyphenated = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
