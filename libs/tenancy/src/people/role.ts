import { MemberOutranked } from '../tenancy.errors.js';

/** What a member may do in a tenant, the least first. `docs/roles.md` tells it to people. */
export const ROLES = ['viewer', 'member', 'admin', 'owner'] as const;
export type Role = (typeof ROLES)[number];

const rank = (role: Role): number => ROLES.indexOf(role);

export const isBelow = (role: Role, other: Role): boolean => rank(role) < rank(other);

/**
 * Nobody touches a member above themselves, and nobody raises anyone above themselves: so only owners make, change
 * and remove owners. Throws MemberOutranked.
 */
export function assertMayHandle(actor: Role, ...roles: readonly Role[]): void {
  const highest = roles.reduce((a, b) => (isBelow(a, b) ? b : a));
  if (isBelow(actor, 'admin') || isBelow(actor, highest)) throw new MemberOutranked({ actor, role: highest });
}
