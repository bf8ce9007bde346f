import { isSuspendedSql, TenantSuspended } from '@keyway/tenancy';
import type { EntityManager } from 'typeorm';
import type { Owner } from './resource.entity.js';

const KEY = `hashtextextended('gate:' || $1::uuid, 0)`;

const PASS = `SELECT pg_advisory_xact_lock_shared(${KEY}), ${isSuspendedSql('$2')} AS "isSuspended"`;

/**
 * Passed by whoever does the work of a row (a step of a sequence, a batch of a send), any number at once, and held open
 * until `tx` ends. A shared lock of the row would not do: those who share one overtake whoever waits to change it, for
 * as long as one of them has it, and where there is much to do one always has. Throws TenantSuspended: no step of a
 * suspended tenant's work begins, and the job that was to do it waits.
 */
export async function passGate(tx: EntityManager, { tenantId }: Pick<Owner, 'tenantId'>, id: string): Promise<void> {
  const [gate] = await tx.query<{ isSuspended: boolean }[]>(PASS, [id, tenantId]);
  if (gate!.isSuspended) throw new TenantSuspended();
}

/** For what stops that work: waits for those who are under way, and lets nobody else pass before `tx` ends. */
export async function closeGate(tx: EntityManager, id: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(${KEY})`, [id]);
}
