import { setTimeout as sleep } from 'node:timers/promises';
import { statement } from '@keyway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { callLogsConfig, type CallLogsConfig } from '../call-logs.config.js';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { KEPT_FROM, TODAY } from './call-log-settings.js';

const DAY_MS = 86_400_000;

/** Of one transaction: short enough that nobody waits for it, and after each one everybody else has a turn. */
const ROWS_AT_ONCE = 1_000;
const PAUSE_MS = 5;

/** Before the installation's retention whole partitions are dropped; here are those who keep their calls shorter. */
const DUE = statement(
  'call_log_expired_due',
  `SELECT * FROM (
     SELECT s.tenant_id AS "tenantId", s.environment,
            greatest(s.cleared_to, today.day - $1::int)::timestamp AT TIME ZONE 'UTC' AS "from",
            (${KEPT_FROM})::timestamp AT TIME ZONE 'UTC' AS "until"
       FROM call_log_settings AS s, ${TODAY}
   ) AS due WHERE "from" < "until"`,
);

const CLEARED = statement(
  'call_log_expired_cleared',
  `UPDATE call_log_settings SET cleared_to = greatest(cleared_to, ($1::timestamptz AT TIME ZONE 'UTC')::date)
    WHERE environment = $2 AND tenant_id = $3`,
);

/** Found along an index, then deleted by key: no lock is held while rows are looked for. What belongs to a call goes first. */
const TABLES = ['call_log_captures', 'call_logs'].map((table) => ({
  find: statement(
    `${table}_expired_find`,
    `SELECT id FROM ${table} WHERE occurred_at >= $1 AND occurred_at < $2 AND environment = $3 AND tenant_id = $4 LIMIT ${ROWS_AT_ONCE}`,
  ),
  remove: statement(
    `${table}_expired_remove`,
    `DELETE FROM ${table} WHERE id = ANY($5::uuid[]) AND occurred_at >= $1 AND occurred_at < $2 AND environment = $3 AND tenant_id = $4`,
  ),
}));

interface Due {
  readonly tenantId: string;
  readonly environment: string;
  readonly from: Date;
  readonly until: Date;
}

/** Deletes what tenants keep no longer although the installation does: day by day, and no day twice. */
@Injectable()
export class ExpiredCalls {
  constructor(
    private readonly database: CallLogsDatabase,
    @Inject(callLogsConfig.token) private readonly config: CallLogsConfig,
  ) {}

  /** Returns how many rows were deleted. Ends early, and can go on later, once `stopping` is aborted. */
  async remove(stopping?: AbortSignal): Promise<number> {
    let removed = 0;
    for (const due of await this.database.query<Due>(DUE, [this.config.retentionDays]))
      for (let day = due.from; day < due.until && !stopping?.aborted; day = dayAfter(day)) {
        removed += await this.removeDay(due, day, stopping);
        if (!stopping?.aborted) await this.database.query(CLEARED, [dayAfter(day), due.environment, due.tenantId]);
      }
    return removed;
  }

  private async removeDay({ environment, tenantId }: Due, day: Date, stopping?: AbortSignal): Promise<number> {
    const rows = [day, dayAfter(day), environment, tenantId];
    let removed = 0;
    for (const { find, remove } of TABLES)
      while (!stopping?.aborted) {
        const found = await this.database.query<{ id: string }>(find, rows);
        if (found.length === 0) break;
        await this.database.query(remove, [...rows, found.map(({ id }) => id)]);
        removed += found.length;
        await sleep(PAUSE_MS);
      }
    return removed;
  }
}

const dayAfter = (day: Date): Date => new Date(day.getTime() + DAY_MS);
