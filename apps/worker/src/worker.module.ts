import { recordKeyUses } from '@keyway/api-keys';
import { CallLogsIntakeModule } from '@keyway/call-logs';
import { configuration, entities, scopeGroups } from '@keyway/composition';
import { IdentityModule } from '@keyway/identity';
import { ConfigModule, DatabaseModule, JobsModule, RuntimeModule } from '@keyway/platform';
import { ScopesModule } from '@keyway/scopes';
import { type DynamicModule, Module } from '@nestjs/common';
import { DailyTasks } from './daily-tasks.js';

/** What is done beside the calls: moving their logs, and keeping house. Any number of workers may. */
@Module({})
export class WorkerModule {
  static for(env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(configuration, env),
        DatabaseModule.forRoot(entities),
        RuntimeModule,
        JobsModule,
        ScopesModule.forRoot(scopeGroups),
        IdentityModule,
        CallLogsIntakeModule.forRoot([{ moved: recordKeyUses }]),
      ],
      providers: [DailyTasks],
    };
  }
}
