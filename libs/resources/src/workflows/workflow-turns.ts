import type { EntityManager } from 'typeorm';
import { alongsideOthers, oneAtATime } from '../kernel/one-at-a-time.js';
import type { Owner } from '../kernel/resource.entity.js';

type TenantsOwn = Pick<Owner, 'tenantId' | 'environment'>;

/** For what is done while a workflow is active: what stops it waits until `tx` ends. */
export const whileItRuns = (tx: EntityManager, owner: TenantsOwn, workflowId: string): Promise<void> =>
  alongsideOthers(tx, owner, 'workflow', workflowId);

/** For what stops a workflow: what is being done has ended when this answers, and nothing begins before `tx` ends. */
export const onceItStandsStill = (tx: EntityManager, owner: TenantsOwn, workflowId: string): Promise<void> =>
  oneAtATime(tx, owner, 'workflow', workflowId);
