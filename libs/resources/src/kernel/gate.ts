import type { EntityManager } from 'typeorm';

const KEY = `hashtextextended('gate:' || $1::uuid, 0)`;

/**
 * Passed by whoever does the work of a row (a step of a sequence, a batch of a send), any number at once, and held open
 * until `tx` ends. A shared lock of the row would not do: those who share one overtake whoever waits to change it, for
 * as long as one of them has it, and where there is much to do one always has.
 */
export async function passGate(tx: EntityManager, id: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock_shared(${KEY})`, [id]);
}

/** For what stops that work: waits for those who are under way, and lets nobody else pass before `tx` ends. */
export async function closeGate(tx: EntityManager, id: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(${KEY})`, [id]);
}
