import { BodyMalformed } from '../errors/platform.errors.js';

/** Deeper than any body of ours, and far from where a recursive reader overflows its stack. */
const MAX_DEPTH = 32;

/** PostgreSQL's text cannot hold NUL, and half a surrogate pair is not UTF-8. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Refuses, before anything else looks at it, input that is valid JSON and yet breaks what comes later. */
export function assertSafe(value: unknown, depth = 0): void {
  if (typeof value === 'string') {
    if (!isStorable(value))
      throw new BodyMalformed({ reason: 'a text holds a NUL character or half a surrogate pair' });
  } else if (typeof value === 'object' && value !== null) {
    if (depth >= MAX_DEPTH) throw new BodyMalformed({ reason: `it is nested deeper than ${MAX_DEPTH} levels` });
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key))
        throw new BodyMalformed({ reason: 'a name holds a NUL character or half a surrogate pair' });
      assertSafe(inner, depth + 1);
    }
  }
}
