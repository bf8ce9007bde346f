import { type DynamicModule, Module } from '@nestjs/common';
import { checkConfig, type ConfigPiece, ConfigurationInvalid } from './define-config.js';

/** Reads the environment once, refuses to start while anything is wrong, and provides each piece frozen. */
@Module({})
export class ConfigModule {
  static forRoot(pieces: readonly ConfigPiece[], env: NodeJS.ProcessEnv): DynamicModule {
    const problems = checkConfig(pieces, env);
    if (problems.length > 0) throw new ConfigurationInvalid(problems);
    const providers = pieces.map((piece) => ({ provide: piece.token, useValue: piece.read(env).value }));
    return { module: ConfigModule, global: true, providers, exports: providers.map((provider) => provider.provide) };
  }
}
