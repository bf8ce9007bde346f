import { type Client, DatabaseError } from 'pg';

/** SQLSTATE classes in which the rows are at fault: cardinality, data, integrity. Everything else passes, and is tried again. */
const FAULT_OF_THE_ROWS = /^2[123]/;

export const isFaultOfRows = (error: unknown): boolean =>
  error instanceof DatabaseError && FAULT_OF_THE_ROWS.test(error.code ?? '');

/** Runs a step whose rows may be refused without failing the transaction. Answers why they were, or null. */
export async function attempt(tx: Client, step: () => Promise<unknown>, { undo = false } = {}): Promise<string | null> {
  await tx.query('SAVEPOINT step');
  try {
    await step();
    await tx.query(undo ? 'ROLLBACK TO SAVEPOINT step' : 'RELEASE SAVEPOINT step');
    return null;
  } catch (error) {
    if (!isFaultOfRows(error)) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT step');
    return (error as Error).message;
  }
}
