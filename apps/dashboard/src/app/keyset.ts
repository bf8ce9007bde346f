import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

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
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
}
