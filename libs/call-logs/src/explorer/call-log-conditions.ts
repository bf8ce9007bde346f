import { parseAddressRange } from './address-range.js';
import type { CallLogFilter, StatusClass } from './call-log.js';
import { endOfPrefix } from './path-prefix.js';

/** A comparison, and the type of the value that comes behind it. Each is what an index of call_logs is made for. */
const COMPARISONS = {
  id: ['id =', 'uuid'],
  apiKeyId: ['api_key_id =', 'uuid'],
  userId: ['user_id =', 'uuid'],
  status: ['status =', 'smallint'],
  lowestStatus: ['status >=', 'smallint'],
  highestStatus: ['status <=', 'smallint'],
  method: ['method =', 'text'],
  route: ['route =', 'text'],
  pathFrom: ['path COLLATE "C" >=', 'text'],
  pathBefore: ['path COLLATE "C" <', 'text'],
  address: ['ip =', 'inet'],
  network: ['ip <<=', 'inet'],
  clientRequestId: ['client_request_id =', 'text'],
  errorCode: ['error_code =', 'text'],
  leastUs: ['duration_us >=', 'integer'],
} as const;

type Name = keyof typeof COMPARISONS;
const NAMES = Object.keys(COMPARISONS) as Name[];

/** What a filter, its range of time aside, says of the columns. What it does not ask about is absent. */
export type Conditions = { readonly [name in Name]?: string | number | undefined };

/** How many parameters `conditionsSql` takes. */
export const CONDITION_COUNT = NAMES.length;

/** `AND (… IS NULL OR …)` for each, with parameters from `first` on: an absent one lets everything through. */
export const conditionsSql = (first: number): string =>
  NAMES.map((name, index) => {
    const [comparison, type] = COMPARISONS[name];
    return `AND ($${first + index}::${type} IS NULL OR ${comparison} $${first + index})`;
  }).join('\n  ');

export const valuesOf = (conditions: Conditions): unknown[] => NAMES.map((name) => conditions[name] ?? null);

const US_PER_MS = 1_000;

export function conditionsOf(filter: CallLogFilter): Conditions {
  const { requestId, apiKeyId, userId, status, method, route, clientRequestId, errorCode, minDurationMs } = filter;
  return {
    ...{ id: requestId, apiKeyId, userId, status, method, route, clientRequestId, errorCode },
    ...(filter.statusClass && statusRange(filter.statusClass)),
    ...(filter.pathPrefix && pathRange(filter.pathPrefix)),
    ...(filter.ip && addressRange(filter.ip)),
    // No call took less than nothing.
    leastUs: minDurationMs ? Math.round(minDurationMs * US_PER_MS) : undefined,
  };
}

function statusRange(statusClass: StatusClass): Conditions {
  const lowestStatus = Number(statusClass[0]) * 100;
  return { lowestStatus, highestStatus: lowestStatus + 99 };
}

const pathRange = (prefix: string): Conditions => ({ pathFrom: prefix, pathBefore: endOfPrefix(prefix) ?? undefined });

function addressRange(text: string): Conditions {
  const { address, bits, isSingle } = parseAddressRange(text)!;
  return isSingle ? { address } : { network: `${address}/${bits}` };
}

/** Quicker calls are in no index of their own. */
const SLOW_US = 10_000;
const REDIRECTS = statusRange('3xx').lowestStatus;

/** What asks for a range of values: an index has its matches in order of the values, and not in order of time. */
function isRange(name: Name, { lowestStatus, leastUs = 0 }: Conditions): boolean {
  switch (name) {
    case 'pathFrom':
    case 'pathBefore':
    case 'network':
      return true;
    case 'lowestStatus':
    case 'highestStatus':
      // Client and server errors have an index each, and most calls are successes.
      return lowestStatus === REDIRECTS;
    case 'leastUs':
      return Number(leastUs) >= SLOW_US;
    default:
      return false;
  }
}

/** The conditions without those that ask for a range; null where none does. */
export function inOrderOfTime(conditions: Conditions): Conditions | null {
  const given = NAMES.filter((name) => conditions[name] !== undefined);
  const kept = given.filter((name) => !isRange(name, conditions));
  return kept.length < given.length ? Object.fromEntries(kept.map((name) => [name, conditions[name]])) : null;
}
