import { statement } from '@keyway/platform';
import { Injectable, Logger } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { LOCK_USAGE } from './usage-fold.js';
import { type Grain, GRAINS, KEPT_DAYS } from './usage-grains.js';

const TABLES: Readonly<Record<Grain, string>> = {
  minute: 'call_log_usage_minutes',
  hour: 'call_log_usage_hours',
  day: 'call_log_usage_days',
};

/** Read and written in one transaction, while the folds wait: 16 MiB, some hundredths of a second. */
const PAGES_AT_ONCE = 2_048;

/** Beyond what is promised to be kept, since clocks differ. */
const SPARE_HOURS = 1;

const pagesOf = (table: string) =>
  statement(
    'call_log_usage_pages',
    `SELECT (pg_relation_size('${table}') / current_setting('block_size')::int)::int AS pages`,
  );

const tooOld = (days: string): string =>
  `at < date_trunc($3, now() - make_interval(days => ${days}::int), 'UTC') - interval '${SPARE_HOURS} hours'`;

const prune = (table: string) =>
  statement(
    'call_log_usage_prune',
    `DELETE FROM ${table} WHERE ctid >= $1::tid AND ctid < $2::tid AND (${tooOld('$4')} OR dimension = 'ip' AND ${tooOld('$5')})`,
  );

/**
 * Takes out usage that is older than what is kept of it. Once a day each page is read for that: an index by age would
 * cost every row that is written, and tempt the planner to find rows by it.
 */
@Injectable()
export class UsageMaintenance {
  private readonly logger = new Logger(UsageMaintenance.name);

  constructor(private readonly database: CallLogsDatabase) {}

  /** Doing it more often changes nothing. */
  async run(): Promise<void> {
    let pruned = 0;
    for (const grain of GRAINS) pruned += await this.prune(grain);
    if (pruned > 0) this.logger.log({ pruned }, 'Old rows of usage were taken out');
  }

  private async prune(grain: Grain): Promise<number> {
    const table = TABLES[grain];
    const [row] = await this.database.query<{ pages: number }>(pagesOf(table));
    let pruned = 0;
    for (let page = 0; page < row!.pages; page += PAGES_AT_ONCE) pruned += await this.prunePages(grain, page);
    return pruned;
  }

  /** Whoever writes rollups meanwhile would lock the same rows in another order; so nobody does. */
  private prunePages(grain: Grain, first: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      await tx.query(LOCK_USAGE);
      const { total, ip } = KEPT_DAYS;
      const values = [`(${first},0)`, `(${first + PAGES_AT_ONCE},0)`, grain, total[grain], ip[grain] ?? total[grain]];
      const { rowCount } = await tx.query({ ...prune(TABLES[grain]), values });
      return rowCount ?? 0;
    });
  }
}
