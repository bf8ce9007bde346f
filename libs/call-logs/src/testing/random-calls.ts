import { newId } from '@keyway/platform';
import type { CallRecord } from '../record/call-record.js';
import { aCall } from './a-call.js';

const ROUTES = ['/api/v1/contacts', '/api/v1/contacts/:id', '/api/v1/odd\\route\t"', null];
const METHODS = ['GET', 'GET', 'GET', 'POST', 'DELETE'];
const STATUSES = [101, 200, 200, 200, 201, 304, 404, 422, 499, 500, 503];
const ADDRESSES = ['203.0.113.7', '2001:DB8:0:0::1', '2001:db8::1', '::ffff:10.0.0.1', null];

export interface World {
  readonly tenants: readonly string[];
  readonly keys: readonly string[];
  readonly fromMs: number;
  readonly toMs: number;
}

/** Any calls of a small world: everything that usage counts by differs, and comes back. */
export function randomCalls(random: () => number, count: number, { tenants, keys, fromMs, toMs }: World): CallRecord[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  return Array.from({ length: count }, () => {
    const byKey = random() < 0.8;
    return aCall({
      id: newId(Math.floor(fromMs + random() * (toMs - fromMs))),
      tenantId: pick(tenants),
      environment: random() < 0.8 ? 'live' : 'test',
      apiKeyId: byKey ? pick(keys) : null,
      userId: byKey ? null : newId(),
      route: pick(ROUTES),
      method: pick(METHODS),
      status: pick(STATUSES),
      ip: pick(ADDRESSES),
      durationUs: Math.round(Math.exp(random() * 16)),
      requestBytes: Math.floor(random() * 2_000),
      responseBytes: random() < 0.1 ? null : Math.floor(random() * 50_000),
    });
  });
}
