import type { Role } from '../../app/session/role-scopes.js';

/** From the least to the most. What each may do follows docs/roles.md. */
export const ROLES: readonly { readonly role: Role; readonly label: string; readonly may: string }[] = [
  { role: 'viewer', label: 'Viewer', may: 'Reads everything, changes nothing.' },
  {
    role: 'member',
    label: 'Member',
    may: 'Creates, changes and sends in every resource; reads, but does not change, members, API keys and settings.',
  },
  {
    role: 'admin',
    label: 'Admin',
    may: 'Does everything, API keys and members included; makes, changes and removes no owner.',
  },
  { role: 'owner', label: 'Owner', may: 'Does everything, and makes, changes and removes owners.' },
];

const rankOf = (role: Role): number => ROLES.findIndex((it) => it.role === role);

export const labelOf = (role: Role): string => ROLES[rankOf(role)]!.label;

/** The roles that somebody of `own` role may give: none beyond it. */
export const givable = (own: Role) => ROLES.filter(({ role }) => rankOf(role) <= rankOf(own));

interface Touched {
  readonly role: Role;
  readonly isLastOwner: boolean;
}

/** Why a member may not be changed or removed by somebody of `own` role who manages members; null where they may. */
export function whyFixed(own: Role, { role, isLastOwner }: Touched): string | null {
  if (rankOf(role) > rankOf(own))
    return `Only an owner changes or removes an owner; you are ${labelOf(own).toLowerCase()}.`;
  return isLastOwner
    ? 'This is the last owner, and a tenant keeps one: without an owner nobody could make another. Make somebody else an owner first.'
    : null;
}
