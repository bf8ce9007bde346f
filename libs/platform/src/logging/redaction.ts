/** Names under which secrets travel. Their values never reach a log, at any depth pino looks. */
const SECRET_NAMES = [
  'authorization',
  'cookie',
  '["x-api-key"]',
  '["set-cookie"]',
  'password',
  'key',
  'token',
  'secret',
  'access_token',
  'refresh_token',
];

export const redactedPaths = SECRET_NAMES.flatMap((name) => {
  const dotted = name.startsWith('[') ? name : `.${name}`;
  return [name.replace(/^\./, ''), `*${dotted}`, `*.*${dotted}`];
});

const REDACTED = '[redacted]';

type Rule = readonly [find: RegExp, put: (found: string, group: string) => string];

const redacted = (): string => REDACTED;

/**
 * What secrets look like. None of these may take longer than the text is long, whatever the text: callers write it.
 * So each either fails within a bounded number of characters or matches on to the end of a word, and decides then.
 */
const RULES: readonly Rule[] = [
  [/[\w.-]{16,}/g, withoutToken],
  [/whsec_[\w+/=-]{16,}/g, () => `whsec_${REDACTED}`],
  [/(?<=[0-9A-Za-z])_[0-9A-Za-z]{32}(?![0-9A-Za-z])/g, () => `_${REDACTED}`],
  [/(?:kw[hri]|srv)_[\w-]{40,}/g, redacted],
  [/\/\/[^\s@"]*(?:@[^\s@"/?#]*(?=@))*@?/g, withoutPassword],
  [/\bbasic\s{1,4}([\w+/=-]{4,})/gi, withoutBasic],
  [/\b(bearer)\s{1,4}(?=[\w.~+/-]*\d)[\w.~+/=-]{16,}/gi, (_found, scheme) => `${scheme} ${REDACTED}`],
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z ]{0,40}-----|$)/g, redacted],
];

/**
 * What every secret has in it, an API key an underscore before its 32 characters: most texts have none of this, and are
 * looked through once. This runs on every call.
 */
const SUSPECT = /_[0-9A-Za-z]{32}|eyJ|@|kw[hri]_|srv_|whsec_|(?:asic|ASIC|earer|EARER)\s|PRIVATE KEY/;

/**
 * Takes secrets out of free text, such as an error message or a query that quotes what it was given: keys of ours,
 * whatever their prefix (32 base62 characters after an underscore), access and refresh tokens, tokens of invitations,
 * surveys and workflows, secrets of webhooks, credentials of the Basic and Bearer schemes, passwords in URLs, private keys in PEM.
 */
export const scrub = (text: string): string =>
  SUSPECT.test(text) ? RULES.reduce((rest, [find, put]) => rest.replace(find, put), text) : text;

/** A JSON Web Token begins with the base64 of `{"` and has two dots at least. It ends with its word. */
function withoutToken(word: string): string {
  const at = word.indexOf('eyJ');
  return at >= 0 && word.slice(at).split('.', 3).length === 3 ? word.slice(0, at) + REDACTED : word;
}

/** `//user:password@`, from the first such user on to the `@`. */
function withoutPassword(authority: string): string {
  return authority.endsWith('@') ? authority.replace(/(\/\/[^/:@]*):[^]*@$/, '$1:***@') : authority;
}

/** RFC 7617: the base64 of `user:password`. Any other word may follow `basic` as it does in English. */
function withoutBasic(found: string, credentials: string): string {
  return Buffer.from(credentials, 'base64').includes(':') ? found.slice(0, -credentials.length) + REDACTED : found;
}
