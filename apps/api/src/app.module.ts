import { ApiKeysHttpModule } from '@keyway/api-keys/http';
import { CallLogsHttpModule } from '@keyway/call-logs/http';
import { configuration, entities, scopeGroups } from '@keyway/composition';
import { IdentityHttpModule } from '@keyway/identity/http';
import { ConfigModule, DatabaseModule, JobsModule, RuntimeModule } from '@keyway/platform';
import { BindingPipe } from '@keyway/platform/http';
import { ResourcesHttpModule } from '@keyway/resources/http';
import { ScopesModule } from '@keyway/scopes';
import { AccessGuard, ScopesHttpModule } from '@keyway/scopes/http';
import { TenancyHttpModule } from '@keyway/tenancy/http';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';

/** Everything the REST API is made of. */
@Module({})
export class AppModule {
  static for(env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(configuration, env),
        DatabaseModule.forRoot(entities),
        RuntimeModule,
        JobsModule,
        ScopesModule.forRoot(scopeGroups),
        ScopesHttpModule,
        TenancyHttpModule,
        // Strategies are asked in this order: most calls come with a key.
        ApiKeysHttpModule,
        IdentityHttpModule,
        CallLogsHttpModule,
        ResourcesHttpModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: BindingPipe },
      ],
    };
  }
}
