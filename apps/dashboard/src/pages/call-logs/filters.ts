import { filtersOf } from '../../app/search.js';
import { startOf } from '../../ui/periods.js';

export const PERIODS = ['1h', '24h', '7d', '30d'] as const;
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
export const STATUS_CLASSES = ['2xx', '3xx', '4xx', '5xx'] as const;

const TEXTS = [
  'from',
  'to',
  'status',
  'route',
  'path',
  'key',
  'user',
  'ip',
  'request',
  'client',
  'error',
  'slower',
  'call',
] as const;

/** What the address of the page may say; `call` is the one that is looked at, and `live` follows new ones. */
export const callLogFilters = filtersOf(TEXTS, { period: PERIODS, method: METHODS, live: ['1'] });

export type CallLogFilters = ReturnType<typeof callLogFilters>;
export type StatusClass = (typeof STATUS_CLASSES)[number];

/** The filters as the API takes them. What cannot be asked for (a status of "abc") is left out; the rest it judges. */
export function queryOf(filters: CallLogFilters, nowMs: number) {
  const { status } = filters;
  const slower = Number(filters.slower);
  return {
    from: filters.from ?? (filters.to ? undefined : startOf(filters.period ?? '24h', nowMs)),
    to: filters.to,
    api_key_id: filters.key,
    user_id: filters.user,
    status: status && /^[1-5]\d\d$/.test(status) ? Number(status) : undefined,
    status_class: statusClassOf(status),
    method: filters.method,
    route: filters.route,
    path_prefix: filters.path,
    ip: filters.ip,
    request_id: filters.request,
    client_request_id: filters.client,
    error_code: filters.error,
    min_duration_ms: filters.slower && slower >= 0 ? slower : undefined,
  };
}

export type CallLogQuery = ReturnType<typeof queryOf>;

export const statusClassOf = (status: string | undefined): StatusClass | undefined =>
  STATUS_CLASSES.find((it) => it === status);

/** What somebody pastes into the search, as the filter it is. */
export function filterOf(text: string): Partial<CallLogFilters> {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return { request: text };
  if (/^[1-5](\d\d|xx)$/.test(text)) return { status: text };
  if (/^\d+(\.\d+){3}(\/\d+)?$/.test(text) || /^[\da-f]*:[\da-f:.]+(\/\d+)?$/i.test(text)) return { ip: text };
  if (text.startsWith('/')) return text.includes('/:') ? { route: text } : { path: text };
  if (text.startsWith('key_')) return { key: text };
  if (text.startsWith('usr_')) return { user: text };
  if (/^[a-z_]+\.[a-z_.]+$/.test(text)) return { error: text };
  return { client: text };
}

/** `?from=…&status=404`, for an address of the API. */
export function searchOf(query: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(pairs).toString();
}
