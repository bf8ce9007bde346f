import type { Client } from 'pg';
import type { Finding } from './finding.js';

const OLDEST_POSTGRES = 140_000;
/** Older than this, the inbox says that no worker moves it. */
const LAG_LIMIT_S = 30;
const CLOCK_SKEW_LIMIT_MS = 2_000;
const PARTITIONS_AHEAD_DAYS = 7;

type Names = (sql: string) => Promise<{ name: string }[]>;

/** What can be wrong inside a database that answers. */
export async function databaseFindings(
  client: Client,
  names: Names,
  pendingMigrations: (query: Names) => Promise<number>,
): Promise<Finding[]> {
  const findings = [await version(client), await clock(client), await durability(client)];
  const pending = await pendingMigrations(names).catch(() => null);
  if (pending === null || pending > 0) {
    const what = pending === null ? 'The database has no tables yet' : `${pending} migrations are missing`;
    return [...findings, { ok: false, what, remedy: 'Run npm run migrate.' }];
  }
  return [
    ...findings,
    { ok: true, what: 'All migrations are applied', remedy: '' },
    await inbox(client),
    await rejected(client),
    await partitions(client),
    await connections(client),
  ];
}

async function one<Row extends object>(client: Client, sql: string): Promise<Row> {
  return (await client.query<Row>(sql)).rows[0]!;
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

async function inbox(client: Client): Promise<Finding> {
  const { depth, age } = await one<{ depth: number; age: number }>(
    client,
    'SELECT count(*)::int AS depth, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS age FROM call_log_inbox',
  );
  return {
    ok: age < LAG_LIMIT_S,
    what: `${depth} batches of call logs wait, the oldest for ${age.toFixed(1)} s`,
    remedy:
      'No worker moves them: start one (npm run start:worker) and look at its log and its /metrics. Nothing is lost meanwhile.',
  };
}

async function rejected(client: Client): Promise<Finding> {
  const { count } = await one<{ count: number }>(client, 'SELECT count(*)::int AS count FROM call_log_rejected');
  return {
    ok: count === 0,
    what: `${count} call logs were set aside as unreadable`,
    remedy: 'Their payloads and the reasons stand in call_log_rejected.',
  };
}

async function partitions(client: Client): Promise<Finding> {
  const { ahead } = await one<{ ahead: number }>(
    client,
    `SELECT count(*)::int AS ahead FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = 'call_logs'::regclass AND c.relname > 'call_logs_' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD')
        AND c.relname ~ '^call_logs_[0-9]{8}$'`,
  );
  return {
    ok: ahead >= PARTITIONS_AHEAD_DAYS,
    what: `Call-log partitions are made for ${ahead} days ahead`,
    remedy: 'The worker makes them each day: is one running?',
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
    remedy: 'Raise max_connections, or lower DATABASE_POOL_SIZE and DATABASE_LANES.',
  };
}
