import { ConfigModule, DatabaseModule, JobsModule, Readiness, RuntimeModule } from '@keyway/platform';
import { ScopesModule } from '@keyway/scopes';
import { type DynamicModule, Injectable, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pendingMigrations } from './migrate.js';
import { configuration, entities, scopeGroups } from './parts.js';

/** A process whose database lacks a migration is not ready. */
@Injectable()
class MigrationsCheck implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    this.readiness.add('migrations', async () => {
      const pending = await pendingMigrations((sql) => this.database.query(sql));
      if (pending > 0) throw new Error(`${pending} are missing: run npm run migrate`);
    });
  }
}

@Module({ providers: [MigrationsCheck] })
class MigrationsCheckModule {}

/** What every process stands on: configuration, database, clock, readiness, metrics, jobs, scopes and rights. */
export const foundation = (env: NodeJS.ProcessEnv): (DynamicModule | Type)[] => [
  ConfigModule.forRoot(configuration, env),
  DatabaseModule.forRoot(entities),
  RuntimeModule,
  JobsModule,
  ScopesModule.forRoot(scopeGroups),
  MigrationsCheckModule,
];
