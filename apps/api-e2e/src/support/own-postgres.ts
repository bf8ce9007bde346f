import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalPostgres, SERVER_SETTINGS, startLocalPostgres } from '@keyway/local-postgres';
import { Client } from 'pg';

/** A PostgreSQL of the test's own, with the settings of `npm start`, to be stopped and started at will. */
export class OwnPostgres {
  private constructor(
    private server: LocalPostgres,
    private readonly wished: string,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const directory = mkdtempSync(join(tmpdir(), 'keyway-fault-'));
    return new OwnPostgres(await startLocalPostgres({ directory, settings: SERVER_SETTINGS }), directory);
  }

  /** Of a database that is made when it is not there. */
  async database(name: string): Promise<string> {
    const [found] = await this.sql(`SELECT 1 FROM pg_database WHERE datname = '${name}'`);
    if (!found) await this.sql(`CREATE DATABASE ${name}`);
    return new URL(`/${name}`, this.server.url).href;
  }

  /** `immediate` is a crash: whatever was not on disk is gone. */
  stop(how: 'fast' | 'immediate' = 'immediate'): Promise<void> {
    return this.server.stop(how);
  }

  /** On the same port. */
  async startAgain(): Promise<void> {
    this.server = await startLocalPostgres({
      directory: this.wished,
      settings: SERVER_SETTINGS,
      port: this.server.port,
    });
  }

  async end(): Promise<void> {
    await this.server.stop('immediate').catch(() => undefined);
    for (const directory of [this.server.directory, this.wished]) rmSync(directory, { recursive: true, force: true });
  }

  private sql(text: string): Promise<object[]> {
    return query(this.server.url, text);
  }
}

/** One statement over a connection of its own, which no fault can have broken before. */
export async function query<Row extends object>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
