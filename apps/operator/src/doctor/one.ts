import type { Client } from 'pg';

/** The one row of a query that always has one. */
export async function one<Row extends object>(client: Client, sql: string): Promise<Row> {
  return (await client.query<Row>(sql)).rows[0]!;
}
