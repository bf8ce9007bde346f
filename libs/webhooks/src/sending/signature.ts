import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
/** 192 bits: the specification asks for 24 to 64 bytes, and this many need no padding in base64. */
const SECRET_BYTES = 24;

/** A secret as receivers configure it (Standard Webhooks 1.0): `whsec_` and its bytes in base64. */
export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

/** What is signed: the same for every attempt but for the time. */
export interface SignedMessage {
  readonly id: string;
  readonly body: string;
  readonly sentAt: Date;
}

/**
 * The three headers of Standard Webhooks. While a secret is being replaced there are two, and a signature for each, so
 * that a receiver which knows either accepts the message.
 */
export function signatureHeaders(
  { id, body, sentAt }: SignedMessage,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
  const signatures = secrets.map((secret) => `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`);
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

function signature(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return createHmac('sha256', key).update(content).digest('base64');
}
