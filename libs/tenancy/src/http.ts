import { HeaderInvalid } from '@keyway/platform';
import {
  EnvironmentMismatch,
  TenantChoiceRequired,
  TenantForbidden,
  TenantHeaderRequired,
  TenantMismatch,
  TenantMissing,
  TenantSuspended,
} from './tenancy.errors.js';

export { MembershipView } from './people/member.dto.js';
export { TenancyHttpModule } from './http/tenancy-http.module.js';
export { tenantInPath } from './http/tenant-in-path.js';

/** Why no tenant could be chosen for a call, on any route that needs one: for the documentation. */
export const tenantChoiceErrors = [
  HeaderInvalid,
  TenantHeaderRequired,
  TenantChoiceRequired,
  TenantMismatch,
  TenantForbidden,
  TenantMissing,
  TenantSuspended,
  EnvironmentMismatch,
];
