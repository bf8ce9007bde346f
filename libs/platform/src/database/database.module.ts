import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions, EntitySchema, MixedList } from 'typeorm';
import { platformConfig, type PlatformConfig } from '../config/platform.config.js';
import { clientConfig } from './client-config.js';
import { Lanes } from './lanes.js';
import { SnakeNaming } from './snake-naming.js';

export type Entities = MixedList<string | EntitySchema | (new () => object)>;

/** TypeORM for transactions, migrations and everything that is not hot; lanes for what is. */
@Module({})
export class DatabaseModule {
  static forRoot(entities: Entities): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [platformConfig.token],
          useFactory: (config: PlatformConfig) => dataSourceOptions(config, entities),
        }),
      ],
      providers: [Lanes],
      exports: [Lanes, TypeOrmModule],
    };
  }
}

export function dataSourceOptions(
  config: Pick<PlatformConfig, 'databaseUrl' | 'statementTimeoutMs' | 'databasePoolSize'>,
  entities: Entities,
): DataSourceOptions {
  const { application_name, options, statement_timeout, connectionTimeoutMillis } = clientConfig(config, 'keyway');
  return {
    type: 'postgres',
    url: config.databaseUrl,
    entities: entities as never,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    extra: { max: config.databasePoolSize, application_name, options, statement_timeout, connectionTimeoutMillis },
  };
}
