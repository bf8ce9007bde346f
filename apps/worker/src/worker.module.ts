import { ApiKeysWorkModule, recordKeyUses } from '@keyway/api-keys';
import { CallLogsIntakeModule } from '@keyway/call-logs';
import { foundation } from '@keyway/composition';
import { IdempotencyModule } from '@keyway/idempotency';
import { IdentityModule } from '@keyway/identity';
import { MessagingWorkModule } from '@keyway/messaging';
import { ResourcesWorkModule } from '@keyway/resources';
import { WebhooksWorkModule } from '@keyway/webhooks';
import { type DynamicModule, Module } from '@nestjs/common';
import { DailyTasks } from './daily-tasks.js';
import { housekeeping } from './housekeeping.js';
import { IdleKeysModule } from './idle-keys.module.js';

/** What is done beside the calls: moving their logs, and keeping house. Any number of workers may. */
@Module({})
export class WorkerModule {
  static for(env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ...foundation(env),
        IdentityModule,
        IdempotencyModule,
        IdleKeysModule,
        CallLogsIntakeModule.forRoot([{ moved: recordKeyUses }]),
        ApiKeysWorkModule,
        MessagingWorkModule,
        ResourcesWorkModule,
        WebhooksWorkModule,
      ],
      providers: [housekeeping, DailyTasks],
    };
  }
}
