import { EVERYTHING, type Principal, ScopeCatalogue, ScopeSet } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { RoleBeyondKey, RoleNotHeld } from '../tenancy.errors.js';
import type { Role } from './role.js';

/** Groups that decide who may do what and who pays. Members read them; only owners and admins change them. */
const MANAGEMENT: ReadonlySet<string> = new Set(['tenants', 'members', 'credits', 'api-keys', 'call-logs', 'alerts']);

type Giver = Omit<Principal, 'id' | 'tenantId'>;

type Holds = (resource: string, action: string) => boolean;

/**
 * The one table from roles to scopes. It is a rule, not a list, so that a group added later needs no edit here:
 * - `owner` and `admin` hold everything (they differ in whom they may manage, see `assertMayHandle`);
 * - `member` works with every resource and reads what is managed;
 * - `viewer` reads everything and changes nothing.
 */
const HELD: Readonly<Record<Role, typeof EVERYTHING | Holds>> = {
  owner: EVERYTHING,
  admin: EVERYTHING,
  member: (resource, action) => action === 'read' || !MANAGEMENT.has(resource),
  viewer: (_resource, action) => action === 'read',
};

/** The scopes of each role in the running application, worked out once from its catalogue. */
@Injectable()
export class RoleScopes {
  private readonly sets: Readonly<Record<Role, ScopeSet>>;

  constructor({ scopes }: ScopeCatalogue) {
    const names = scopes.map((scope) => scope.name);
    this.sets = {
      owner: setOf(HELD.owner, names),
      admin: setOf(HELD.admin, names),
      member: setOf(HELD.member, names),
      viewer: setOf(HELD.viewer, names),
    };
  }

  of(role: Role): ScopeSet {
    return this.sets[role];
  }

  /**
   * Nobody grants what they do not hold. A key must hold every scope of a role to give it; and because a role lasts, from
   * everywhere and on live data too, so must the key. Whom a user may give what, `assertMayHandle` has said.
   * Throws RoleNotHeld, RoleBeyondKey.
   */
  assertMayGive({ kind, scopes, environment, expiresAt, allowedCidrs }: Giver, role: Role): void {
    if (kind === 'user') return;
    const beyond = scopes.notHeld(this.of(role).names);
    if (beyond.length > 0) throw new RoleNotHeld({ role }, { requiredScopes: beyond, grantedScopes: scopes.names });
    if (environment === 'test' || expiresAt || allowedCidrs) throw new RoleBeyondKey();
  }
}

/** Wildcards and `admin` are never given one by one: they would grant what the rule leaves out. */
function setOf(held: typeof EVERYTHING | Holds, names: readonly string[]): ScopeSet {
  if (held === EVERYTHING) return ScopeSet.of([EVERYTHING]);
  return ScopeSet.of(
    names.filter((name) => {
      const [resource, action] = name.split(':');
      return action !== undefined && action !== '*' && held(resource!, action);
    }),
  );
}
