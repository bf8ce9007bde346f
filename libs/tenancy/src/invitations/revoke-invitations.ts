import type { EntityManager } from 'typeorm';
import { memberEvents, tell } from '../tenancy.events.js';
import type { Invitation } from './invitation.entity.js';

/** What is told of an invitation: not its token, nor the hash of it. */
export type ShownInvitation = Pick<Invitation, 'id' | 'email' | 'role' | 'invitedBy' | 'createdAt' | 'expiresAt'>;

export const SHOWN_INVITATION = `
  id, email, role, invited_by AS "invitedBy", created_at AS "createdAt", expires_at AS "expiresAt"`;

/**
 * Revokes the tenant's pending invitations that have this id, or this maker: an invitation stands for its maker's right
 * to make it, and nobody leaves a door open for themselves on the way out. Answers how many there were.
 */
export async function revokeInvitations(
  tx: EntityManager,
  by: 'id' | 'invited_by',
  value: string,
  tenantId: string,
  requestId: string | undefined,
): Promise<number> {
  const [revoked] = await tx.query<[ShownInvitation[], number]>(
    `UPDATE invitations SET revoked_at = now()
      WHERE accepted_at IS NULL AND revoked_at IS NULL AND ${by} = $1 AND tenant_id = $2
     RETURNING ${SHOWN_INVITATION}`,
    [value, tenantId],
  );
  await tell(tx, memberEvents.invitationRevoked, tenantId, requestId, ...revoked);
  return revoked.length;
}
