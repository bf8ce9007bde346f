import type { Type } from '@nestjs/common';
import { CursorInvalid } from './errors/platform.errors.js';
import { NestedList, Flag, Text, Whole } from './fields/fields.js';
import { isUuid } from './ids.js';

/** Where a page ended: keyset on `(created_at, id)`, newest first. */
export interface Position {
  readonly createdAt: Date;
  readonly id: string;
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
}

export class ListQuery {
  @Whole({ min: 1, max: 100, optional: true, example: 50, description: 'Page size.' })
  readonly limit: number = 50;

  @Text({
    optional: true,
    max: 200,
    example: 'MTc2ODQ3MzAwMDAwMC4wMTliYzY4Nw',
    description: '`next_cursor` of the previous page.',
  })
  readonly cursor?: string;
}

/** The OpenAPI schema of one page of `view`: `ContactView` -> `ContactViewPage`. */
export function pageOf<V extends object>(view: Type<V>): Type<Page<V>> {
  class PageView implements Page<V> {
    @NestedList(() => view)
    readonly items!: V[];

    @Text({
      nullable: true,
      example: 'MTc2ODQ3MzAwMDAwMC4wMTliYzY4Nw',
      description: 'Pass as `cursor` for the next page; null on the last one.',
    })
    readonly nextCursor!: string | null;

    @Flag({ example: false, description: 'Whether there is a next page.' })
    readonly hasMore!: boolean;
  }
  Object.defineProperty(PageView, 'name', { value: `${view.name}Page` });
  return PageView;
}

/** Makes a page of rows that were asked for with `limit + 1`; the extra one only says that there are more. */
export function toPage<T extends Position>(rows: readonly T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  return { items, hasMore, nextCursor: hasMore ? encodeCursor(items.at(-1)!) : null };
}

export const encodeCursor = ({ createdAt, id }: Position): string =>
  Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url');

/** Throws CursorInvalid (422) when the text is not a cursor. */
export function decodeCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString('latin1').split('.');
  if (!/^\d{1,15}$/.test(time) || !isUuid(id))
    throw new CursorInvalid({}, { details: [{ field: 'cursor', message: 'Is not a cursor' }] });
  return { createdAt: new Date(Number(time)), id };
}
