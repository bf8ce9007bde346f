import { createHash } from 'node:crypto';

/** A prepared statement: PostgreSQL parses and plans it once a connection, by its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names the statement by its text, so that two texts never share a name and a name never outlives its text. */
export function statement(label: string, text: string): Statement {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return Object.freeze({ name: `${label.slice(0, 40)}_${digest}`, text });
}

/**
 * What PostgreSQL says of a prepared statement that is no longer what its connection takes it for: its columns have
 * changed (a migration), it is not there, or it is there already (a pooler that changes servers). Told before anything
 * is executed.
 */
const STALE: ReadonlySet<unknown> = new Set(['0A000', '26000', '42P05']);

/** Whether it is worth preparing the statement anew and trying once more. */
export const hasGoneStale = ({ name }: Statement, error: unknown): boolean =>
  name !== '' && STALE.has((error as { code?: unknown }).code);
