import { encodeId } from '@keyway/platform';
import { API_PREFIX } from '@keyway/platform/http';
import type { Principal } from '@keyway/scopes';
import type { FastifyRequest } from 'fastify';
import { TenantNotFound } from '../tenancy.errors.js';

const TENANT_ROUTE = `/${API_PREFIX}/tenants/:id`;

/** The tenant that a path under `/tenants/:id` names, as it is written there; null for every other route. */
export function tenantInPath({ routeOptions, params }: FastifyRequest): string | null {
  const { url } = routeOptions;
  return url === TENANT_ROUTE || url?.startsWith(`${TENANT_ROUTE}/`) ? (params as { id: string }).id : null;
}

/** The tenant a path names is the one the call is for; any other does not exist for this caller. */
export function assertOwnTenant({ tenantId }: Principal, id: string): void {
  if (id !== tenantId) throw new TenantNotFound({ id: encodeId('tenant', id) });
}
