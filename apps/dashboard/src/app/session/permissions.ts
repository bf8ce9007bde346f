import type { Membership } from './me.js';
import { useTenant } from './me.js';

/** What decides who may do what and who pays: members read it, and owners and admins change it. See docs/roles.md. */
const MANAGEMENT: ReadonlySet<string> = new Set(['tenants', 'members', 'credits', 'api-keys', 'call-logs', 'alerts']);

type Role = Membership['role'];

/** The same rule as the server's, which decides; here it spares people buttons that would be refused. */
export function roleHolds(role: Role, scope: string): boolean {
  if (role === 'owner' || role === 'admin') return true;
  const [resource, action] = scope.split(':');
  return action === 'read' || (role === 'member' && action !== '*' && !MANAGEMENT.has(resource!));
}

/** Why the user may not do what needs `scope`, for the button that would; null where they may. */
export function useRefusal(scope: string): string | null {
  const { role } = useTenant();
  return roleHolds(role, scope)
    ? null
    : `As ${withArticle(role)} you may not do this (${scope}). Ask an owner or an admin.`;
}

const withArticle = (role: Role): string => (/^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`);
