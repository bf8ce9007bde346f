import { Clock, instantOfId, type Position, statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { Retention } from '../settings/retention.js';
import { type Conditions, conditionsOf, inOrderOfTime } from './call-log-conditions.js';
import { CallLogSearch } from './call-log-search.js';
import { CallLogStatements, COLUMNS } from './call-log-statements.js';
import type { CallLog, CallLogCount, CallLogFilter, CallLogsFound, Neighbours } from './call-log.js';
import { DAY_MS, endOf, olderThan, type Stretch } from './time-windows.js';

const FIND = statement(
  'call_log_find',
  `SELECT ${COLUMNS} FROM call_logs WHERE id = $1 AND occurred_at = $2 AND environment = $3 AND tenant_id = $4`,
);

const NEXT = statement(
  'call_log_next',
  `SELECT id FROM call_logs
   WHERE occurred_at >= $1 AND occurred_at < $2 AND (occurred_at, id) > ($3, $4::uuid) AND environment = $5 AND tenant_id = $6
   ORDER BY occurred_at, id LIMIT 1`,
);

/** Whether calls may be later than a day (`YYYYMMDD`). A partition takes space from its first call on. */
const ANY_LATER = statement(
  'call_log_any_later',
  `SELECT 1 FROM pg_inherits JOIN pg_class AS partition ON partition.oid = inhrelid
   WHERE inhparent = 'call_logs'::regclass AND relname > 'call_logs_' || $1 AND pg_relation_size(inhrelid) > 0 LIMIT 1`,
);

/** A UUIDv7 has 48 bits for its milliseconds: no call happened after these. */
const END_OF_TIME = new Date(2 ** 48);

/** Of one search. */
export interface SearchBounds {
  /** It answers what it has found when it has taken this long. */
  readonly budgetMs: number;
  readonly mostCounted: number;
  /** Where a range of values is asked for, this many calls are read in the hope that they fill the page. */
  readonly callsTried: number;
}

/** The one place that reads call logs, so that they can be kept elsewhere one day. */
@Injectable()
export class CallLogsStore {
  protected readonly bounds: SearchBounds = { budgetMs: 3_000, mostCounted: 10_000, callsTried: 3_000 };

  constructor(
    private readonly database: CallLogsDatabase,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  async find(id: string, environment: Environment, tenantId: string): Promise<CallLog | null> {
    const occurredAt = timeOf(id);
    if (occurredAt < (await this.retention.startOf(environment, tenantId))) return null;
    const [call] = await this.database.query<CallLog>(FIND, [id, occurredAt, environment, tenantId]);
    return call ?? null;
  }

  /** Newest first, from right after a position on. Fewer than `limit` are all there are, however long it takes. */
  async list(
    filter: CallLogFilter,
    after: Position | null,
    limit: number,
    environment: Environment,
    tenantId: string,
  ): Promise<CallLog[]> {
    const stretch = await this.stretchOf(filter, after, environment, tenantId);
    return (await this.searchFor(filter, Infinity, environment, tenantId).newest(stretch, limit)).calls;
  }

  /** The same for somebody who waits: what was found in a few seconds, and where to go on. */
  async search(
    filter: CallLogFilter,
    after: Position | null,
    limit: number,
    environment: Environment,
    tenantId: string,
  ): Promise<CallLogsFound> {
    const stretch = await this.stretchOf(filter, after, environment, tenantId);
    return this.searchFor(filter, this.bounds.budgetMs, environment, tenantId).newest(stretch, limit);
  }

  /** How many there are, to a bound of calls and of time. */
  async count(filter: CallLogFilter, environment: Environment, tenantId: string): Promise<CallLogCount> {
    const stretch = await this.stretchOf(filter, null, environment, tenantId);
    return this.searchFor(filter, this.bounds.budgetMs, environment, tenantId).count(stretch, this.bounds.mostCounted);
  }

  /** The calls right before and right after this one, of the same tenant and environment. */
  async neighbours({ id, occurredAt }: CallLog, environment: Environment, tenantId: string): Promise<Neighbours> {
    const [older, newerId] = await Promise.all([
      this.list({}, { createdAt: occurredAt, id }, 1, environment, tenantId),
      this.nextId({ createdAt: occurredAt, id }, environment, tenantId),
    ]);
    return { olderId: older[0]?.id ?? null, newerId };
  }

  private async nextId(
    { createdAt, id }: Position,
    environment: Environment,
    tenantId: string,
  ): Promise<string | null> {
    const { before } = await this.withoutEmptyDays({ from: createdAt, before: olderThan(END_OF_TIME) });
    const dayLater = new Date(createdAt.getTime() + DAY_MS);
    // Most have a neighbour within a day, and then no other day is opened.
    const windows = [
      [createdAt, dayLater],
      [dayLater, endOf(before)],
    ];
    for (const [from, to] of windows) {
      const [next] = await this.database.query<{ id: string }>(NEXT, [from, to, createdAt, id, environment, tenantId]);
      if (next) return next.id;
    }
    return null;
  }

  private searchFor(filter: CallLogFilter, budgetMs: number, environment: Environment, tenantId: string) {
    const conditions = conditionsOf(filter);
    const statementsFor = (these: Conditions) => new CallLogStatements(this.database, these, environment, tenantId);
    const inOrder = inOrderOfTime(conditions);
    const trial = inOrder && { statements: statementsFor(inOrder), calls: this.bounds.callsTried };
    const deadlineMs = this.clock.monotonicMs() + budgetMs;
    return new CallLogSearch(statementsFor(conditions), trial, this.clock, deadlineMs);
  }

  /** What is to be searched: the range of time asked for, as far as calls are kept, from a position on. */
  private async stretchOf(
    { from, to, requestId }: CallLogFilter,
    after: Position | null,
    environment: Environment,
    tenantId: string,
  ): Promise<Stretch> {
    // The request's id holds its time, which narrows the search to a millisecond. A UUID of no request holds nonsense.
    const exact = requestId === undefined ? null : timeOf(requestId);
    const start = latest(await this.retention.startOf(environment, tenantId), from, exact);
    const end = earliest(END_OF_TIME, to, exact && new Date(exact.getTime() + 1));
    return this.withoutEmptyDays({ from: start, before: after && after.createdAt < end ? after : olderThan(end) });
  }

  /**
   * Partitions are made for months ahead, and each that a search opens costs it a tenth of a millisecond. Calls are later
   * than today only where a clock is wrong.
   */
  private async withoutEmptyDays({ from, before }: Stretch): Promise<Stretch> {
    const now = this.clock.now();
    const tomorrow = new Date(now.getTime() - (now.getTime() % DAY_MS) + DAY_MS);
    if (endOf(before) <= tomorrow) return { from, before };
    const later = await this.database.query(ANY_LATER, [now.toISOString().slice(0, 10).replaceAll('-', '')]);
    return { from, before: later.length > 0 ? before : olderThan(tomorrow) };
  }
}

const timeOf = (id: string): Date => new Date(instantOfId(id));

type Instants = (Date | null | undefined)[];
const times = (instants: Instants): number[] => instants.flatMap((instant) => instant?.getTime() ?? []);
const latest = (...instants: Instants): Date => new Date(Math.max(...times(instants)));
const earliest = (...instants: Instants): Date => new Date(Math.min(...times(instants)));
