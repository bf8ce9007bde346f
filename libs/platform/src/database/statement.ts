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
