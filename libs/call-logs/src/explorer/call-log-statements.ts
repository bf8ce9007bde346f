import { statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import type { CallLogsDatabase } from '../database/call-logs-database.js';
import { CONDITION_COUNT, type Conditions, conditionsSql, valuesOf } from './call-log-conditions.js';
import type { CallLog } from './call-log.js';
import { endOf, isInstant, type Stretch } from './time-windows.js';

export const COLUMNS = `
  id, occurred_at AS "occurredAt", environment, api_key_id AS "apiKeyId", user_id AS "userId", method, route, path, status,
  error_code AS "errorCode", duration_us::float8 / 1000 AS "durationMs", request_bytes AS "requestBytes",
  response_bytes AS "responseBytes", ip, user_agent AS "userAgent", client_request_id AS "clientRequestId"`;

/** $1 to $4 are a stretch of time, the conditions come next, then whose calls, then how many. */
const FIRST_CONDITION = 5;
const ENVIRONMENT = `$${FIRST_CONDITION + CONDITION_COUNT}`;
const TENANT = `$${FIRST_CONDITION + CONDITION_COUNT + 1}`;
const LIMIT = `LIMIT $${FIRST_CONDITION + CONDITION_COUNT + 2}`;
const INSTANTS = `$${FIRST_CONDITION + CONDITION_COUNT + 3}`;

/**
 * One text for all filters. PostgreSQL plans each search by its values (see CallLogsDatabase): what is null costs
 * nothing, an index with a condition of its own is used where the values meet it, and the bounds of time leave out
 * whole days before any is opened.
 */
const MATCHING = `
  FROM call_logs WHERE occurred_at >= $1 AND occurred_at < $2 AND ($3::uuid IS NULL OR (occurred_at, id) < ($4, $3))
  ${conditionsSql(FIRST_CONDITION)}
  AND environment = ${ENVIRONMENT} AND tenant_id = ${TENANT}`;
const NEWEST_FIRST = 'ORDER BY occurred_at DESC, id DESC';

const WALK = statement('call_log_walk', `SELECT ${COLUMNS} ${MATCHING} ${NEWEST_FIRST} ${LIMIT}`);

/**
 * `OFFSET 0` keeps the order out of the inner search, which then takes the index that leaves the fewest entries; that one
 * tells the time of a match without the call being read.
 */
const TIMES = statement(
  'call_log_times',
  `SELECT occurred_at AS "occurredAt" FROM (SELECT occurred_at ${MATCHING} OFFSET 0) AS matching
   ORDER BY occurred_at DESC ${LIMIT}`,
);
/** By the instants no day is opened but those of the matches. */
const AT_TIMES = statement(
  'call_log_at_times',
  `SELECT ${COLUMNS} FROM (SELECT * ${MATCHING} AND occurred_at = ANY(${INSTANTS}::timestamptz[]) OFFSET 0) AS matching
   ${NEWEST_FIRST} ${LIMIT}`,
);

const REACH = statement(
  'call_log_reach',
  `SELECT count(*)::int AS count, min(occurred_at) AS oldest
   FROM (SELECT occurred_at ${MATCHING} ORDER BY occurred_at DESC ${LIMIT}) AS newest`,
);

const COUNT = statement(
  'call_log_count',
  `SELECT count(*)::int AS count FROM (SELECT ${MATCHING} ${LIMIT}) AS matching`,
);

/** The statements that look for the calls that meet some conditions, each in a stretch of time. */
export class CallLogStatements {
  private readonly values: readonly unknown[];

  constructor(
    private readonly database: CallLogsDatabase,
    conditions: Conditions,
    environment: Environment,
    tenantId: string,
  ) {
    this.values = [...valuesOf(conditions), environment, tenantId];
  }

  /** The newest matches, by walking back in time: quick where matches are frequent, or have an index in order of time. */
  walk(stretch: Stretch, limit: number): Promise<CallLog[]> {
    return this.database.query<CallLog>(WALK, this.parameters(stretch, limit));
  }

  /** The newest matches, by looking at every match and at nothing else: quick where matches are few. */
  async sort(stretch: Stretch, limit: number): Promise<CallLog[]> {
    const parameters = this.parameters(stretch, limit);
    const times = await this.database.query<{ occurredAt: Date }>(TIMES, parameters);
    if (times.length === 0) return [];
    return this.database.query<CallLog>(AT_TIMES, [...parameters, times.map(({ occurredAt }) => occurredAt)]);
  }

  /** How many of the newest `limit` matches there are, and when the oldest of these was. */
  async reach(stretch: Stretch, limit: number): Promise<{ count: number; oldest: Date | null }> {
    const parameters = this.parameters(stretch, limit);
    return (await this.database.query<{ count: number; oldest: Date | null }>(REACH, parameters))[0]!;
  }

  /** Counts to `limit` and no further. */
  async count(stretch: Stretch, limit: number): Promise<number> {
    return (await this.database.query<{ count: number }>(COUNT, this.parameters(stretch, limit)))[0]!.count;
  }

  private parameters({ from, before }: Stretch, limit: number): unknown[] {
    // No index has the id; it is asked about only where a page ended among calls of one millisecond.
    const [id, instant] = isInstant(before) ? [null, null] : [before.id, before.createdAt];
    return [from, endOf(before), id, instant, ...this.values, limit];
  }
}
