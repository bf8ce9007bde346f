/** What stands behind the `?` of an address: texts, so that every filter can be read, written and sent to a colleague. */
export type Search = Readonly<Record<string, string | undefined>>;

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: object): string {
  const pairs = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

/**
 * The filters of a page: `validateSearch: filtersOf('q', { status: STATUSES })`. A name alone takes any text; what is not in
 * its list, or has no name here, is left out, since an address may have been typed.
 */
export function filtersOf<const Names extends string, const Lists extends Readonly<Record<string, readonly string[]>>>(
  texts: readonly Names[],
  lists: Lists,
) {
  type Filters = { [Name in Names]?: string } & { [Name in keyof Lists]?: Lists[Name][number] };
  return (search: Record<string, unknown>): Filters => {
    const found: Record<string, string> = {};
    for (const [name, value] of Object.entries(search)) {
      if (typeof value !== 'string' || value === '') continue;
      const list = lists[name];
      if (list ? list.includes(value) : texts.includes(name as Names)) found[name] = value;
    }
    return found as Filters;
  };
}
