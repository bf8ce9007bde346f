import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { CallLogsDatabase } from '../database/call-logs-database.js';

/** The tables that have a partition a day. */
export type DailyTable = 'call_logs' | 'call_log_captures';

/** Two months: whoever runs no worker for a while still finds tomorrow's partition made. */
export const DAYS_AHEAD = 60;

/** A clock far off puts rows into the default partition; days beyond this many get no partition for them. */
const SANE_DAYS = 400;

/** Whoever waits for a lock holds up everybody who comes after; moving the rows of a whole day may take its time. */
const TIMEOUTS = "SET LOCAL lock_timeout = '3s'; SET LOCAL statement_timeout = '5min'";

/** Days (`YYYYMMDD`, in UTC) that should have a partition and have none. */
const missingDays = (table: DailyTable): string => `
  WITH today AS (SELECT (now() AT TIME ZONE 'UTC')::date AS day),
  wanted AS (
    SELECT today.day + ahead AS day FROM today, generate_series(0, $1::int) AS ahead
    UNION
    SELECT DISTINCT (occurred_at AT TIME ZONE 'UTC')::date FROM ${table}_default, today
    WHERE occurred_at >= now() - make_interval(days => ${SANE_DAYS}) AND occurred_at < now() + make_interval(days => ${SANE_DAYS})
  )
  SELECT to_char(day, 'YYYYMMDD') AS day FROM wanted
  WHERE to_regclass('${table}_' || to_char(day, 'YYYYMMDD')) IS NULL ORDER BY 1`;

const expiredPartitions = (table: DailyTable): string => `
  SELECT inhrelid::regclass::text AS name FROM pg_inherits
  WHERE inhparent = '${table}'::regclass AND inhrelid::regclass::text ~ '^${table}_[0-9]{8}$'
    AND right(inhrelid::regclass::text, 8) < to_char((now() AT TIME ZONE 'UTC')::date - $1::int, 'YYYYMMDD') ORDER BY 1`;

/** Makes day partitions before they are needed, and drops whole ones when their time is over. */
@Injectable()
export class CallLogPartitions {
  constructor(private readonly database: CallLogsDatabase) {}

  /**
   * Makes what is missing from today on, and for the days whose rows went into the default partition because theirs was
   * not there; those rows move along. Returns the names of the partitions made.
   */
  async ensure(aheadDays = DAYS_AHEAD, table: DailyTable = 'call_logs'): Promise<string[]> {
    const missing = await this.database.query<{ day: string }>({ text: missingDays(table) }, [aheadDays]);
    const made: string[] = [];
    for (const { day } of missing)
      if (await this.database.transaction((tx) => makePartition(tx, table, day))) made.push(`${table}_${day}`);
    return made;
  }

  /** Drops what is wholly older than `days`. Returns the names of the partitions dropped. */
  async dropOlderThan(days: number, table: DailyTable = 'call_logs'): Promise<string[]> {
    const expired = await this.database.query<{ name: string }>({ text: expiredPartitions(table) }, [days]);
    for (const { name } of expired) await this.database.transaction((tx) => dropPartition(tx, name));
    await this.database.query(
      { text: `DELETE FROM ${table}_default WHERE occurred_at < now() - make_interval(days => $1::int)` },
      [days],
    );
    return expired.map((partition) => partition.name);
  }
}

/** False when another worker was faster. Rows in the default partition would forbid attaching; so they move first. */
async function makePartition(tx: PoolClient, table: DailyTable, day: string): Promise<boolean> {
  const name = `${table}_${day}`;
  const from = `'${day} 00:00:00+00'::timestamptz`;
  const to = `${from} + interval '24 hours'`;
  await tx.query(TIMEOUTS);
  // This lock excludes itself and no reader or writer: workers make partitions one after another.
  await tx.query(`LOCK TABLE ONLY ${table} IN SHARE UPDATE EXCLUSIVE MODE`);
  const { rows } = await tx.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [name]);
  if (rows[0]?.there) return false;
  await tx.query(`LOCK TABLE ${table}_default IN ACCESS EXCLUSIVE MODE`);
  await tx.query(`CREATE TABLE ${name} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`);
  await tx.query(`
    WITH moved AS (DELETE FROM ${table}_default WHERE occurred_at >= ${from} AND occurred_at < ${to} RETURNING *)
    INSERT INTO ${name} SELECT * FROM moved`);
  await tx.query(`ALTER TABLE ${table} ATTACH PARTITION ${name} FOR VALUES FROM (${from}) TO (${to})`);
  return true;
}

async function dropPartition(tx: PoolClient, name: string): Promise<void> {
  await tx.query(TIMEOUTS);
  await tx.query(`DROP TABLE IF EXISTS ${name}`);
}
