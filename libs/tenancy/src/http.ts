import { HeaderInvalid } from '@keyway/platform';
import { ENVIRONMENTS } from '@keyway/scopes';
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

/** How a call says which tenant and which data it is for, on the same routes: for the documentation. */
export const tenantChoiceHeaders = [
  {
    name: 'X-Tenant-ID',
    in: 'header',
    required: false,
    description:
      'The tenant that the call is for, in either form of its id. A user who belongs to several must name one; an API key belongs to one and can only confirm it. This installation may be set to require it.',
    schema: { type: 'string' },
    example: 'tenant_01kq0v8m3tf5x9d2c7h4n6p8qr',
  },
  {
    name: 'X-Environment',
    in: 'header',
    required: false,
    description: 'Live or test data. A user has the choice; an API key belongs to one of them and can only confirm it.',
    schema: { type: 'string', enum: [...ENVIRONMENTS], default: 'live' },
    example: 'live',
  },
];
