import { encodeId, type FieldProblem, snakeCase } from '@keyway/platform';
import type { EntityManager } from 'typeorm';
import { type Reference, referencesOf } from './constraints.js';
import type { Resource } from './define-resource.js';
import type { Owner } from './resource.entity.js';

/** Rows of one kind, which others name by their ids. */
export type Nameable = Pick<Reference, 'target' | 'key' | 'label' | 'idPrefix'>;

export const rowsOf = ({ entity, label, idPrefix }: Resource): Nameable => ({
  target: () => entity,
  key: 'id',
  label,
  idPrefix,
});

/** An id, and the field that names it. */
export interface NamedId {
  readonly field: string;
  readonly id: string;
}

/** What to tell of every reference among these rows that leads to nothing of the owner's, as `items[3].company_id`. */
export async function dangling(
  db: EntityManager,
  entity: object,
  owner: Owner,
  rows: readonly object[],
): Promise<FieldProblem[]> {
  const found = referencesOf(entity).map((reference) =>
    danglingIds(db, owner, reference, idsIn(rows, reference.property)),
  );
  return (await Promise.all(found)).flat();
}

/** What to tell of every id among these that is no row of the owner's. */
export async function danglingIds(
  db: EntityManager,
  { tenantId, environment }: Owner,
  { target, key, label, idPrefix }: Nameable,
  named: readonly NamedId[],
): Promise<FieldProblem[]> {
  if (named.length === 0) return [];
  const { tableName, columns } = db.getRepository(target()).metadata;
  // The people of a tenant are the same in both of its environments.
  const isOfOneEnvironment = columns.some(({ propertyName }) => propertyName === 'environment');
  const known = await db.query<{ id: string }[]>(
    `SELECT ${snakeCase(key)} AS id FROM "${tableName}"
     WHERE ${snakeCase(key)} = ANY ($1::uuid[]) AND tenant_id = $2${isOfOneEnvironment ? ' AND environment = $3' : ''}`,
    [[...new Set(named.map(({ id }) => id))], tenantId, ...(isOfOneEnvironment ? [environment] : [])],
  );
  const knownIds = new Set(known.map(({ id }) => id));
  return named
    .filter(({ id }) => !knownIds.has(id))
    .map(({ field, id }) => ({ field, message: `There is no ${label} ${encodeId(idPrefix, id)}` }));
}

const idsIn = (rows: readonly object[], property: string): NamedId[] =>
  rows.flatMap((row, index) => {
    const id = (row as Record<string, string | null | undefined>)[property];
    return id ? [{ field: `items[${index}].${snakeCase(property)}`, id }] : [];
  });
