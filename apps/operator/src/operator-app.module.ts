import { ApiKeysModule } from '@keyway/api-keys';
import { configuration, entities, scopeGroups } from '@keyway/composition';
import { IdentityModule } from '@keyway/identity';
import { ConfigModule, DatabaseModule, JobsModule, JsonLogger, RuntimeModule } from '@keyway/platform';
import { ResourcesModule } from '@keyway/resources';
import { ScopesModule } from '@keyway/scopes';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** The domain without its HTTP side, for commands. */
@Module({})
class OperatorAppModule {
  static for(env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: OperatorAppModule,
      imports: [
        ConfigModule.forRoot(configuration, env),
        DatabaseModule.forRoot(entities),
        RuntimeModule,
        JobsModule,
        ScopesModule.forRoot(scopeGroups),
        IdentityModule,
        ApiKeysModule,
        ResourcesModule,
      ],
    };
  }
}

/** Runs a command against the domain and takes everything down again. */
export async function withDomain<T>(
  env: NodeJS.ProcessEnv,
  command: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(OperatorAppModule.for(env), {
    logger: new JsonLogger('warn', 'operator'),
    abortOnError: false,
  });
  try {
    return await command(app);
  } finally {
    await app.close();
  }
}
