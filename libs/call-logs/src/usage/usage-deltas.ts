import { newId, statement } from '@keyway/platform';
import type { PoolClient } from 'pg';
import type { MovementTransaction } from '../intake/call-log-observer.js';
import type { CallCell } from './call-cells.js';
import { LatencySketch } from './latency-sketch.js';
import { FIGURES, type FigureNumbers, UsageFigures } from './usage-figures.js';

const APPEND = 'INSERT INTO call_log_usage_deltas (id, cells, payload) VALUES ($1, $2, $3)';

/** A cell as it waits to be added to the rollups. */
export interface CountedCell {
  readonly tenantId: string;
  readonly environment: string;
  /** `2026-01-15T10:30`, in UTC. */
  readonly minute: string;
  readonly apiKeyId: string | null;
  readonly method: string;
  readonly route: string | null;
  readonly ip: string | null;
  readonly figures: UsageFigures;
}

/** The same in JSON: names would be most of its length. */
type CellTuple = [
  tenantId: string,
  environment: string,
  minute: string,
  apiKeyId: string | null,
  method: string,
  route: string | null,
  ip: string | null,
  figures: number[],
  latency: number[],
];

/**
 * Leaves what a movement counted for the fold, in the movement's own transaction: one row, whatever it holds. `sinceMs`
 * is a time before which none of these calls was answered.
 */
export async function appendDelta(tx: MovementTransaction, cells: readonly CallCell[], sinceMs: number): Promise<void> {
  if (cells.length > 0) await tx.query(APPEND, [newId(sinceMs), cells.length, JSON.stringify(cells.map(tupleOf))]);
}

/** The oldest ones, as many as have `$2` cells together, and one at least. */
const TAKE = statement(
  'call_log_usage_take',
  `WITH oldest AS MATERIALIZED (
     SELECT id, sum(cells) OVER (ORDER BY id) - cells AS before
     FROM (SELECT id, cells FROM call_log_usage_deltas ORDER BY id LIMIT $1) AS first_ones
   )
   DELETE FROM call_log_usage_deltas AS deltas USING oldest
   WHERE deltas.id = oldest.id AND oldest.before < $2
   RETURNING deltas.payload`,
);

/** Takes the oldest deltas out of the table: the cells of each. */
export async function takeDeltas(tx: PoolClient, maxDeltas: number, maxCells: number): Promise<CountedCell[][]> {
  const { rows } = await tx.query<{ payload: CellTuple[] }>({ ...TAKE, values: [maxDeltas, maxCells] });
  return rows.map(({ payload }) => payload.map(cellOf));
}

const tupleOf = ({ latest, minute, figures }: CallCell): CellTuple => [
  latest.tenantId,
  latest.environment,
  minute,
  latest.apiKeyId,
  latest.method,
  latest.route,
  latest.ip,
  FIGURES.map((name) => figures[name]),
  figures.latency?.pairs() ?? [],
];

function cellOf([
  tenantId,
  environment,
  minute,
  apiKeyId,
  method,
  route,
  ip,
  counted,
  latency,
]: CellTuple): CountedCell {
  const numbers = Object.fromEntries(FIGURES.map((name, at) => [name, counted[at]!])) as FigureNumbers;
  const figures = UsageFigures.of(numbers, LatencySketch.ofPairs(latency));
  return { tenantId, environment, minute, apiKeyId, method, route, ip, figures };
}
