import type { EntityManager } from 'typeorm';

const KEY = `hashtextextended('sequence:' || $1::uuid, 0)`;

/**
 * Passed by whoever runs a step of a sequence or enrols somebody, any number at once, and held open until `tx` ends.
 * A shared lock of the row would not do: those who share one overtake whoever waits to change it, for as long as one of
 * them has it, and on a busy sequence one always has.
 */
export async function passGate(tx: EntityManager, sequenceId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock_shared(${KEY})`, [sequenceId]);
}

/** Waits for those who are under way, and lets nobody else pass before `tx` ends. */
export async function closeGate(tx: EntityManager, sequenceId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(${KEY})`, [sequenceId]);
}
