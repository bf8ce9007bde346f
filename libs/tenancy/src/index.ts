import { CreditBalance } from './credits/credit-balance.entity.js';
import { CreditMovement } from './credits/credit-movement.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { CreateTenants1764000100000 } from './migrations/1764000100000-create-tenants.js';
import { CreateInvitations1764000101000 } from './migrations/1764000101000-create-invitations.js';
import { CreateCredits1764000102000 } from './migrations/1764000102000-create-credits.js';
import { HoldWorkOfSuspendedTenants1764000103000 } from './migrations/1764000103000-hold-work-of-suspended-tenants.js';
import { Membership } from './people/membership.entity.js';
import { User } from './people/user.entity.js';
import { creditScopes, memberScopes, tenantScopes } from './tenancy.scopes.js';
import { Tenant } from './tenants/tenant.entity.js';

export { Credits } from './credits/credits.js';
export { Invitations } from './invitations/invitations.js';
export { type ActiveMember, ActiveMembers } from './people/active-members.js';
export { type Departure, Departures } from './people/departures.js';
export { Members } from './people/members.js';
export { membershipsSql, type TenantMembership } from './people/membership.entity.js';
export { type Role, ROLES } from './people/role.js';
export { RoleScopes } from './people/role-scopes.js';
export { canonicalEmail } from './people/user.entity.js';
export { tenancyConfig, type TenancyConfig } from './tenancy.config.js';
export {
  CreditsExhausted,
  EmailTaken,
  TenantHeaderRequired,
  TenantNotFound,
  TenantSuspended,
} from './tenancy.errors.js';
export { TenancyModule } from './tenancy.module.js';
export {
  chooseTenant,
  type KeyPlace,
  type RequestHeaders,
  type TenantChoice,
  tenantRefusalForKey,
} from './tenants/tenant-choice.js';
export { isSuspendedSql } from './tenants/tenant.entity.js';
export { TenantDirectory } from './tenants/tenant-directory.js';
export { Tenants } from './tenants/tenants.js';
export { creditScopes, Membership, memberScopes, Tenant, tenantScopes, User };

export const tenancyEntities = [Tenant, User, Membership, Invitation, CreditBalance, CreditMovement];
export const tenancyMigrations = [
  CreateTenants1764000100000,
  CreateInvitations1764000101000,
  CreateCredits1764000102000,
  HoldWorkOfSuspendedTenants1764000103000,
];
export const tenancyScopes = [tenantScopes, memberScopes, creditScopes];
