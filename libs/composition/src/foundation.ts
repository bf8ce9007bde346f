import { ConfigModule, DatabaseModule, JobsModule, Readiness, RuntimeModule } from '@keyway/platform';
import { identityConfig, type IdentityConfig } from '@keyway/identity';
import { ScopesModule } from '@keyway/scopes';
import { SEALING_KEYS, webhooksConfig, type WebhooksConfig } from '@keyway/webhooks';
import { type DynamicModule, Global, Inject, Injectable, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Databases, databasesOf } from './databases.js';
import { pendingMigrations } from './migrate.js';
import { configuration, entities, scopeGroups } from './parts.js';

const DATABASES = Symbol('databases');

/** A process whose database lacks a migration is not ready. */
@Injectable()
class MigrationsCheck implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly readiness: Readiness,
    @Inject(DATABASES) private readonly databases: Databases,
  ) {}

  onModuleInit(): void {
    // A database of call logs alone is no part of being ready: calls are answered without it, and their logs wait.
    const part = this.databases.callLogDatabaseUrl ? 'domain' : 'everything';
    this.readiness.add('migrations', async () => {
      const pending = await pendingMigrations((sql) => this.database.query(sql), part);
      if (pending > 0) throw new Error(`${pending} are missing: run npm run migrate`);
    });
  }
}

@Module({})
class MigrationsCheckModule {
  static of(databases: Databases): DynamicModule {
    return {
      module: MigrationsCheckModule,
      providers: [MigrationsCheck, { provide: DATABASES, useValue: databases }],
    };
  }
}

/** A key of their own encrypts the secrets of webhooks or, where none is set, what signs tokens. */
const sealingKeys = {
  provide: SEALING_KEYS,
  inject: [webhooksConfig.token, identityConfig.token],
  useFactory: ({ secretKeys }: WebhooksConfig, { jwtSecret, jwtSecretPrevious }: IdentityConfig): string[] => [
    ...secretKeys,
    jwtSecret,
    ...(jwtSecretPrevious ? [jwtSecretPrevious] : []),
  ],
};

@Global()
@Module({ providers: [sealingKeys], exports: [SEALING_KEYS] })
class SealingKeysModule {}

/** What every process stands on: configuration, database, clock, readiness, metrics, jobs, scopes and rights. */
export const foundation = (env: NodeJS.ProcessEnv): (DynamicModule | Type)[] => [
  ConfigModule.forRoot(configuration, env),
  DatabaseModule.forRoot(entities),
  RuntimeModule,
  JobsModule,
  ScopesModule.forRoot(scopeGroups),
  MigrationsCheckModule.of(databasesOf(env)),
  SealingKeysModule,
];
