import { WorkLoop } from '@keyway/platform';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AlertTeller } from './alert-teller.js';
import { AlertWatch } from './alert-watch.js';

const LOOK_EVERY_MS = 60_000;

/** Looks at the alerts once a minute, and tells what became of them, for as long as the process runs. Any number of workers may; one at a time does. */
@Injectable()
export class AlertKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AlertKeeper.name);
  private readonly loop = new WorkLoop(() => this.look(), {
    onError: (error) => this.logger.warn({ err: error }, 'Alerts could not be looked at; the next look is due'),
    failedFirstMs: LOOK_EVERY_MS,
    failedLastMs: LOOK_EVERY_MS,
  });

  constructor(
    private readonly alerts: AlertWatch,
    private readonly teller: AlertTeller,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  private async look(): Promise<number> {
    await this.alerts.look();
    await this.teller.tell();
    return LOOK_EVERY_MS;
  }
}
