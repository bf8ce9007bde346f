/** Something a caller may be allowed to do. Declared once by the lib that enforces it. */
export interface Scope<Name extends string = string> {
  readonly name: Name;
  readonly description: string;
}

export type ScopeGroup = Readonly<Record<string, Scope>>;

/** `defineScopes('contacts', { read: '…' }).read.name` is the literal type `'contacts:read'`. */
export function defineScopes<const R extends string, const A extends string>(
  resource: R,
  actions: Readonly<Record<A, string>>,
): { readonly [K in A]: Scope<`${R}:${K}`> } {
  const scopes = Object.entries<string>(actions).map(([action, description]) => [
    action,
    Object.freeze({ name: `${resource}:${action}`, description }),
  ]);
  return Object.freeze(Object.fromEntries(scopes)) as { readonly [K in A]: Scope<`${R}:${K}`> };
}

/** Grants everything, what is added later included. `ALL` is its other spelling. */
export const EVERYTHING = 'admin';

/** The action part of `contacts:*`, which grants every action of one resource and of no other. */
export const ANY_ACTION = '*';
