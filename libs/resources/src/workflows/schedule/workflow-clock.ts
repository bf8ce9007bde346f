import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WorkflowSchedule } from './workflow-schedule.js';

/** A schedule counts in minutes; a twelfth of one late is nothing. */
const LOOK_EVERY_MS = 5_000;

/** Looks for what is due for as long as the process runs. Any number of workers may. */
@Injectable()
export class WorkflowClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WorkflowClock.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly schedule: WorkflowSchedule) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.schedule
        .startDue()
        .catch((error: Error) =>
          this.logger.warn({ err: error }, 'Schedules could not be looked at; the next look is due'),
        );
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
