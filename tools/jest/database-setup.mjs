// Jest's global setup: one PostgreSQL cluster for the whole run, and in it the migrated template that every
// test file clones. Only started when a project asks for the first time; unit tests alone do not wait for it twice.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TEMPLATE = 'keyway_template';

export default async function setup() {
  if (process.env.TEST_DATABASE_TEMPLATE) return;
  const { startLocalPostgres } = await import('@keyway/local-postgres');
  const { migrate } = await import('@keyway/composition');
  const directory = mkdtempSync(join(tmpdir(), 'keyway-test-'));
  // Nothing here must outlive the run, so nothing waits for the disk.
  const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '300' };
  const postgres = await startLocalPostgres({ directory, settings });
  globalThis.keywayTestDatabase = { postgres, directory };
  await createTemplate(postgres.url, migrate);
  process.env.TEST_DATABASE_SERVER = postgres.url;
  process.env.TEST_DATABASE_TEMPLATE = TEMPLATE;
}

async function createTemplate(server, migrate) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await migrate({ databaseUrl: new URL(`/${TEMPLATE}`, server).href });
}
