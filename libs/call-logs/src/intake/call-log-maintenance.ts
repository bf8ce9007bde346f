import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { callLogsConfig, type CallLogsConfig } from '../call-logs.config.js';
import { ExpiredCalls } from '../settings/expired-calls.js';
import { CallLogPartitions, DAYS_AHEAD, type DailyTable } from './call-log-partitions.js';

/** What is to be done once a day, and whenever a worker starts. Doing it more often changes nothing. */
@Injectable()
export class CallLogMaintenance implements OnApplicationShutdown {
  private readonly logger = new Logger(CallLogMaintenance.name);
  private readonly stopping = new AbortController();
  private deleting: Promise<void> | null = null;

  constructor(
    private readonly partitions: CallLogPartitions,
    private readonly expired: ExpiredCalls,
    @Inject(callLogsConfig.token) private readonly config: CallLogsConfig,
  ) {}

  async run(): Promise<void> {
    const { retentionDays, captureRetentionDays } = this.config;
    await this.keepDaysOf('call_logs', retentionDays);
    await this.keepDaysOf('call_log_captures', Math.min(captureRetentionDays, retentionDays));
    // A tenant may have millions to delete: nobody waits for that, a worker that starts least of all.
    this.deleting ??= this.deleteExpired().finally(() => (this.deleting = null));
  }

  /** What is left to delete is deleted by whoever runs next. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.deleting;
  }

  private async keepDaysOf(table: DailyTable, days: number): Promise<void> {
    const made = await this.partitions.ensure(DAYS_AHEAD, table);
    const dropped = await this.partitions.dropOlderThan(days, table);
    if (made.length > 0 || dropped.length > 0)
      this.logger.log(
        { table, made: made.length, dropped: dropped.length },
        'Call log partitions were made and dropped',
      );
  }

  private async deleteExpired(): Promise<void> {
    try {
      const rows = await this.expired.remove(this.stopping.signal);
      if (rows > 0) this.logger.log({ rows }, 'Call logs were deleted that their tenants keep no longer');
    } catch (error) {
      this.logger.warn(
        { err: error },
        'Expired call logs could not be deleted; they are hidden, and it is tried again',
      );
    }
  }
}
