import { ApiKeysModule } from '@keyway/api-keys';
import { foundation } from '@keyway/composition';
import { IdentityModule } from '@keyway/identity';
import { JsonLogger } from '@keyway/platform';
import { ResourcesModule } from '@keyway/resources';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** The domain without its HTTP side, for commands. */
@Module({})
class OperatorAppModule {
  static for(env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: OperatorAppModule,
      imports: [...foundation(env), IdentityModule, ApiKeysModule, ResourcesModule],
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
