import type { EventType } from '@keyway/events';
import { encodeId } from '@keyway/platform';
import type { EntityManager } from 'typeorm';
import { TenantNotFound } from '../tenancy.errors.js';
import { tell } from '../tenancy.events.js';
import type { TenantView } from './tenant.dto.js';
import { Tenant } from './tenant.entity.js';

/** What a change sets and where it is not so already, as SQL; `$1` is the tenant. */
export interface TenantChange {
  readonly set: string;
  readonly where: string;
  readonly values?: readonly unknown[];
  readonly event: EventType;
}

const SHOWN = `
  id, id AS uuid, name, created_at AS "createdAt", updated_at AS "updatedAt", suspended_at AS "suspendedAt"`;

/** Changes a tenant and tells of it; one that is so already is left as it is. Throws TenantNotFound. */
export async function changeTenant(
  tx: EntityManager,
  id: string,
  { set, where, values = [], event }: TenantChange,
  requestId: string | undefined,
): Promise<void> {
  const update = `UPDATE tenants SET ${set}, updated_at = now() WHERE ${where} AND id = $1 RETURNING ${SHOWN}`;
  const [[changed]] = await tx.query<[TenantView[], number]>(update, [id, ...values]);
  if (changed) await tell(tx, event, id, requestId, changed);
  else if (!(await tx.existsBy(Tenant, { id }))) throw new TenantNotFound({ id: encodeId('tenant', id) });
}
