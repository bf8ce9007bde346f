import { type Position, statement, type Statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { instantOfId } from '../record/call-record.js';
import type { CallLog, CallLogFilter } from './call-log.js';

const COLUMNS = `
  id, occurred_at AS "occurredAt", environment, api_key_id AS "apiKeyId", user_id AS "userId", method, route, path, status,
  error_code AS "errorCode", duration_us::float8 / 1000 AS "durationMs", request_bytes AS "requestBytes",
  response_bytes AS "responseBytes", ip, user_agent AS "userAgent", client_request_id AS "clientRequestId"`;

const FIND = statement(
  'call_log_find',
  `SELECT ${COLUMNS} FROM call_logs WHERE id = $1 AND occurred_at = $2 AND environment = $3 AND tenant_id = $4`,
);

/**
 * The upper bound is said twice: as a plain bound, by which PostgreSQL skips whole days, and as the keyset. An absent
 * filter is a null, so that there is one statement and not one for every combination of filters.
 */
const list = (label: string, keyCondition: string): Statement =>
  statement(
    label,
    `SELECT ${COLUMNS} FROM call_logs
     WHERE occurred_at >= $1 AND occurred_at <= $2 AND (occurred_at, id) < ($2, $3::uuid)
       AND ($4::uuid IS NULL OR user_id = $4)
       AND ($5::smallint IS NULL OR status BETWEEN $5 AND $6)
       AND ($7::text IS NULL OR method = $7)
       AND ($8::text IS NULL OR route = $8)
       AND ($9::text IS NULL OR starts_with(path, $9))
       AND ($10::inet IS NULL OR ip <<= $10)
       AND ($11::uuid IS NULL OR id = $11)
       AND ($12::text IS NULL OR client_request_id = $12)
       AND ($13::text IS NULL OR error_code = $13)
       AND ($14::integer IS NULL OR duration_us >= $14)
       ${keyCondition} AND environment = $15 AND tenant_id = $16
     ORDER BY occurred_at DESC, id DESC LIMIT $17`,
  );

const LIST = list('call_log_list', '');
/** The one filter with an index of its own. */
const LIST_OF_KEY = list('call_log_list_of_key', 'AND api_key_id = $18');

/** A UUIDv7 has 48 bits for its milliseconds: no call happened after these. */
const END_OF_TIME_MS = 2 ** 48;
/** Before every id of ours. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const US_PER_MS = 1_000;

/** The one place that reads call logs, so that they can be kept elsewhere one day. */
@Injectable()
export class CallLogsStore {
  constructor(private readonly database: CallLogsDatabase) {}

  async find(id: string, environment: Environment, tenantId: string): Promise<CallLog | null> {
    const [call] = await this.database.query<CallLog>(FIND, [id, timeOf(id), environment, tenantId]);
    return call ?? null;
  }

  /** Newest first, from right after a position on. */
  async list(
    filter: CallLogFilter,
    after: Position | null,
    limit: number,
    environment: Environment,
    tenantId: string,
  ): Promise<CallLog[]> {
    const [from, until, beforeId] = range(filter, after);
    const [lowest, highest] = statusRange(filter);
    const { userId, method, route, pathPrefix, ip, requestId, clientRequestId, errorCode, minDurationMs, apiKeyId } =
      filter;
    const minUs = minDurationMs === undefined ? undefined : Math.round(minDurationMs * US_PER_MS);
    const conditions = [
      userId,
      lowest,
      highest,
      method,
      route,
      pathPrefix,
      ip,
      requestId,
      clientRequestId,
      errorCode,
      minUs,
    ];
    const values = [from, until, beforeId, ...conditions.map((value) => value ?? null), environment, tenantId, limit];
    return apiKeyId ? this.database.query(LIST_OF_KEY, [...values, apiKeyId]) : this.database.query(LIST, values);
  }
}

/** The request's id holds its time, which narrows the search to a millisecond. A UUID of no request holds nonsense. */
const timeOf = (id: string): Date => new Date(instantOfId(id));

/** From when on, and the position before which: an end that is not part of the range, or where the last page ended. */
function range({ from, to, requestId }: CallLogFilter, after: Position | null): [Date, Date, string] {
  const exactMs = requestId === undefined ? undefined : instantOfId(requestId);
  const startMs = Math.max(from?.getTime() ?? 0, exactMs ?? 0);
  const endMs = Math.min(to?.getTime() ?? END_OF_TIME_MS, exactMs === undefined ? END_OF_TIME_MS : exactMs + 1);
  if (after && after.createdAt.getTime() < endMs) return [new Date(startMs), after.createdAt, after.id];
  return [new Date(startMs), new Date(endMs), FIRST_ID];
}

function statusRange({ status, statusClass }: CallLogFilter): [number | undefined, number | undefined] {
  if (status !== undefined) return [status, status];
  if (statusClass === undefined) return [undefined, undefined];
  const first = Number(statusClass[0]) * 100;
  return [first, first + 99];
}
