import { tellEachSql } from '@keyway/events';
import { snakeCase } from '@keyway/platform';
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { type Reference, referencesOf } from './constraints.js';
import { resourceOf } from './defined-resources.js';
import type { Owner } from './resource.entity.js';
import { shownColumns } from './resource-sql.js';

/** Told by one statement: as many as take a fraction of what a statement may, so that nothing has too many to be deleted. */
const ROWS_A_STATEMENT = 5_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Whose the row is, by which call it is deleted. A member is one in both environments, which is in none. */
type Whose = Pick<Owner, 'tenantId' | 'requestId'> & { readonly environment: Owner['environment'] | null };

/**
 * The rows of other resources that refer to one that is deleted, by what their references declare. The database would
 * empty or remove them by itself, and nobody would hear of it: here each is told, and what stays has changed by its time.
 */
export class Dependents {
  private readonly statements: readonly string[];

  constructor(database: DataSource, target: unknown) {
    this.statements = database.entityMetadatas.flatMap((metadata) =>
      referencesOf(metadata.target as object)
        .filter((reference) => reference.target() === target && isTold(reference))
        .map((reference) => statementOf(metadata, reference)),
    );
  }

  /** In the transaction that deletes the row, which it has locked so that nothing new refers to it. */
  async tell(tx: EntityManager, { tenantId, environment, requestId }: Whose, id: string): Promise<void> {
    for (const statement of this.statements)
      for (let [after, count] = [FIRST_ID, ROWS_A_STATEMENT]; count === ROWS_A_STATEMENT;) {
        const values = [id, tenantId, environment, after, requestId ?? null];
        const [told] = await tx.query<[{ last: string | null; count: number }]>(statement, values);
        [after, count] = [told.last ?? after, told.count];
      }
  }
}

/** What is in the way of the deletion says so itself, and what is a part of the row goes without saying. */
const isTold = ({ onDelete, isPart }: Reference): boolean => onDelete !== 'RESTRICT' && !isPart;

/**
 * What goes with the row is only locked and told: the database removes it, with all that hangs on it, and says where
 * something is in the way.
 */
function statementOf(metadata: EntityMetadata, { property, constraint, onDelete }: Reference): string {
  const { label, events } = resourceOf(metadata.target) ?? {};
  const [what, event] =
    onDelete === 'CASCADE' ? (['deleted', events?.deleted] as const) : (['updated', events?.updated] as const);
  if (!event) throw new Error(`A ${label ?? metadata.tableName} is ${what} by ${constraint}, which needs that event`);
  const table = `"${metadata.tableName}"`;
  const column = `"${snakeCase(property)}"`;
  const theirs =
    `SELECT * FROM ${table} WHERE ${column} = $1 AND tenant_id = $2 AND ($3::text IS NULL OR environment = $3) AND id > $4::uuid ` +
    `ORDER BY id LIMIT ${ROWS_A_STATEMENT} FOR UPDATE`;
  const write =
    onDelete === 'CASCADE'
      ? theirs
      : `UPDATE ${table} AS it SET ${column} = NULL, updated_at = now() FROM (${theirs}) AS theirs WHERE it.id = theirs.id RETURNING it.*`;
  return (
    `WITH ${table} AS (${write}), shown AS (SELECT ${shownColumns(metadata)} FROM ${table}), ` +
    `told AS (${tellEachSql(event, { shown: 'shown', owner: table, requestId: '$5' })}) ` +
    `SELECT count(*)::integer AS count, (array_agg(id ORDER BY id DESC))[1] AS last FROM shown`
  );
}
