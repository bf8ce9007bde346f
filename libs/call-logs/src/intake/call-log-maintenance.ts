import { Inject, Injectable, Logger } from '@nestjs/common';
import { callLogsConfig, type CallLogsConfig } from '../call-logs.config.js';
import { CallLogPartitions } from './call-log-partitions.js';

/** What is to be done once a day, and whenever a worker starts. Doing it more often changes nothing. */
@Injectable()
export class CallLogMaintenance {
  private readonly logger = new Logger(CallLogMaintenance.name);

  constructor(
    private readonly partitions: CallLogPartitions,
    @Inject(callLogsConfig.token) private readonly config: CallLogsConfig,
  ) {}

  async run(): Promise<void> {
    const made = await this.partitions.ensure();
    const dropped = await this.partitions.dropOlderThan(this.config.retentionDays);
    if (made.length > 0 || dropped.length > 0)
      this.logger.log({ made: made.length, dropped: dropped.length }, 'Call log partitions were made and dropped');
  }
}
