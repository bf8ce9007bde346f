import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AlertWatch } from './alert-watch.js';

const LOOK_EVERY_MS = 60_000;

/** Looks at the alerts once a minute for as long as the process runs. Any number of workers may; one at a time does. */
@Injectable()
export class AlertKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AlertKeeper.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly alerts: AlertWatch) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.alerts
        .look()
        .catch((error: Error) =>
          this.logger.warn({ err: error }, 'Alerts could not be looked at; the next look is due'),
        );
      await sleep(LOOK_EVERY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
