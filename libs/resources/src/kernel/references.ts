import { encodeId, type FieldProblem, snakeCase } from '@keyway/platform';
import type { DataSource } from 'typeorm';
import { type Reference, referencesOf } from './constraints.js';
import type { Owner } from './resource.entity.js';

/** What to tell of every reference among these rows that leads to nothing of the owner's, as `items[3].company_id`. */
export async function dangling(
  database: DataSource,
  entity: object,
  owner: Owner,
  rows: readonly object[],
): Promise<FieldProblem[]> {
  const found = referencesOf(entity).map((reference) => danglingOf(database, reference, owner, rows));
  return (await Promise.all(found)).flat();
}

async function danglingOf(
  database: DataSource,
  { property, target, key, label, idPrefix }: Reference,
  { tenantId, environment }: Owner,
  rows: readonly object[],
): Promise<FieldProblem[]> {
  const named = rows.map((row) => (row as Record<string, string | null | undefined>)[property]);
  const ids = [...new Set(named.filter((id) => typeof id === 'string'))];
  if (ids.length === 0) return [];
  const { tableName, columns } = database.getMetadata(target());
  // The people of a tenant are the same in both of its environments.
  const isOfOneEnvironment = columns.some(({ propertyName }) => propertyName === 'environment');
  const known = await database.query<{ id: string }[]>(
    `SELECT ${snakeCase(key)} AS id FROM "${tableName}"
     WHERE ${snakeCase(key)} = ANY ($1::uuid[]) AND tenant_id = $2${isOfOneEnvironment ? ' AND environment = $3' : ''}`,
    [ids, tenantId, ...(isOfOneEnvironment ? [environment] : [])],
  );
  const knownIds = new Set(known.map(({ id }) => id));
  return named.flatMap((id, index) =>
    !id || knownIds.has(id)
      ? []
      : [
          {
            field: `items[${index}].${snakeCase(property)}`,
            message: `There is no ${label} ${encodeId(idPrefix, id)}`,
          },
        ],
  );
}
