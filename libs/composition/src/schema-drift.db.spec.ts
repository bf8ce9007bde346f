import { dataSourceOptions } from '@keyway/platform';
import { scratchDatabase, type ScratchDatabase } from '@keyway/platform/testing';
import { DataSource } from 'typeorm';
import { entities } from './parts.js';

describe('the migrations and the entities', () => {
  let scratch: ScratchDatabase;
  let database: DataSource;

  beforeAll(async () => {
    scratch = await scratchDatabase();
    database = await new DataSource(
      dataSourceOptions({ databaseUrl: scratch.url, databasePoolSize: 2, statementTimeoutMs: 10_000 }, entities),
    ).initialize();
  });

  afterAll(async () => {
    await database.destroy();
    await scratch.drop();
  });

  it('give every entity its columns, with the same names and nullability', async () => {
    for (const { tableName, columns } of database.entityMetadatas) {
      const rows = await database.query<{ name: string; nullable: boolean }[]>(
        `SELECT column_name AS name, is_nullable = 'YES' AS nullable FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
        [tableName],
      );
      const declared = columns
        .filter((column) => !column.isVirtualProperty)
        .map((column) => ({ name: column.databaseName, nullable: column.isNullable }));
      expect({ tableName, columns: byName(rows) }).toEqual({ tableName, columns: byName(declared) });
    }
  });

  it('agree on every unique index that an entity names', async () => {
    const indexes = await database.query<{ name: string }[]>(
      `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public'`,
    );
    const known = new Set(indexes.map((index) => index.name));
    for (const { indices } of database.entityMetadatas) for (const { name } of indices) expect(known).toContain(name);
  });
});

const byName = <T extends { name: string }>(rows: T[]): T[] => [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
