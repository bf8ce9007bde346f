import { CallLogMaintenance, UsageMaintenance } from '@keyway/call-logs';
import { LoginThrottle, Sessions } from '@keyway/identity';
import { defineJob, type Job, Jobs } from '@keyway/platform';
import { WebhookMaintenance } from '@keyway/webhooks';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

interface DailyTask {
  readonly job: Job<object>;
  /** In UTC. */
  readonly cron: string;
  readonly run: () => Promise<void>;
}

/** Housekeeping: once a day for all workers together, and whenever one starts. Each task may run again at any time. */
@Injectable()
export class DailyTasks implements OnApplicationBootstrap {
  private readonly logger = new Logger(DailyTasks.name);
  private readonly tasks: readonly DailyTask[];

  constructor(
    private readonly jobs: Jobs,
    callLogs: CallLogMaintenance,
    usage: UsageMaintenance,
    sessions: Sessions,
    throttle: LoginThrottle,
    webhooks: WebhookMaintenance,
  ) {
    const forgetExpired = async (): Promise<void> => {
      await sessions.removeExpired();
      await throttle.removeExpired();
    };
    this.tasks = [
      { job: defineJob('call-logs.maintenance'), cron: '7 0 * * *', run: () => callLogs.run() },
      { job: defineJob('usage.maintenance'), cron: '22 0 * * *', run: () => usage.run() },
      { job: defineJob('identity.expired'), cron: '37 3 * * *', run: forgetExpired },
      { job: defineJob('webhooks.maintenance'), cron: '17 2 * * *', run: () => webhooks.run() },
    ];
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const { job, cron, run } of this.tasks) {
      await this.jobs.work(job, run);
      await this.jobs.schedule(job, cron);
    }
    for (const task of this.tasks) await this.runNow(task);
  }

  /** A worker starts all the same when a task fails: it is due again within the day. */
  private async runNow({ job, run }: DailyTask): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.logger.error({ err: error, job: job.name }, 'A daily task failed while the worker started');
    }
  }
}
