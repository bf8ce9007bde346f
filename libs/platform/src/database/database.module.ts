import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';
import { platformConfig, type PlatformConfig } from '../config/platform.config.js';
import { clientConfig } from './client-config.js';
import { Lanes } from './lanes.js';
import { SnakeNaming } from './snake-naming.js';

export type Entities = MixedList<string | EntitySchema | (new () => object)>;

/** TypeORM for transactions, migrations and everything that is not hot; lanes for what is. */
@Module({})
export class DatabaseModule implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly lanes: Lanes,
  ) {}

  onModuleInit(): void {
    this.lanes.watchPool(poolOf(this.database));
  }

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

/** The connections TypeORM works with. */
export const poolOf = ({ driver }: DataSource): Pool => (driver as unknown as { master: Pool }).master;

export function dataSourceOptions(
  config: Pick<PlatformConfig, 'databaseUrl' | 'statementTimeoutMs' | 'databasePoolSize'>,
  entities: Entities,
): DataSourceOptions {
  const { connectionString, ...connection } = clientConfig(config, 'keyway');
  return {
    type: 'postgres',
    url: connectionString!,
    entities: entities as never,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    extra: { ...connection, max: config.databasePoolSize },
  };
}
