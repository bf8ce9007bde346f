import type { EntityManager } from 'typeorm';
import type { Owner } from './resource.entity.js';

/** Waits until nobody else of the owner's is at what goes by these words, and keeps others waiting until `tx` ends. */
export async function oneAtATime(
  tx: EntityManager,
  { tenantId, environment }: Pick<Owner, 'tenantId' | 'environment'>,
  ...words: readonly string[]
): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [turnOf(tenantId, environment, words)]);
}

/**
 * The same for those who do not mind each other: any number at once, unless somebody wants to be the only one, who then
 * comes next. Row locks would not do: those who share one let in whoever shares it, too, and he might wait for ever.
 */
export async function alongsideOthers(
  tx: EntityManager,
  { tenantId, environment }: Pick<Owner, 'tenantId' | 'environment'>,
  ...words: readonly string[]
): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
    turnOf(tenantId, environment, words),
  ]);
}

const turnOf = (...parts: readonly (string | readonly string[])[]): string => parts.flat().join(':');
