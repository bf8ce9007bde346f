import type { Search } from '../../app/search.js';
import type { Listing } from './listing.js';

/** Any texts: which of them are filters depends on the group. */
export function resourceSearch(search: Record<string, unknown>): Search {
  const texts = Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '');
  return Object.fromEntries(texts) as Search;
}

/** What of the address the list understands; an address may have been typed. */
export function filtersOfListing({ search, choices, texts }: Listing, address: Search): Record<string, string> {
  const known = Object.entries(address).filter(([name, value]) => {
    if (value === undefined) return false;
    return choices[name]?.includes(value) || texts.includes(name) || (name === 'q' && search !== undefined);
  });
  return Object.fromEntries(known) as Record<string, string>;
}
