import { scrub } from '@keyway/platform';
import { isSecretName } from './secret-names.js';

export const REDACTED = '[redacted]';

/** Decoding may bring new codes about, by chance or design. How often a text was encoded as a whole does not matter. */
const DECODING_ROUNDS = 3;

/**
 * Free text without its secrets: those whose looks give them away (see `scrub`), also percent-encoded or in base64, and
 * the values of secret names in `name=value`, `name: value` and `"name": "value"`. Takes no longer than the text is
 * long, whatever the text. What it cannot see is a secret without a name that looks like any other word.
 */
export function redactText(text: string): string {
  const decoded = undisguised(text);
  const redacted = withoutSecrets(decoded);
  return redacted === decoded ? text : redacted;
}

/** Without the percent-encoding of ASCII characters, of which secrets are made, be it encoded itself. */
export function undisguised(text: string): string {
  let plain = text;
  for (let round = 0; round < DECODING_ROUNDS && plain.includes('%'); round++)
    plain = plain.replace(/%(?:25)*([2-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return plain;
}

const withoutSecrets = (text: string): string => withoutEncodedSecrets(scrub(withoutNamedValues(text)));

/** Shorter ones cannot hold a secret of ours. */
const BASE64_WORD = /[\w+/-]{40,}={0,2}/g;

function withoutEncodedSecrets(text: string): string {
  return text.replace(BASE64_WORD, (word) => {
    const decoded = Buffer.from(word, 'base64').toString('latin1');
    return scrub(withoutNamedValues(decoded)) === decoded ? word : REDACTED;
  });
}

/** What a name is followed by. */
const SEPARATOR = /[:=]/g;
const NO_PART_OF_A_NAME = /[\s"'`\\{}(),;&<>?#/@!|:=]/;
const QUOTE = /["'`]/;
const BETWEEN_NAME_AND_SEPARATOR = /[\s"'`\\]/;
const MAX_NAME_LENGTH = 80;
const MAX_BETWEEN = 12;
/** The rest of `=>` and its like, some space, and the value's quote, which in JSON inside JSON is written with `\`. */
const BEFORE_VALUE = /[=>]?\s{0,4}(\\{0,8}["'`])?/y;
/** A list is hidden with all that follows it; `name=value` ends at a space, `name: value` with its line. */
const END_AFTER: Readonly<Record<string, RegExp>> = { '=': /[\s,;&"'`<>)}\]]/g, ':': /[\r\n]/g };

/** Goes from separator to separator, and at each one back to the name before it. */
function withoutNamedValues(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = nextSeparator(text, 0); at !== -1; at = nextSeparator(text, Math.max(from, at + 1))) {
    if (!isSecretName(nameBefore(text, at, from))) continue;
    const [start, end] = valueAfter(text, at);
    kept += text.slice(from, start) + REDACTED;
    from = end;
  }
  return from === 0 ? text : kept + text.slice(from);
}

function nextSeparator(text: string, from: number): number {
  SEPARATOR.lastIndex = from;
  return SEPARATOR.exec(text)?.index ?? -1;
}

/** A name in quotes begins after a quote, any other one after whatever is no part of a name. */
function nameBefore(text: string, separator: number, from: number): string {
  let end = separator;
  while (end > from && separator - end < MAX_BETWEEN && BETWEEN_NAME_AND_SEPARATOR.test(text[end - 1]!)) end--;
  const limit = QUOTE.test(text.slice(end, separator)) ? QUOTE : NO_PART_OF_A_NAME;
  let start = end;
  while (start > from && end - start < MAX_NAME_LENGTH && !limit.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}

/** Where the value after a separator begins and ends, its quotes left out. One that is never closed goes on to the end. */
function valueAfter(text: string, separator: number): [number, number] {
  BEFORE_VALUE.lastIndex = separator + 1;
  const quote = BEFORE_VALUE.exec(text)![1];
  const start = BEFORE_VALUE.lastIndex;
  return [start, quote ? endOfQuoted(text, start, quote) : endOfPlain(text, start, text[separator]!)];
}

function endOfQuoted(text: string, start: number, quote: string): number {
  let end = text.indexOf(quote, start);
  while (end > start && text[end - 1] === '\\') end = text.indexOf(quote, end + 1);
  return end === -1 ? text.length : end;
}

function endOfPlain(text: string, start: number, separator: string): number {
  if (text[start] === '[' || text[start] === '{') return text.length;
  const end = END_AFTER[separator]!;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}
