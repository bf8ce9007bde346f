import { dataSourceOptions, migrateJobs } from '@keyway/platform';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities, migrations } from './parts.js';

const MIGRATIONS_TABLE = 'migrations';
/** Any number, the same for everybody: two nodes that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_305_112_041;
/** Building an index on a large table takes its time. */
const MIGRATION_STATEMENT_TIMEOUT_MS = 3_600_000;

/** Brings the database up to date. Answers the names of what was applied. */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const database = await new DataSource(migrationOptions(databaseUrl)).initialize();
  try {
    const lock = database.createQueryRunner();
    await lock.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    const applied = await database.runMigrations({ transaction: 'each' });
    await migrateJobs(databaseUrl);
    await lock.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    await lock.release();
    return applied.map((migration) => migration.name);
  } finally {
    await database.destroy();
  }
}

/** How many migrations this program knows and the database has not seen. */
export async function pendingMigrations(query: (sql: string) => Promise<{ name: string }[]>): Promise<number> {
  const applied = new Set((await query(`SELECT name FROM ${MIGRATIONS_TABLE}`)).map((row) => row.name));
  return migrations.filter((migration) => !applied.has(migration.name)).length;
}

function migrationOptions(databaseUrl: string): DataSourceOptions {
  const options = dataSourceOptions(
    { databaseUrl, databasePoolSize: 3, statementTimeoutMs: MIGRATION_STATEMENT_TIMEOUT_MS },
    entities,
  );
  return { ...options, migrations: [...migrations], migrationsTableName: MIGRATIONS_TABLE };
}
