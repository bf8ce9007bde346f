import { COPY_NULL, copyText, fromCopyText } from './copy-text.js';

/** One answered call. Its id is the request's, a UUIDv7, and its time is the one in the id. */
export interface CallRecord {
  readonly id: string;
  readonly tenantId: string;
  readonly environment: string;
  /** Exactly one of the two is given: who called. */
  readonly apiKeyId: string | null;
  readonly userId: string | null;
  /** A valid address, or null. */
  readonly ip: string | null;
  /** The pattern of the route; null where none matched. */
  readonly route: string | null;
  readonly method: string;
  /** Without its query, and without secrets. */
  readonly path: string;
  readonly status: number;
  readonly errorCode: string | null;
  readonly durationUs: number;
  readonly requestBytes: number;
  /** Null for a stream, whose length nobody knows when its head leaves. */
  readonly responseBytes: number | null;
  readonly userAgent: string | null;
  readonly clientRequestId: string | null;
}

/** The columns of `call_logs` in the order of a line. What the worker reads itself comes first. */
export const CALL_LOG_COLUMNS =
  'id, occurred_at, api_key_id, ip, route, tenant_id, environment, user_id, method, path, status, error_code, ' +
  'duration_us, request_bytes, response_bytes, user_agent, client_request_id';

/** PostgreSQL's integer ends here; a length beyond it is some client's fancy. */
const MAX_INTEGER = 2_147_483_647;

/** A record as one line of COPY's text format. Runs on every call, just before its answer leaves. */
export function callRecordLine(call: CallRecord): string {
  return (
    `${call.id}\t${instantText(instantOfId(call.id))}\t${call.apiKeyId ?? COPY_NULL}\t${call.ip ?? COPY_NULL}\t${copyText(call.route)}\t` +
    `${call.tenantId}\t${call.environment}\t${call.userId ?? COPY_NULL}\t${call.method}\t${copyText(call.path)}\t${call.status}\t` +
    `${copyText(call.errorCode)}\t${integer(call.durationUs)}\t${integer(call.requestBytes)}\t` +
    `${call.responseBytes === null ? COPY_NULL : integer(call.responseBytes)}\t${copyText(call.userAgent)}\t${copyText(call.clientRequestId)}\n`
  );
}

/** What the worker needs to know of a line. */
export interface MovedCall {
  readonly id: string;
  readonly occurredAt: string;
  readonly apiKeyId: string | null;
  readonly ip: string | null;
  readonly route: string | null;
}

export function parseMovedCall(line: string): MovedCall {
  const [id = '', occurredAt = '', apiKeyId = COPY_NULL, ip = COPY_NULL, route = COPY_NULL] = line.split('\t', 5);
  return { id, occurredAt, apiKeyId: fromCopyText(apiKeyId), ip: fromCopyText(ip), route: fromCopyText(route) };
}

/** Whose record a line is. */
export function parseOwner(line: string): { tenantId: string; environment: string; occurredAt: string } {
  const [, occurredAt = '', , , , tenantId = '', environment = ''] = line.split('\t', 7);
  return { tenantId, environment, occurredAt };
}

/** Each line of a payload, without its end. */
export const linesOf = (payload: string): string[] => payload.split('\n').slice(0, -1);

/**
 * Milliseconds since 1970 in a UUIDv7 (RFC 9562): the wall clock of the api when the request came in. A record
 * therefore has one time, wherever its id is known, and a lookup by id needs to look into one day only.
 */
export const instantOfId = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

let lastMs = Number.NaN;
let lastText = '';

/** Many calls begin within one millisecond under load; its text is made once. */
function instantText(ms: number): string {
  if (ms === lastMs) return lastText;
  lastMs = ms;
  return (lastText = new Date(ms).toISOString());
}

const integer = (value: number): number => (value < MAX_INTEGER ? Math.round(value) : MAX_INTEGER);
