import { type Position, statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { Turns } from '../database/turns.js';
import { CONDITION_COUNT, conditionsOf, conditionsSql, valuesOf } from '../explorer/call-log-conditions.js';
import { COLUMNS } from '../explorer/call-log-statements.js';
import type { CallLog, CallLogFilter } from '../explorer/call-log.js';
import { type Moment, MOST_STRETCHES, type Told } from './told.js';

/** Calls that came in since, as one statement saw them. */
export interface Reading extends Moment {
  /** Looked at were the calls made from here on. */
  readonly from: Date;
  /** In the order in which they were made. */
  readonly calls: readonly CallLog[];
  /** Whether there were more; then these are the newest. */
  readonly isCut: boolean;
}

/** What one reading tells at most. */
export const MOST_CALLS = 2_000;
/** Clocks of nodes may be ahead, though not by more. And no partition of later days is opened. */
const AHEAD_MS = 24 * 3_600_000;
/** So many readings of a node at once, however many tails it has: searches use the same connections. */
const READINGS_AT_ONCE = 2;

const PRESENT = statement('call_log_present', `SELECT now() AS at, pg_current_snapshot()::text AS snapshot`);

const FIRST_STRETCH = 3;
const LAST_SNAPSHOT = FIRST_STRETCH + 3 * MOST_STRETCHES;
const FIRST_CONDITION = LAST_SNAPSHOT + 1;
const FIRST_AFTER_CONDITIONS = FIRST_CONDITION + CONDITION_COUNT;

/** The snapshot in which a call was told if it was visible there. */
const SNAPSHOT_OF_CALL = `CASE ${Array.from({ length: MOST_STRETCHES }, (_, index) => {
  const first = FIRST_STRETCH + 3 * index;
  return `WHEN (occurred_at, id) <= ($${first}::timestamptz, $${first + 1}::uuid) THEN $${first + 2}::pg_snapshot`;
}).join(' ')} ELSE $${LAST_SNAPSHOT}::pg_snapshot END`;

/**
 * The transaction that wrote a row, in all its 64 bits. A row has the lower 32; the nearest such number below those that
 * are yet to come is the one, since no call of the last hour is four thousand million transactions old.
 */
export const fullXid = (low: string, end: string): string => `(${end} - ((${end} - ${low}) & 4294967295))::text::xid8`;
/** As a query of its own it is worked out once, not for each row. */
const XID_OF_CALL = fullXid('xmin::text::bigint', '(SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint)');

/** One row for the moment at least, so that a reading without calls is one. */
const UNTOLD = statement(
  'call_log_untold',
  `SELECT present.at, present.snapshot, untold.*
   FROM (SELECT now() AS at, pg_current_snapshot()::text AS snapshot) AS present
   LEFT JOIN (
     SELECT ${COLUMNS} FROM call_logs
     WHERE occurred_at >= $1 AND occurred_at < $2 AND NOT pg_visible_in_snapshot(${XID_OF_CALL}, ${SNAPSHOT_OF_CALL})
       ${conditionsSql(FIRST_CONDITION)}
       AND environment = $${FIRST_AFTER_CONDITIONS} AND tenant_id = $${FIRST_AFTER_CONDITIONS + 1}
     ORDER BY occurred_at DESC, id DESC LIMIT ${MOST_CALLS + 1}
   ) AS untold ON true`,
);

type Row = Moment & { [name in keyof CallLog]: CallLog[name] | null };

/** Reads for tails: what came in since they last asked, in whatever order it did. */
@Injectable()
export class LiveCalls {
  private readonly turns = new Turns(READINGS_AT_ONCE);

  constructor(private readonly database: CallLogsDatabase) {}

  async present(): Promise<Moment> {
    return (await this.database.query<Moment & Record<string, unknown>>(PRESENT))[0]!;
  }

  /** The calls made at `from` or later that were not told yet. */
  async untold(
    told: Told,
    from: Date,
    filter: CallLogFilter,
    environment: Environment,
    tenantId: string,
  ): Promise<Reading> {
    const values = [
      ...[from, new Date(from.getTime() + AHEAD_MS), ...toldValues(told)],
      ...[...valuesOf(conditionsOf(filter)), environment, tenantId],
    ];
    const rows = await this.turns.take(() => this.database.query<Row>(UNTOLD, values));
    const { at, snapshot } = rows[0]!;
    const calls = rows.filter((row) => row.id !== null).map(callOf);
    return { at, snapshot, from, calls: calls.slice(0, MOST_CALLS).reverse(), isCut: calls.length > MOST_CALLS };
  }
}

/** Nothing is before it. */
const NO_STRETCH = ['-infinity', '00000000-0000-0000-0000-000000000000'];

function toldValues({ stretches, snapshot }: Told): unknown[] {
  const unused = Array.from({ length: MOST_STRETCHES - stretches.length }, () => [...NO_STRETCH, snapshot]);
  const used = stretches.map(({ upTo: { createdAt, id }, snapshot: its }) => [createdAt, id, its]);
  return [...unused.flat(), ...used.flat(), snapshot];
}

const callOf = ({ at: _at, snapshot: _snapshot, ...call }: Row): CallLog => call as CallLog;

export const positionOf = ({ occurredAt, id }: CallLog): Position => ({ createdAt: occurredAt, id });
