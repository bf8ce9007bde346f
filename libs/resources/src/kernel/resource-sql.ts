import { decodeCursor, type ListQuery, statement, type Statement } from '@keyway/platform';
import type { Type } from '@nestjs/common';
import type { EntityMetadata } from 'typeorm';
import { type Condition, filtersOf } from './filters.js';
import type { Owner, ResourceEntity } from './resource.entity.js';
import { StatementFamily, unprepared } from './statement-family.js';

type Column = EntityMetadata['columns'][number];

/** A statement with its values, ready to be sent. */
export interface Call {
  readonly statement: Statement;
  readonly values: unknown[];
}

/** What no update touches: whose row it is, which one, and the times the database keeps. */
const FIXED: ReadonlySet<string> = new Set<keyof ResourceEntity>([
  'id',
  'tenantId',
  'environment',
  'createdAt',
  'updatedAt',
]);
const OWNER: ReadonlySet<string> = new Set<keyof Owner>(['tenantId', 'environment']);

/**
 * The statements of one resource, worked out once from what TypeORM knows of its entity. Rows come back under the
 * entity's property names, as the driver reads them: transformers of columns are run on the way in only.
 */
export class ResourceSql {
  readonly get: Statement;
  readonly remove: Statement;
  /** The exclusion constraint that a new row may meet, if the entity has one. */
  readonly exclusion: string | null;

  private readonly table: string;
  private readonly columns: string;
  private readonly insert: Statement;
  private readonly inserted: readonly Column[];
  private readonly changeable: ReadonlyMap<string, Column>;
  private readonly filters: ReadonlyMap<string, string>;
  private readonly lists: StatementFamily;
  private readonly updates: StatementFamily;

  constructor(
    private readonly metadata: EntityMetadata,
    query: Type<ListQuery>,
  ) {
    const { tableName, columns } = metadata;
    const stored = columns.filter((column) => !column.isVirtualProperty);
    this.table = quoted(tableName);
    this.columns = columns
      .filter(({ propertyName }) => !OWNER.has(propertyName))
      .map((column) => selected(column, this.table))
      .join(', ');
    this.inserted = stored.filter((column) => !column.isCreateDate && !column.isUpdateDate);
    this.changeable = new Map(stored.filter((it) => !FIXED.has(it.propertyName)).map((it) => [it.propertyName, it]));
    this.filters = filtersOf(query, metadata);
    this.exclusion = metadata.exclusions[0]?.name ?? null;
    this.lists = new StatementFamily(`list_${tableName}`);
    this.updates = new StatementFamily(`update_${tableName}`);
    const one = 'id = $1 AND tenant_id = $2 AND environment = $3';
    this.get = statement(`get_${tableName}`, `SELECT ${this.columns} FROM ${this.table} WHERE ${one}`);
    this.remove = statement(`remove_${tableName}`, `DELETE FROM ${this.table} WHERE ${one} RETURNING id`);
    this.insert = statement(`create_${tableName}`, this.insertText());
  }

  create(row: object): Call {
    const given = row as Record<string, unknown>;
    return {
      statement: this.insert,
      values: this.inserted.map((column) => this.stored(column, given[column.propertyName])),
    };
  }

  /** Sets what is given and nothing else; null when that is nothing. Throws on a property that no update may touch. */
  update({ tenantId, environment }: Owner, id: string, fields: object): Call | null {
    const values: unknown[] = [];
    const assignments: string[] = [];
    for (const [property, value] of Object.entries(fields)) {
      const column = this.changeable.get(property);
      if (!column) throw new Error(`${this.metadata.name}.${property} cannot be updated`);
      assignments.push(`${quoted(column.databaseName)} = $${values.push(this.stored(column, value))}`);
    }
    if (assignments.length === 0) return null;
    const at = values.push(id, tenantId, environment);
    const text =
      `UPDATE ${this.table} SET ${assignments.join(', ')}, updated_at = now() ` +
      `WHERE id = $${at - 2} AND tenant_id = $${at - 1} AND environment = $${at} RETURNING ${this.columns}`;
    return { statement: this.updates.of(text), values };
  }

  /**
   * One row more than the page holds, newest first; the owner after every filter, so that none can replace it.
   * A filtered list is planned for its values, which takes a fifth of a millisecond: the plan for any value reads
   * all of a tenant's rows to find that none has changed since a minute ago.
   */
  list({ tenantId, environment }: Owner, { limit, cursor, ...filters }: ListQuery, within?: Condition): Call {
    const values: unknown[] = [];
    const conditions: string[] = [];
    const narrow = ({ sql, value }: Condition): void => {
      const placeholder = `$${values.push(value)}`;
      conditions.push(sql.replaceAll('$', () => placeholder));
    };
    for (const [property, value] of Object.entries(filters)) narrow({ sql: this.filterSql(property), value });
    if (within) narrow(within);
    const isFiltered = conditions.length > 0;
    const after = decodeCursor(cursor);
    if (after) conditions.push(`(created_at, id) < ($${values.push(after.createdAt)}, $${values.push(after.id)})`);
    conditions.push(`tenant_id = $${values.push(tenantId)}`, `environment = $${values.push(environment)}`);
    const text =
      `SELECT ${this.columns} FROM ${this.table} WHERE ${conditions.join(' AND ')} ` +
      `ORDER BY created_at DESC, id DESC LIMIT $${values.push(limit + 1)}`;
    return { statement: isFiltered ? unprepared(text) : this.lists.of(text), values };
  }

  private insertText(): string {
    const names = this.inserted.map((column) => quoted(column.databaseName)).join(', ');
    const placeholders = this.inserted.map((_, index) => `$${index + 1}`).join(', ');
    // Two plain inserts that exclude each other both wait, which PostgreSQL ends as a deadlock after a second.
    // ON CONFLICT makes it look before it inserts; no row then comes back.
    const conflict = this.exclusion ? ` ON CONFLICT ON CONSTRAINT ${quoted(this.exclusion)} DO NOTHING` : '';
    return `INSERT INTO ${this.table} (${names}) VALUES (${placeholders})${conflict} RETURNING ${this.columns}`;
  }

  private filterSql(property: string): string {
    const sql = this.filters.get(property);
    if (!sql) throw new Error(`${this.metadata.name} has no filter ${property}`);
    return sql;
  }

  private stored(column: Column, value: unknown): unknown {
    return this.metadata.dataSource.driver.preparePersistentValue(value, column);
  }
}

const quoted = (name: string): string => `"${name}"`;

function selected(column: Column, table: string): string {
  const { propertyName, databaseName, query } = column;
  return `${query ? `(${query(table)})` : quoted(databaseName)} AS ${quoted(propertyName)}`;
}
