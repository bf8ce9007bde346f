import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

const POLL_MS = 25;
const CONNECT_TIMEOUT_MS = 2_000;
const INVALID_PASSWORD = '28P01';
const DUPLICATE_DATABASE = '42P04';

/** Ready means that it lets us in; after a crash it first replays its log. False when it ended meanwhile. */
export async function waitUntilReady(url: string, isAlive: () => boolean, deadline: number): Promise<boolean> {
  while (Date.now() < deadline) {
    if (!isAlive()) return false;
    if (await accepts(url)) return true;
    await sleep(POLL_MS);
  }
  throw new Error('PostgreSQL did not become ready in time.');
}

async function accepts(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === INVALID_PASSWORD) throw error;
    return false;
  }
}

export async function createDatabaseUnlessThere(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`).catch((error: unknown) => {
      if (!(error instanceof DatabaseError && error.code === DUPLICATE_DATABASE)) throw error;
    });
  });
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A server that goes away while we talk must be an answer, not an uncaught error.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
