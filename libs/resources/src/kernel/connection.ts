import type { Lanes, Statement } from '@keyway/platform';
import type { EntityManager } from 'typeorm';

/** What statements are run on: the lanes, each on its own, or one transaction. */
export type Connection = Pick<Lanes, 'query' | 'lookUp' | 'write'>;

export function connectionOf(tx: EntityManager): Connection {
  const query = <Row extends object>({ text }: Statement, values: readonly unknown[]): Promise<Row[]> =>
    tx.query<Row[]>(text, [...values]);
  return { query, lookUp: query, write: query };
}
