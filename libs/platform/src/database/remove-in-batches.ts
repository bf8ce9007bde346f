import type { DataSource } from 'typeorm';

/**
 * Runs a DELETE until nothing is left of what it removes, so many rows in each transaction: none holds its locks for long.
 * Its last parameter, after `values`, is how many at the most. Answers how many rows that were.
 */
export async function removeInBatches(
  database: DataSource,
  statement: string,
  values: readonly unknown[],
  rowsAtOnce: number,
): Promise<number> {
  for (let total = 0; ;) {
    const [, count] = await database.query<[unknown, number]>(statement, [...values, rowsAtOnce]);
    total += count;
    if (count < rowsAtOnce) return total;
  }
}
