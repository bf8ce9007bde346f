import { parseMovedCall } from '../record/call-record.js';
import type { KeyUse } from './call-log-observer.js';

/** The latest call of each key among these lines. ISO times compare as text. */
export function keyUsesOf(lines: readonly string[]): KeyUse[] {
  const latest = new Map<string, ReturnType<typeof parseMovedCall>>();
  for (const line of lines) {
    const call = parseMovedCall(line);
    if (call.apiKeyId === null) continue;
    const known = latest.get(call.apiKeyId);
    if (!known || known.occurredAt < call.occurredAt) latest.set(call.apiKeyId, call);
  }
  return [...latest].map(([apiKeyId, { occurredAt, ip, route }]) => ({
    apiKeyId,
    at: new Date(occurredAt),
    ip,
    route,
  }));
}
