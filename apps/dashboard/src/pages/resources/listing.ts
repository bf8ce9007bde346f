import type { paths } from '@keyway/api-client';

type ItemOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } };
}
  ? Item
  : never;

type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? Omit<NonNullable<Query>, 'limit' | 'cursor'>
  : never;

type Name<Object> = keyof Object & string;
type AsText<Value> = `${Extract<Value, string | number | boolean>}`;

/** How a list of the contract is shown. Columns and filters are names of its own. */
interface Terms<Item, Query> {
  /** Which filter of the address looks for text, and what it says it finds. */
  readonly search?: string;
  readonly columns: readonly Name<Item>[];
  /** Filters with a few values. */
  readonly choices?: { readonly [Filter in Name<Query>]?: readonly AsText<Query[Filter]>[] };
  /** Filters that take what is typed. */
  readonly texts?: readonly Name<Query>[];
}

/** The same, for whatever shows lists without knowing which. */
export interface Listing {
  readonly path: string;
  readonly search: string | undefined;
  readonly columns: readonly string[];
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly texts: readonly string[];
}

export function listing<const Path extends keyof paths>(
  path: Path,
  { search, columns, choices = {}, texts = [] }: Terms<ItemOf<Path>, QueryOf<Path>>,
): Listing {
  return { path, search, columns, choices: choices as Listing['choices'], texts };
}

export interface Related extends Listing {
  readonly slug: string;
  readonly label: string;
  /** The filter that takes the record's id; where it is undefined, the path does. */
  readonly by: string | undefined;
}

/** A list that belongs to a record. */
export const related = (slug: string, label: string, list: Listing, by?: string): Related => ({
  ...list,
  slug,
  label,
  by,
});
