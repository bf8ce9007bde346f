import { type ListQuery, planOf, snakeCase } from '@keyway/platform';
import type { Type } from '@nestjs/common';
import type { EntityMetadata } from 'typeorm';

/** A condition with one value: `$` stands for it, as often as it is needed. */
export interface Condition {
  readonly sql: string;
  readonly value: unknown;
}

const WHERE = Symbol('resources:where');

/** What a filter means where it is not "the column of this name equals": `@Where('tags @> ARRAY[$]')`. */
export const Where = (sql: string): PropertyDecorator => Reflect.metadata(WHERE, sql);

/**
 * Whether a lower-case expression starts with the value. Between two bounds rather than LIKE: an index with
 * `text_pattern_ops` serves it under any plan, and nothing in the value is a pattern. U+10FFFF sorts after every text.
 */
export const startsWith = (expression: string): string =>
  `(${expression} ~>=~ lower($) AND ${expression} ~<~ (lower($) || chr(1114111)))`;

/** How a page is asked for, as opposed to what is on it. */
const PAGING: ReadonlySet<string> = new Set<keyof ListQuery>(['limit', 'cursor']);

/** The SQL of each filter a list query has, by property. A filter that means nothing is found out at the start. */
export function filtersOf(
  query: Type<ListQuery>,
  { name, columns }: Pick<EntityMetadata, 'name' | 'columns'>,
): ReadonlyMap<string, string> {
  const filters = planOf(query).filter(({ property }) => !PAGING.has(property));
  return new Map(
    filters.map(({ property }) => {
      const declared = Reflect.getMetadata(WHERE, query.prototype as object, property) as string | undefined;
      if (!declared && !columns.some((column) => column.propertyName === property))
        throw new Error(`${query.name}.${property} is no column of ${name}: say what it means by @Where`);
      return [property, declared ?? `${snakeCase(property)} = $`];
    }),
  );
}
