import type { EntityManager } from 'typeorm';
import { JOBS_SCHEMA } from './job-queues.js';

/**
 * Whose jobs wait: the tenants in this view, by `tenant_id`. It is made by whoever knows tenants, over a table whose row
 * is changed to begin or to end a hold; a lock of the view's row is one of that.
 */
export const HOLDS = 'job_holds';

/** When a job on hold may be started: it is in nobody's way there, however many of them wait. */
export const HELD_UNTIL_FURTHER_NOTICE = `'infinity'::timestamptz`;

const RELEASE = `
  UPDATE ${JOBS_SCHEMA}.job SET start_after = now()
   WHERE state < 'active' AND start_after = ${HELD_UNTIL_FURTHER_NOTICE} AND data->>'tenantId' = $1`;

const HOLD = `
  UPDATE ${JOBS_SCHEMA}.job
     SET start_after = ${HELD_UNTIL_FURTHER_NOTICE}, keep_until = ${HELD_UNTIL_FURTHER_NOTICE}
   WHERE state < 'active' AND start_after <= now() AND data->>'tenantId' = $1`;

/**
 * Puts aside what waits to be started of a tenant, in the transaction that puts it on hold. What becomes due later is put
 * aside as it is taken, so that nothing depends on this: without it, as much would have to be looked at job by job.
 */
export async function holdJobs(tx: EntityManager, tenantId: string): Promise<void> {
  await tx.query(HOLD, [tenantId]);
}

/** Has everything that was put aside started again, in the transaction that ends the hold, after that was written. */
export async function releaseJobs(tx: EntityManager, tenantId: string): Promise<void> {
  await tx.query(RELEASE, [tenantId]);
}
