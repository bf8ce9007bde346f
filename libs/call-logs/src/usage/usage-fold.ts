import { snakeCase, statement } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { LatencySketch } from './latency-sketch.js';
import { takeDeltas } from './usage-deltas.js';
import { FIGURES } from './usage-figures.js';
import { type Rollup, type RollupKey, rollUp } from './usage-rollups.js';

/** Any number, the same for everybody who writes rollups: the fold of one worker at a time, and the pruning. */
const USAGE_LOCK = 7_305_112_502;
export const LOCK_USAGE = `SELECT pg_advisory_xact_lock(${USAGE_LOCK})`;
const TRY_LOCK = `SELECT pg_try_advisory_xact_lock(${USAGE_LOCK}) AS ours`;

/** What one transaction takes at the most, so that it stays short: some thousand movements, or a tenth of a second's counting. */
const MAX_DELTAS = 1_000;
const MAX_CELLS = 10_000;

/** Rows read and written by one statement. */
const ROWS_AT_ONCE = 1_000;

/**
 * Lost in a crash of PostgreSQL, a fold is undone as a whole and made again. A worker that hangs in one gives way. And
 * rows are found by their keys, whatever the tables were like when the statements were planned.
 */
const SETTINGS = [
  'synchronous_commit = off',
  "idle_in_transaction_session_timeout = '30s'",
  'plan_cache_mode = force_generic_plan',
  'enable_seqscan = off',
  'enable_hashjoin = off',
  'enable_mergejoin = off',
  'jit = off',
]
  .map((setting) => `SET LOCAL ${setting}`)
  .join('; ');

const KEY = 'tenant_id, environment, grain, api_key_id, dimension, at, value';
const KEY_ARRAYS = '$1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[], $7::text[]';

const READ_LATENCIES = statement(
  'call_log_usage_latencies',
  `SELECT asked.place::int - 1 AS place, kept.latency
   FROM unnest(${KEY_ARRAYS}) WITH ORDINALITY AS asked (${KEY}, place) JOIN call_log_usage AS kept USING (${KEY})
   WHERE kept.latency IS NOT NULL`,
);

const COLUMNS = FIGURES.map(snakeCase);
const ADD = statement(
  'call_log_usage_add',
  `INSERT INTO call_log_usage AS kept (${KEY}, ${COLUMNS.join(', ')}, latency)
   SELECT * FROM unnest(${KEY_ARRAYS}, ${COLUMNS.map((_, at) => `$${at + 8}::bigint[]`).join(', ')}, $16::bytea[])
   ON CONFLICT (${KEY}) DO UPDATE SET
     ${COLUMNS.map((column) => `${column} = kept.${column} + excluded.${column}`).join(', ')}, latency = excluded.latency`,
);

export interface Folding {
  readonly deltas: number;
  readonly cells: number;
  readonly rows: number;
  /** Whether there may be more at once. */
  readonly full: boolean;
}

const NOTHING: Folding = { deltas: 0, cells: 0, rows: 0, full: false };

/** Adds the deltas of movements to the rollups: each exactly once, whatever dies when, in whatever order they come. */
@Injectable()
export class UsageFold {
  constructor(private readonly database: CallLogsDatabase) {}

  /** Adds the oldest deltas in one transaction. Nothing while another worker is at it. */
  fold(): Promise<Folding> {
    return this.database.transaction(async (tx) => {
      const { rows: locked } = await tx.query<{ ours: boolean }>(TRY_LOCK);
      if (!locked[0]!.ours) return NOTHING;
      await tx.query(SETTINGS);
      const deltas = await takeDeltas(tx, MAX_DELTAS, MAX_CELLS);
      const cells = deltas.flat();
      const rollups = rollUp(cells);
      for (let at = 0; at < rollups.length; at += ROWS_AT_ONCE) await add(tx, rollups.slice(at, at + ROWS_AT_ONCE));
      const full = deltas.length >= MAX_DELTAS || cells.length >= MAX_CELLS;
      return { deltas: deltas.length, cells: cells.length, rows: rollups.length, full };
    });
  }
}

/** Sums are added by the statement; a latency is read before, and nobody else writes meanwhile. */
async function add(tx: PoolClient, rollups: readonly Rollup[]): Promise<void> {
  const timed = rollups.filter(({ figures }) => figures.latency);
  const { rows } = await tx.query<{ place: number; latency: Buffer }>({ ...READ_LATENCIES, values: keyArrays(timed) });
  for (const { place, latency } of rows) timed[place]!.figures.latency?.add(LatencySketch.ofBytes(latency));
  const numbers = FIGURES.map((name) => rollups.map(({ figures }) => figures[name]));
  const latencies = rollups.map(({ figures }) => figures.latency?.bytes());
  await tx.query({ ...ADD, values: [...keyArrays(rollups), ...numbers, latencies] });
}

const keyArrays = (keys: readonly RollupKey[]): unknown[][] => [
  keys.map((key) => key.tenantId),
  keys.map((key) => key.environment),
  keys.map((key) => key.grain),
  keys.map((key) => key.apiKeyId),
  keys.map((key) => key.dimension),
  keys.map((key) => key.at),
  keys.map((key) => key.value),
];
