import type { Schemas } from '../../app/api.js';

export type Catalogue = Schemas['ScopeCatalogueView'];
export type CataloguedScope = Catalogue['items'][number];

/** The scopes that are chosen, by name: `contacts:read`, `contacts:*`, `admin`. */
export type Selection = ReadonlySet<string>;

export const EVERYTHING = 'admin';

/** A resource and what can be done with it; `contacts:*` stands for the whole row. */
export interface ScopeRow {
  readonly resource: string;
  readonly whole: string;
  readonly scopes: readonly CataloguedScope[];
}

export function rowsOf({ items }: Catalogue): ScopeRow[] {
  const resources = new Map<string, CataloguedScope[]>();
  for (const scope of items) {
    const [resource, action] = scope.name.split(':') as [string, string | undefined];
    if (action === undefined || action === '*') continue;
    resources.set(resource, [...(resources.get(resource) ?? []), scope]);
  }
  return [...resources].map(([resource, scopes]) => ({ resource, whole: `${resource}:*`, scopes }));
}

export const holds = (chosen: Selection, name: string): boolean =>
  chosen.has(EVERYTHING) || chosen.has(name) || chosen.has(`${name.split(':')[0]}:*`);

/** Takes a scope, or gives it back. Giving one back of a whole row leaves the others of it. */
export function toggled(chosen: Selection, row: ScopeRow, name: string): Selection {
  const next = new Set(chosen);
  if (next.delete(row.whole)) {
    for (const scope of row.scopes) if (scope.name !== name) next.add(scope.name);
  } else if (!next.delete(name)) next.add(name);
  return next;
}

/** Takes the whole row, which includes what is added to it later, or gives all of it back. */
export function toggledRow(chosen: Selection, row: ScopeRow): Selection {
  const next = new Set([...chosen].filter((name) => !name.startsWith(`${row.resource}:`)));
  if (!chosen.has(row.whole)) next.add(row.whole);
  return next;
}

/** How many of the API's endpoints a key with these scopes may call. */
export function callable(chosen: Selection, { items }: Catalogue): { readonly open: number; readonly all: number } {
  const routes = items.find(({ name }) => name === EVERYTHING)?.routes ?? [];
  const open = routes.filter(({ scopes }) => scopes.every((name) => holds(chosen, name)));
  return { open: open.length, all: routes.length };
}
