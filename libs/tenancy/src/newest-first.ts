import { decodeCursor, type ListQuery, type Page, type Position, toPage } from '@keyway/platform';
import type { SelectQueryBuilder } from 'typeorm';

/** One page of entities that have `createdAt` and `id`, by keyset. Throws CursorInvalid. */
export async function newestFirst<T extends Position & object>(
  query: SelectQueryBuilder<T>,
  { limit, cursor }: Pick<ListQuery, 'limit' | 'cursor'>,
): Promise<Page<T>> {
  const after = decodeCursor(cursor);
  const [createdAt, id] = [`${query.alias}.createdAt`, `${query.alias}.id`];
  if (after)
    query.andWhere(`(${createdAt}, ${id}) < (:afterCreatedAt, :afterId)`, {
      afterCreatedAt: after.createdAt,
      afterId: after.id,
    });
  const rows = await query
    .orderBy(createdAt, 'DESC')
    .addOrderBy(id, 'DESC')
    .limit(limit + 1)
    .getMany();
  return toPage(rows, limit);
}
