import type { Client } from 'pg';
import type { Finding } from './finding.js';
import { one } from './one.js';

/** A batch older than this waits for more than its turn. */
const LAG_LIMIT_S = 30;
const PARTITIONS_AHEAD_DAYS = 7;
const DEAD_ROWS_LIMIT = 50_000;

/** What can be wrong with the call logs: whether they move, and if not, what is in the way. */
export async function callLogFindings(client: Client): Promise<Finding[]> {
  const { depth, age } = await inboxState(client);
  const lagging = age >= LAG_LIMIT_S;
  return [
    {
      ok: !lagging,
      what: `${depth} batches of call logs wait, the oldest for ${age.toFixed(1)} s`,
      remedy: 'Nothing is lost meanwhile. What is in the way, as far as can be seen, follows.',
    },
    ...(lagging ? await reasonsForLag(client) : []),
    await rejected(client),
    await partitions(client),
    await strays(client),
  ];
}

const inboxState = (client: Client): Promise<{ depth: number; age: number }> =>
  one(
    client,
    'SELECT count(*)::int AS depth, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS age FROM call_log_inbox',
  );

/** From the likeliest cause to the least. The first that is not ok explains the lag. */
async function reasonsForLag(client: Client): Promise<Finding[]> {
  return [await movers(client), await blocked(client), await failing(client), await bloat(client), await pace(client)];
}

async function movers(client: Client): Promise<Finding> {
  const { count } = await one<{ count: number }>(
    client,
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE application_name = 'keyway-call-log-intake' AND datname = current_database()`,
  );
  return {
    ok: count > 0,
    what: `${count} workers are connected to move call logs`,
    remedy: 'Start one: npm run start:worker. If one runs, its log says why it cannot reach this database.',
  };
}

async function blocked(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ pid: number; by: string }>(
    `SELECT waiting.pid, string_agg(format('pid %s (%s, %s)', blocker.pid, coalesce(nullif(blocker.application_name, ''), 'no name'), blocker.state), ', ') AS by
       FROM pg_stat_activity AS waiting
       CROSS JOIN unnest(pg_blocking_pids(waiting.pid)) AS blocking (pid) JOIN pg_stat_activity AS blocker ON blocker.pid = blocking.pid
      WHERE waiting.application_name = 'keyway-call-log-intake' AND waiting.datname = current_database() GROUP BY waiting.pid`,
  );
  return {
    ok: rows.length === 0,
    what:
      rows.length === 0
        ? 'No worker waits for a lock'
        : `Workers wait for locks: ${rows.map(({ pid, by }) => `pid ${pid} for ${by}`).join('; ')}`,
    remedy: 'End whoever holds the lock, if it is no work of its own: SELECT pg_terminate_backend(<pid>).',
  };
}

async function failing(client: Client): Promise<Finding> {
  const { count } = await one<{ count: number }>(
    client,
    'SELECT count(*)::int AS count FROM call_log_inbox WHERE tries > 0',
  );
  return {
    ok: count === 0,
    what: `${count} batches hold a record that cannot be stored, and were tried before`,
    remedy: 'After five tries their bad records are set aside by themselves and the others stored.',
  };
}

async function bloat(client: Client): Promise<Finding> {
  const { dead, size, vacuumed } = await one<{ dead: number; size: string; vacuumed: string }>(
    client,
    `SELECT n_dead_tup::int AS dead, pg_size_pretty(pg_total_relation_size(relid)) AS size,
            coalesce(to_char(last_autovacuum AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), 'never') AS vacuumed
       FROM pg_stat_user_tables WHERE relname = 'call_log_inbox'`,
  );
  return {
    ok: dead < DEAD_ROWS_LIMIT,
    what: `The inbox takes ${size} with ${dead} dead rows; autovacuum was last there: ${vacuumed}`,
    remedy:
      'Autovacuum cannot keep up, or an old transaction keeps it from working: look for xact_start in pg_stat_activity.',
  };
}

async function pace(client: Client): Promise<Finding> {
  const { moving } = await one<{ moving: number }>(
    client,
    `SELECT count(*)::int AS moving FROM pg_stat_activity
      WHERE application_name = 'keyway-call-log-intake' AND datname = current_database() AND state <> 'idle'`,
  );
  return {
    ok: moving === 0,
    what: moving === 0 ? 'No movement is under way' : `${moving} movements are under way`,
    remedy:
      'If the lag grows while they work, more is recorded than they can move: start another worker, or give PostgreSQL a faster disk.',
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

async function strays(client: Client): Promise<Finding> {
  const { count } = await one<{ count: number }>(client, 'SELECT count(*)::int AS count FROM call_logs_default');
  return {
    ok: count === 0,
    what: `${count} call logs have no day of their own`,
    remedy: 'A worker gives them one when it starts and each night, unless a clock was off by more than a year.',
  };
}
