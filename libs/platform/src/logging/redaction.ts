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

/** A JWT; a key of ours, whatever its prefix: 32 base62 characters after an underscore; a refresh token or an invitation's. */
const SECRET_TEXT =
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*|\b([A-Za-z][A-Za-z0-9]*_(?:[A-Za-z0-9]+_)*)[0-9A-Za-z]{32}\b|\b(?:kwr|kwi)_[\w-]{40,}|(\/\/[^/:@\s]+):[^@\s]+@/g;

/** What every secret has in it: most texts have not, and are looked through once. */
const SUSPECT = /[0-9A-Za-z]{32}|eyJ|@|kw[ri]_/;

/** Takes secrets out of free text, such as an error message or a query that quotes what it was given. */
export const scrub = (text: string): string =>
  SUSPECT.test(text)
    ? text.replace(SECRET_TEXT, (_, prefix?: string, user?: string) =>
        user ? `${user}:***@` : `${prefix ?? ''}[redacted]`,
      )
    : text;
