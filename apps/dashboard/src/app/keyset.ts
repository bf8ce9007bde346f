import { type InfiniteData, infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

export interface Page<Item> {
  readonly items: Item[];
  readonly next_cursor: string | null;
}

/**
 * A list of the API, page by page: `useInfiniteQuery(keyset(['contacts', filters], (cursor, signal) => …))`. Its data is
 * the items of all pages that have been read.
 */
export function keyset<Item>(
  queryKey: QueryKey,
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    select: itemsOf<Item>,
  });
}

/** The same function each time: with another one the items would be gathered anew each time they are looked at. */
const itemsOf = <Item>({ pages }: InfiniteData<Page<Item>>): Item[] => pages.flatMap((page) => page.items);
