import { instantOfId } from '@keyway/platform';
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
  readonly tenantId: string;
  readonly environment: string;
  /** The columns from the key to the environment as they stand, by which calls that share them are told quickly. */
  readonly origin: string;
  readonly method: string;
  readonly status: number;
  readonly durationUs: number;
  readonly requestBytes: number;
  /** 0 for a stream: nobody knows. */
  readonly responseBytes: number;
}

/** Cuts the columns out by their position, in the order of `CALL_LOG_COLUMNS`: half the time of splitting the line. */
export function parseMovedCall(line: string): MovedCall {
  const time = columnAfter(line, 0);
  const key = columnAfter(line, time);
  const ip = columnAfter(line, key);
  const route = columnAfter(line, ip);
  const tenant = columnAfter(line, route);
  const environment = columnAfter(line, tenant);
  const user = columnAfter(line, environment);
  const method = columnAfter(line, user);
  const path = columnAfter(line, method);
  const status = columnAfter(line, path);
  const errorCode = columnAfter(line, status);
  const duration = columnAfter(line, errorCode);
  const requestBytes = columnAfter(line, duration);
  const responseBytes = columnAfter(line, requestBytes);
  const userAgent = columnAfter(line, responseBytes);
  return {
    id: line.slice(0, time - 1),
    occurredAt: line.slice(time, key - 1),
    apiKeyId: fromCopyText(line.slice(key, ip - 1)),
    ip: fromCopyText(line.slice(ip, route - 1)),
    route: fromCopyText(line.slice(route, tenant - 1)),
    tenantId: line.slice(tenant, environment - 1),
    environment: line.slice(environment, user - 1),
    origin: line.slice(key, user - 1),
    method: line.slice(method, path - 1),
    status: Number(line.slice(status, errorCode - 1)),
    durationUs: Number(line.slice(duration, requestBytes - 1)),
    requestBytes: Number(line.slice(requestBytes, responseBytes - 1)),
    responseBytes: Number(fromCopyText(line.slice(responseBytes, userAgent - 1)) ?? 0),
  };
}

/** Where the column after the one at `start` begins. */
const columnAfter = (line: string, start: number): number => line.indexOf('\t', start) + 1;

/** Each line of a payload, without its end. */
export const linesOf = (payload: string): string[] => payload.split('\n').slice(0, -1);

let lastMs = Number.NaN;
let lastText = '';

/** Many calls begin within one millisecond under load; its text is made once. */
function instantText(ms: number): string {
  if (ms === lastMs) return lastText;
  lastMs = ms;
  return (lastText = new Date(ms).toISOString());
}

const integer = (value: number): number => (value < MAX_INTEGER ? Math.round(value) : MAX_INTEGER);
