import { defineError } from '@keyway/platform';

export const TenantNotFound = defineError('tenant.not_found', 'not_found', 'There is no tenant {id}.');
export const TenantHeaderRequired = defineError(
  'tenant.header_required',
  'bad_request',
  'Name the tenant in the header X-Tenant-ID.',
);
export const TenantChoiceRequired = defineError(
  'tenant.choice_required',
  'bad_request',
  'You belong to several tenants. Name one in the header X-Tenant-ID; details lists them.',
);
export const TenantMismatch = defineError(
  'tenant.mismatch',
  'forbidden',
  'This API key belongs to another tenant than X-Tenant-ID names.',
);
export const TenantForbidden = defineError(
  'tenant.forbidden',
  'forbidden',
  'You are not a member of the tenant that X-Tenant-ID names.',
);
export const TenantSuspended = defineError('tenant.suspended', 'forbidden', 'This tenant is suspended.');
export const TenantMissing = defineError(
  'tenant.none',
  'forbidden',
  'You belong to no tenant. Create one, or accept an invitation.',
);
export const TenantLimitReached = defineError(
  'tenant.limit_reached',
  'conflict',
  'Nobody may own more than {limit} tenants.',
);
export const EnvironmentMismatch = defineError(
  'environment.mismatch',
  'forbidden',
  'This API key belongs to another environment than X-Environment names.',
);

export const EmailTaken = defineError(
  'user.email_taken',
  'conflict',
  'There is a user with this email address already.',
);

export const MemberNotFound = defineError('member.not_found', 'not_found', 'There is no member {id} in this tenant.');
export const MemberOutranked = defineError(
  'member.outranked',
  'forbidden',
  'The role {actor} may neither give the role {role} nor change, invite or remove somebody who has it.',
);
export const RoleNotHeld = defineError(
  'member.role_not_held',
  'forbidden',
  'You cannot grant what you do not hold: the role {role} has scopes that this key lacks.',
);
export const RoleBeyondKey = defineError(
  'member.role_beyond_key',
  'forbidden',
  'A role has no end and reaches live data from any address, and this key does not. Sign in, or use a live key with neither expiry nor allowed addresses.',
);
export const LastOwner = defineError(
  'member.last_owner',
  'conflict',
  'A tenant keeps one owner at least. Make somebody else an owner first.',
);
export const AlreadyMember = defineError(
  'member.already_member',
  'conflict',
  'This person is a member of the tenant already.',
);

export const InvitationNotFound = defineError(
  'invitation.not_found',
  'not_found',
  'There is no pending invitation {id} in this tenant.',
);
export const InvitationUnknown = defineError(
  'invitation.unknown',
  'not_found',
  'There is no invitation with this token; a newer one may have replaced it.',
);
export const InvitationRevoked = defineError('invitation.revoked', 'conflict', 'This invitation was revoked.');
export const InvitationUsed = defineError(
  'invitation.already_used',
  'conflict',
  'This invitation was accepted before.',
);
export const InvitationExpired = defineError(
  'invitation.expired',
  'conflict',
  'This invitation has expired. Ask for a new one.',
);
export const InvitationForSomebodyElse = defineError(
  'invitation.other_recipient',
  'forbidden',
  'This invitation was sent to another email address than yours.',
);

export const CreditsExhausted = defineError(
  'credits.exhausted',
  'payment_required',
  'This costs {cost} credits, more than the tenant has left.',
);
