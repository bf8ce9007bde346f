import type { EntityManager } from 'typeorm';
import type { Owner } from './resource.entity.js';

/** Waits until nobody else of the owner's is at what goes by these words, and keeps others waiting until `tx` ends. */
export async function oneAtATime(
  tx: EntityManager,
  { tenantId, environment }: Pick<Owner, 'tenantId' | 'environment'>,
  ...words: readonly string[]
): Promise<void> {
  const turn = [tenantId, environment, ...words].join(':');
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [turn]);
}
