import { ScopeSet } from '@keyway/scopes';
import { parseRouteValue } from './route-value.js';
import type { RouteUse } from './usage.store.js';

/** What one scope of a key was good for. */
export interface ScopeUse {
  readonly scope: string;
  readonly calls: number;
  readonly lastUsedAt: Date | null;
  /** The scopes that the routes called ask for and this one grants: itself, or several for `contacts:*` and `admin`. */
  readonly usedFor: string[];
}

/** The scopes a route asks for; null for one that asks for none. */
export type NeededBy = (method: string, route: string) => readonly string[] | null;

interface ScopedUse extends RouteUse {
  readonly needed: readonly string[];
}

/** The calls on routes that ask for scopes. What no route matched was nobody's to allow. */
export function scopedUses(uses: readonly RouteUse[], neededBy: NeededBy): ScopedUse[] {
  return uses.flatMap((use) => {
    const { method, route } = parseRouteValue(use.value);
    const needed = route === null ? null : neededBy(method, route);
    return needed ? [{ ...use, needed }] : [];
  });
}

/** How often each granted scope was needed, and when last. Refused calls needed it too; a scope without any is unused. */
export function scopeUses(granted: readonly string[], uses: readonly ScopedUse[]): ScopeUse[] {
  return granted.map((scope) => {
    const held = ScopeSet.of([scope]);
    const own = uses.filter(({ needed }) => needed.some((name) => held.has(name)));
    const lastMs = Math.max(...own.map(({ lastAt }) => lastAt.getTime()));
    return {
      scope,
      calls: own.reduce((sum, { calls }) => sum + calls, 0),
      lastUsedAt: own.length > 0 ? new Date(lastMs) : null,
      usedFor: sortedSet(own.flatMap(({ needed }) => needed.filter((name) => held.has(name)))),
    };
  });
}

/** The least of what is granted with which every call that succeeded would have done so. Never a wildcard. */
export function sufficientScopes(granted: readonly string[], uses: readonly ScopedUse[]): string[] {
  const held = ScopeSet.of(granted);
  const succeeded = uses.filter((use) => use.succeeded > 0);
  return sortedSet(succeeded.flatMap(({ needed }) => needed.filter((name) => held.has(name))));
}

const sortedSet = (names: readonly string[]): string[] => [...new Set(names)].sort();
