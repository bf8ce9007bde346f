import { ApiKeysHttpModule } from '@keyway/api-keys/http';
import { CallLogsHttpModule } from '@keyway/call-logs/http';
import { foundation } from '@keyway/composition';
import { IdempotencyModule } from '@keyway/idempotency';
import { IdentityHttpModule } from '@keyway/identity/http';
import { MessagingHttpModule } from '@keyway/messaging/http';
import { BindingPipe } from '@keyway/platform/http';
import { ResourcesHttpModule } from '@keyway/resources/http';
import { AccessGuard, ScopesHttpModule } from '@keyway/scopes/http';
import { TenancyHttpModule } from '@keyway/tenancy/http';
import { WebhooksHttpModule } from '@keyway/webhooks/http';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GrantedScopesModule } from './granted-scopes.module.js';
import { JobsController } from './jobs/jobs.controller.js';

/** Everything the REST API is made of. */
@Module({})
export class AppModule {
  static for(env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...foundation(env),
        ScopesHttpModule,
        TenancyHttpModule,
        // Strategies are asked in this order: most calls come with a key.
        ApiKeysHttpModule,
        IdentityHttpModule,
        IdempotencyModule,
        CallLogsHttpModule,
        GrantedScopesModule,
        ResourcesHttpModule,
        WebhooksHttpModule,
        MessagingHttpModule,
      ],
      controllers: [JobsController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: BindingPipe },
      ],
    };
  }
}
