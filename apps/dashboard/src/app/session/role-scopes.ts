import type { Schemas } from '@keyway/api-client';

/** What decides who may do what and who pays: members read it, and owners and admins change it. See docs/roles.md. */
const MANAGEMENT: ReadonlySet<string> = new Set(['tenants', 'members', 'credits', 'api-keys', 'call-logs', 'alerts']);

export type Role = Schemas['MembershipView']['role'];

/** The same rule as the server's, which decides; here it spares people buttons that would be refused. */
export function roleHolds(role: Role, scope: string): boolean {
  if (role === 'owner' || role === 'admin') return true;
  const [resource, action] = scope.split(':');
  return action === 'read' || (role === 'member' && action !== '*' && !MANAGEMENT.has(resource!));
}
