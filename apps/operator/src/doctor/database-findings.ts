import type { Client } from 'pg';
import type { Finding } from './finding.js';
import { one } from './one.js';

const OLDEST_POSTGRES = 140_000;
const CLOCK_SKEW_LIMIT_MS = 2_000;

/** What can be wrong with a server that answers, whatever it keeps. */
export async function serverFindings(client: Client): Promise<Finding[]> {
  return [await version(client), await clock(client), await durability(client), await connections(client)];
}

/** Whether its tables are those of this program. `pending` counts the migrations it lacks. */
export async function migrationFinding(pending: () => Promise<number>): Promise<Finding> {
  const missing = await pending().catch(() => null);
  if (missing === 0) return { ok: true, what: 'All migrations are applied', remedy: '' };
  const what = missing === null ? 'The database has no tables yet' : `${missing} migrations are missing`;
  return { ok: false, what, remedy: 'Run npm run migrate.' };
}

async function version(client: Client): Promise<Finding> {
  const { number, text } = await one<{ number: number; text: string }>(
    client,
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text`,
  );
  return { ok: number >= OLDEST_POSTGRES, what: `PostgreSQL ${text}`, remedy: 'Keyway needs PostgreSQL 14 or newer.' };
}

async function clock(client: Client): Promise<Finding> {
  const { now } = await one<{ now: Date }>(client, 'SELECT now() AS now');
  const skewMs = Math.abs(Date.now() - now.getTime());
  return {
    ok: skewMs < CLOCK_SKEW_LIMIT_MS,
    what: `The clocks of this machine and the database are ${skewMs} ms apart`,
    remedy: 'Expiry goes by the database, call logs by the api: let both follow the same time server.',
  };
}

async function durability(client: Client): Promise<Finding> {
  const { fsync, commit } = await one<{ fsync: string; commit: string }>(
    client,
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  );
  return {
    ok: fsync === 'on' && commit !== 'off',
    what: `fsync is ${fsync}, synchronous_commit is ${commit}`,
    remedy: 'Without them a crash of PostgreSQL loses what was committed, call logs among it.',
  };
}

async function connections(client: Client): Promise<Finding> {
  const { used, limit } = await one<{ used: number; limit: number }>(
    client,
    `SELECT count(*)::int AS used, current_setting('max_connections')::int AS limit FROM pg_stat_activity`,
  );
  return {
    ok: used < limit * 0.9,
    what: `${used} of ${limit} connections are in use`,
    remedy: 'Raise max_connections, or lower DATABASE_POOL_SIZE, DATABASE_LANES and DATABASE_WRITE_LANES.',
  };
}
