import { Jobs } from '@keyway/platform';
import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { deliverMessage } from './delivery/deliver-message.job.js';
import { MessageDeliveries } from './delivery/message-deliveries.js';
import { MessageRetention } from './kept/message-retention.js';
import { MessagingModule } from './messaging.module.js';

/** A server that takes its time over one message holds up few others. */
const AT_ONCE = 5;

@Injectable()
class MessagingWork implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly deliveries: MessageDeliveries,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.work(deliverMessage, ({ id }, attempt) => this.deliveries.deliver(id, attempt), {
      concurrency: AT_ONCE,
    });
  }
}

/** For the worker: sends what is queued, and forgets what is old. */
@Module({
  imports: [MessagingModule],
  providers: [MessageDeliveries, MessagingWork, MessageRetention],
  exports: [MessageRetention],
})
export class MessagingWorkModule {}
