import { decodeId, type DomainError, encodeId, HeaderInvalid } from '@keyway/platform';
import { type Environment, ENVIRONMENTS } from '@keyway/scopes';
import type { TenantMembership } from '../people/membership.entity.js';
import type { TenancyConfig } from '../tenancy.config.js';
import {
  EnvironmentMismatch,
  TenantChoiceRequired,
  TenantForbidden,
  TenantHeaderRequired,
  TenantMismatch,
  TenantMissing,
  TenantNotFound,
  TenantSuspended,
} from '../tenancy.errors.js';

export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an API key is good for; its headers can only confirm it. */
export interface KeyPlace {
  readonly tenantId: string;
  readonly environment: Environment;
  readonly suspended: boolean;
}

/** The tenant and environment a user has chosen, or why none could be. */
export type TenantChoice =
  | { readonly membership: TenantMembership; readonly environment: Environment; readonly refusal: null }
  | { readonly membership: null; readonly refusal: DomainError };

const TENANT_HEADER = 'x-tenant-id';
const ENVIRONMENT_HEADER = 'x-environment';

/** Why a key may not be used as the headers of the call say; null when it may. */
export function tenantRefusalForKey(config: TenancyConfig, headers: RequestHeaders, key: KeyPlace): DomainError | null {
  const tenant = headers[TENANT_HEADER];
  const environment = headers[ENVIRONMENT_HEADER];
  if (tenant === undefined) {
    if (config.tenantHeader === 'required') return new TenantHeaderRequired();
  } else {
    const id = decodeTenant(tenant);
    if (id === null) return tenantMalformed();
    if (id !== key.tenantId) return new TenantMismatch();
  }
  if (environment !== undefined) {
    if (!isEnvironment(environment)) return environmentMalformed();
    if (environment !== key.environment) return new EnvironmentMismatch();
  }
  return key.suspended ? new TenantSuspended() : null;
}

/**
 * The tenant a user's call is for. The header decides; without one, the tenant that the path names (its raw text, or
 * null); without that, the only one the user has.
 */
export function chooseTenant(
  config: TenancyConfig,
  headers: RequestHeaders,
  pathTenant: string | null,
  memberships: readonly TenantMembership[],
): TenantChoice {
  const environment = headers[ENVIRONMENT_HEADER] ?? 'live';
  if (!isEnvironment(environment)) return refused(environmentMalformed());
  const chosen = namedOrOnly(config, headers[TENANT_HEADER], pathTenant, memberships);
  if (chosen instanceof Error) return refused(chosen);
  return chosen.suspended ? refused(new TenantSuspended()) : { membership: chosen, environment, refusal: null };
}

function namedOrOnly(
  config: TenancyConfig,
  header: string | readonly string[] | undefined,
  pathTenant: string | null,
  memberships: readonly TenantMembership[],
): TenantMembership | DomainError {
  const find = (id: string | null) => memberships.find((membership) => membership.id === id);
  if (header !== undefined) {
    const id = decodeTenant(header);
    return id === null ? tenantMalformed() : (find(id) ?? new TenantForbidden());
  }
  if (config.tenantHeader === 'required') return new TenantHeaderRequired();
  // Somebody else's tenant in the path is a tenant that does not exist.
  if (pathTenant !== null) return find(decodeTenant(pathTenant)) ?? new TenantNotFound({ id: pathTenant.slice(0, 64) });
  if (memberships.length > 1) return choiceRequired(memberships);
  return memberships[0] ?? new TenantMissing();
}

const refused = (refusal: DomainError): TenantChoice => ({ membership: null, refusal });

/** Both spellings, `tenant_…` and the UUID, are the same 128 bits. */
const decodeTenant = (text: string | readonly string[]): string | null =>
  typeof text === 'string' ? decodeId('tenant', text) : null;

const isEnvironment = (text: string | readonly string[]): text is Environment =>
  ENVIRONMENTS.includes(text as Environment);

const tenantMalformed = (): DomainError =>
  new HeaderInvalid({ header: 'X-Tenant-ID', reason: 'it is neither a UUID nor an id like tenant_…' });

const environmentMalformed = (): DomainError =>
  new HeaderInvalid({ header: 'X-Environment', reason: `it is not ${ENVIRONMENTS.join(' or ')}` });

function choiceRequired(memberships: readonly TenantMembership[]): DomainError {
  const details = memberships.map(({ id, name }) => ({
    field: 'X-Tenant-ID',
    message: `${encodeId('tenant', id)} is ${name}`,
  }));
  return new TenantChoiceRequired({}, { details });
}
