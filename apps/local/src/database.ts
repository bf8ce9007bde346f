import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalPostgres, SERVER_SETTINGS, startLocalPostgres } from '@keyway/local-postgres';
import { Client } from 'pg';
import { RestartBudget } from './restart-budget.js';
import { withoutPassword } from './summary.js';

export const DATABASE = 'keyway';
const CONNECT_WITHIN_MS = 10_000;

/** The embedded server, started again when it dies. */
export class EmbeddedDatabase {
  private readonly budget = new RestartBudget();
  private restarting: Promise<void> | undefined;
  private stopping = false;

  private constructor(
    private server: LocalPostgres,
    private readonly directory: string,
    private readonly onGivenUp: (reason: Error) => void,
  ) {
    this.watch();
  }

  static async start(directory: string, onGivenUp: (reason: Error) => void): Promise<EmbeddedDatabase> {
    const server = await startLocalPostgres({
      directory,
      settings: SERVER_SETTINGS,
      database: DATABASE,
      log: console.log,
    });
    return new EmbeddedDatabase(server, directory, onGivenUp);
  }

  get url(): string {
    return this.server.url;
  }

  get passwordFile(): string {
    return this.server.passwordFile;
  }

  async stop(how: 'fast' | 'immediate' = 'fast'): Promise<void> {
    this.stopping = true;
    if (how === 'fast') await this.restarting;
    await this.server.stop(how);
  }

  private watch(): void {
    this.server.onExit(() => {
      if (!this.stopping) this.restarting = this.restart().catch(this.onGivenUp);
    });
  }

  /** On the same port: the API and the worker find it again by themselves. */
  private async restart(): Promise<void> {
    const delayMs = this.budget.nextDelayMs(Date.now());
    if (delayMs === null) throw new Error(`PostgreSQL keeps ending. Its log is ${this.server.logFile}.`);
    console.error('PostgreSQL ended unexpectedly; starting it again.');
    await sleep(delayMs);
    if (this.stopping) return;
    const { port } = this.server;
    this.server = await startLocalPostgres({
      directory: this.directory,
      settings: SERVER_SETTINGS,
      database: DATABASE,
      port,
    });
    this.watch();
  }
}

/** A database of the user's own: that it cannot be reached is better told before a migration stumbles over it. */
export async function assertReachable(url: string): Promise<void> {
  try {
    await ask(url, 'SELECT true AS answer');
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new Error(`The database ${withoutPassword(url)} (DATABASE_URL) cannot be used: ${message || code}`, {
      cause: error,
    });
  }
}

/** Nobody has registered yet: a database that demo data cannot disturb. */
export async function hasNoTenants(url: string): Promise<boolean> {
  return ask(url, 'SELECT NOT EXISTS (SELECT 1 FROM tenants) AS answer');
}

async function ask(url: string, sql: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: boolean }>(sql);
    return rows[0]?.answer === true;
  } finally {
    await client.end();
  }
}
