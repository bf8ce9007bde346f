import { defineEvent, emitEach, type EventOwner, type EventType } from '@keyway/events';
import type { EntityManager } from 'typeorm';
import { CreditBalanceView } from './credits/credit.dto.js';
import { InvitationView, MemberView } from './people/member.dto.js';
import { TenantView } from './tenants/tenant.dto.js';

export const memberEvents = {
  invited: defineEvent('member.invited', 'Somebody was invited, or invited anew.', InvitationView),
  invitationRevoked: defineEvent(
    'member.invitation_revoked',
    'An invitation was revoked, or who made it lost the role to make it by.',
    InvitationView,
  ),
  joined: defineEvent('member.joined', 'Somebody accepted an invitation.', MemberView),
  roleChanged: defineEvent('member.role_changed', 'A member has another role.', MemberView),
  removed: defineEvent(
    'member.removed',
    'A member was removed, or left; its data is that of the last moment.',
    MemberView,
  ),
};

export const tenantEvents = {
  updated: defineEvent('tenant.updated', 'The tenant was renamed.', TenantView),
  suspended: defineEvent('tenant.suspended', 'The tenant was suspended: its keys and tokens are refused.', TenantView),
  unsuspended: defineEvent('tenant.unsuspended', 'The tenant is no longer suspended.', TenantView),
};

export const creditEvents = {
  low: defineEvent('credits.low', 'Credits were spent, and few are left.', CreditBalanceView),
  exhausted: defineEvent('credits.exhausted', 'The last credit was spent.', CreditBalanceView),
};

/**
 * A tenant, its people and its credits are the same in both environments. What happens to them is told in the live one:
 * in both, whoever listens in both would hear of everything twice.
 */
const TOLD_IN: EventOwner['environment'] = 'live';

/** A query of whom the events of the tenant `$1` are told to. */
export const OWNER_SQL = `SELECT $1::uuid AS tenant_id, '${TOLD_IN}' AS environment`;

/** Tells the tenant that it happened to each of these, in the transaction in which it does. */
export const tell = (
  tx: EntityManager,
  event: EventType,
  tenantId: string,
  requestId: string | undefined,
  ...each: readonly object[]
): Promise<void> => emitEach(tx, { tenantId, environment: TOLD_IN, ...(requestId && { requestId }) }, event, each);
