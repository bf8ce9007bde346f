import { type Job, Jobs } from '@keyway/platform';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

/** Housekeeping that may be done again at any time. */
export interface DailyTask {
  readonly job: Job<object>;
  /** In UTC. */
  readonly cron: string;
  readonly run: () => Promise<unknown>;
}

export const DAILY_TASKS = Symbol('DAILY_TASKS');

/** Runs each task when its hour comes, once for all workers together, and whenever a worker starts. */
@Injectable()
export class DailyTasks implements OnApplicationBootstrap {
  private readonly logger = new Logger(DailyTasks.name);

  constructor(
    private readonly jobs: Jobs,
    @Inject(DAILY_TASKS) private readonly tasks: readonly DailyTask[],
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { job, cron, run } of this.tasks) {
      await this.jobs.work(job, async () => void (await run()));
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
