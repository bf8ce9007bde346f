import { useTenant } from './me.js';
import { type Role, roleHolds } from './role-scopes.js';

/** Why the user may not do what needs `scope`, for the button that would; null where they may. */
export function useRefusal(scope: string): string | null {
  const { role } = useTenant();
  return roleHolds(role, scope)
    ? null
    : `As ${withArticle(role)} you may not do this (${scope}). Ask an owner or an admin.`;
}

const withArticle = (role: Role): string => (/^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`);
