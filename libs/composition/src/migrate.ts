import { dataSourceOptions, migrateJobs } from '@keyway/platform';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Databases } from './databases.js';
import { entities, migrations } from './parts.js';

const MIGRATIONS_TABLE = 'migrations';
/** Any number, the same for everybody: two nodes that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_305_112_041;
/** Building an index on a large table takes its time. */
const MIGRATION_STATEMENT_TIMEOUT_MS = 3_600_000;

/** Which migrations a database is for. */
export type Part = keyof typeof migrations;

/** Brings the databases up to date. Answers the names of what was applied. */
export async function migrate({ databaseUrl, callLogDatabaseUrl }: Databases): Promise<readonly string[]> {
  const applied = await migrateOne(databaseUrl, callLogDatabaseUrl ? 'domain' : 'everything', () =>
    migrateJobs(databaseUrl),
  );
  return callLogDatabaseUrl ? [...applied, ...(await migrateOne(callLogDatabaseUrl, 'callLogs'))] : applied;
}

/** How many migrations of a part this program knows and its database has not seen. */
export async function pendingMigrations(
  query: (sql: string) => Promise<{ name: string }[]>,
  part: Part,
): Promise<number> {
  const applied = new Set((await query(`SELECT name FROM ${MIGRATIONS_TABLE}`)).map((row) => row.name));
  return migrations[part].filter((migration) => !applied.has(migration.name)).length;
}

async function migrateOne(url: string, part: Part, afterwards = async (): Promise<void> => {}): Promise<string[]> {
  const database = await new DataSource(migrationOptions(url, part)).initialize();
  try {
    const lock = database.createQueryRunner();
    await lock.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    const applied = await database.runMigrations({ transaction: 'each' });
    await afterwards();
    await lock.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    await lock.release();
    return applied.map((migration) => migration.name);
  } finally {
    await database.destroy();
  }
}

function migrationOptions(databaseUrl: string, part: Part): DataSourceOptions {
  const options = dataSourceOptions(
    { databaseUrl, databasePoolSize: 3, statementTimeoutMs: MIGRATION_STATEMENT_TIMEOUT_MS },
    part === 'callLogs' ? [] : entities,
  );
  return { ...options, migrations: [...migrations[part]], migrationsTableName: MIGRATIONS_TABLE };
}
