import { isIP } from 'node:net';
import { scrub } from '@keyway/platform';

/** Scrubbing looks at this many times the bound, so that a secret cut by the bound is still seen whole. */
const LOOK_AHEAD = 4;

/** Takes secrets out, then cuts. Work is bounded by the bound, not by what a caller sends. */
export const boundedText = (text: string, maxLength: number): string =>
  scrub(text.slice(0, maxLength * LOOK_AHEAD)).slice(0, maxLength);

/** Remembers what a pure function made of texts that keep coming back, such as user agents. */
export function remembered<T>(make: (text: string) => T, maxEntries = 1_000): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (made.size >= maxEntries) made.clear();
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

const MAPPED_IPV4 = /^::ffff:(?=\d+\.)/i;

/** As PostgreSQL's `inet` takes it: IPv4 as such where a socket tells it mapped into IPv6, no zone. Null for no address. */
export function inetText(address: string): string | null {
  const plain = address.replace(MAPPED_IPV4, '').split('%', 1)[0]!;
  return isIP(plain) === 0 ? null : plain;
}
