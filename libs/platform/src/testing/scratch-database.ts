import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface ScratchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of the test file's own, cloned from the migrated template that the test run made. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = process.env['TEST_DATABASE_SERVER'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  if (!server || !template) throw new Error('The test database server is not there: run the tests by `npm test`.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  return {
    url: new URL(`/${name}`, server).href,
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
