import type { BodyState, CapturedBody } from './capture.js';
import { redactJson } from './redact-json.js';
import { redactText } from './redact-text.js';

/** Longer answers are not looked through: that would hold up everybody else's calls for milliseconds. */
const MAX_ANSWER_LENGTH = 256 * 1024;

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\b/i;
const TEXT_TYPE = /^text\/|^application\/(?:x-ndjson|xml|x-www-form-urlencoded)\b/i;

export const withoutText = (state: BodyState): CapturedBody => ({ body: null, bodyState: state });

/** A body as it was parsed, a form like JSON. */
export const capturedValue = (value: unknown, maxBytes: number): CapturedBody =>
  bounded(redactJson(value, maxBytes), maxBytes);

/** An answer as it leaves. */
export function capturedAnswer(payload: unknown, contentType: string, maxBytes: number): CapturedBody {
  if (payload === null || payload === undefined || payload === '') return withoutText('none');
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return withoutText('stream');
  if (payload.length > MAX_ANSWER_LENGTH) return withoutText('too_large');
  if (JSON_TYPE.test(contentType)) return capturedJson(String(payload), maxBytes);
  return TEXT_TYPE.test(contentType) ? bounded(redactText(String(payload)), maxBytes) : withoutText('binary');
}

function capturedJson(text: string, maxBytes: number): CapturedBody {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bounded(redactText(text), maxBytes);
  }
  return capturedValue(value, maxBytes);
}

/** Cuts what has been redacted, and never before: a secret that is cut looks like nothing. No character is halved. */
function bounded(redacted: string, maxBytes: number): CapturedBody {
  const text = redacted.toWellFormed();
  if (Buffer.byteLength(text) <= maxBytes) return { body: text, bodyState: 'complete' };
  // No text has more characters than bytes.
  const bytes = Buffer.from(text.slice(0, maxBytes));
  let end = maxBytes;
  while (end > 0 && isContinuation(bytes[end])) end--;
  return { body: bytes.toString('utf8', 0, end), bodyState: 'truncated' };
}

/** UTF-8 (RFC 3629): the second byte of a character, or a later one. */
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;
