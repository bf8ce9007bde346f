import type { MovedCall } from '../record/call-record.js';
import type { CallCell } from '../usage/call-cells.js';
import type { KeyUse } from './call-log-observer.js';

/** The latest call of each key among these cells. ISO times compare as text. */
export function keyUsesOf(cells: readonly CallCell[]): KeyUse[] {
  const latest = new Map<string, MovedCall>();
  for (const { latest: call } of cells) {
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
