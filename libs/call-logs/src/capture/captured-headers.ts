import { redactText } from './redact-text.js';

/**
 * Captured wherever capture is on. None of them lets anybody in; an idempotency key is only good for repeating the
 * call of whoever made it.
 */
export const DEFAULT_HEADERS: readonly string[] = [
  'accept',
  'accept-encoding',
  'accept-language',
  'content-encoding',
  'content-length',
  'content-type',
  'etag',
  'host',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'retry-after',
  'traceparent',
  'user-agent',
  'x-environment',
  'x-tenant-id',
];

/** RFC 9110, section 5.6.2, without the signs that nobody puts into a name. */
const HEADER_NAME = /^[a-z0-9][a-z0-9._-]*$/i;
/** What headers are called that let somebody in, or keep somebody in. */
const SECRET_HEADER =
  /token|secret|key|auth|cookie|session|signature|passw|credential|bearer|jwt|assertion|csrf|xsrf|hmac/i;

const MAX_VALUE_LENGTH = 1_024;

/** Why a tenant may not have a header captured, or null. */
export function headerProblem(name: string): string | null {
  if (DEFAULT_HEADERS.includes(name.toLowerCase())) return null;
  if (!HEADER_NAME.test(name)) return 'Must be the name of a header';
  return SECRET_HEADER.test(name) ? 'Headers that may hold a credential are never captured' : null;
}

/** The headers of these names, redacted. Their names are lower-case. */
export function capturedHeaders(
  headers: Readonly<Record<string, string | number | string[] | undefined>>,
  names: readonly string[],
): Record<string, string> {
  const captured: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) captured[name] = redactText(String(value)).slice(0, MAX_VALUE_LENGTH).toWellFormed();
  }
  return captured;
}
