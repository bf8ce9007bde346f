import { Jobs } from '@keyway/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { recoverEvents, Recovery } from '../deliveries/recovery.js';

/** Does the recoveries that were asked for. */
@Injectable()
export class RecoveryWork implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly recovery: Recovery,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(recoverEvents, (data) => this.recovery.run(data));
  }
}
