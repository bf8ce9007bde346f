import { type EventType, tellSql } from '@keyway/events';
import { decodeCursor, type ListQuery, newId, statement, type Statement } from '@keyway/platform';
import type { EntityMetadata } from 'typeorm';
import type { Resource, StandardEvent } from './define-resource.js';
import { type Condition, filtersOf } from './filters.js';
import type { Owner, ResourceEntity } from './resource.entity.js';
import { StatementFamily, unprepared } from './statement-family.js';
import { type ToldChange, toldChangeOf, toldEvent } from './told-change.js';

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
/** Of the condition that names one row: its id, its tenant, its environment. */
const ONE_PARAMETERS = 3;
const OWNER: ReadonlySet<string> = new Set(['tenantId', 'environment']);

/**
 * The statements of one resource, worked out once from what TypeORM knows of its entity. Rows come back under the
 * entity's property names, as the driver reads them: transformers of columns are run on the way in only.
 */
export class ResourceSql {
  readonly get: Statement;
  /** The exclusion constraint that a new row may meet, if the entity has one. */
  readonly exclusion: string | null;

  private readonly table: string;
  private readonly columns: string;
  /** This and the following are null where none is ever written so: see `defineResource`. */
  private readonly insert: Statement | null;
  private readonly removal: Statement | null;
  private readonly inserted: readonly Column[];
  private readonly changeable: ReadonlyMap<string, Column>;
  private readonly filters: ReadonlyMap<string, string>;
  private readonly lists: StatementFamily;
  private readonly updates: StatementFamily;
  private readonly updated: EventType | null;
  private readonly toldChange: ToldChange | undefined;

  constructor(
    private readonly metadata: EntityMetadata,
    { list: query, events }: Pick<Resource, 'list' | 'events'>,
  ) {
    const { tableName, columns } = metadata;
    const stored = columns.filter((column) => !column.isVirtualProperty);
    this.table = quoted(tableName);
    this.columns = shownColumns(metadata);
    this.inserted = stored.filter((column) => !column.isCreateDate && !column.isUpdateDate);
    this.changeable = new Map(stored.filter((it) => !FIXED.has(it.propertyName)).map((it) => [it.propertyName, it]));
    this.filters = filtersOf(query, metadata);
    this.exclusion = metadata.exclusions[0]?.name ?? null;
    this.lists = new StatementFamily(`list_${tableName}`);
    this.updates = new StatementFamily(`update_${tableName}`);
    const one = 'id = $1 AND tenant_id = $2 AND environment = $3';
    this.get = statement(`get_${tableName}`, `SELECT ${this.columns} FROM ${this.table} WHERE ${one}`);
    const { created, updated = null, deleted } = events;
    const removal = `DELETE FROM ${this.table} WHERE ${one}`;
    this.removal = deleted
      ? statement(`remove_${tableName}`, this.telling(deleted, removal, ONE_PARAMETERS + 1))
      : null;
    this.insert = created ? statement(`create_${tableName}`, this.insertText(created)) : null;
    this.updated = updated;
    this.toldChange = toldChangeOf(metadata.target as object);
  }

  create({ requestId }: Owner, row: object): Call {
    const given = row as Record<string, unknown>;
    const values = this.inserted.map((column) => this.stored(column, given[column.propertyName]));
    return { statement: this.insert ?? this.never('created'), values: [...values, ...telling(requestId)] };
  }

  remove({ tenantId, environment, requestId }: Owner, id: string): Call {
    const statement = this.removal ?? this.never('deleted');
    return { statement, values: [id, tenantId, environment, ...telling(requestId)] };
  }

  /** Says of a row as it stands that something happened to it; for changes that are made elsewhere. */
  tell({ tenantId, environment, requestId }: Owner, id: string, event: EventType): { text: string; values: unknown[] } {
    const where = 'id = $1 AND tenant_id = $2 AND environment = $3';
    const text =
      `WITH owner AS (SELECT * FROM ${this.table} WHERE ${where}), ` +
      `shown AS (SELECT ${this.columns} FROM ${this.table} WHERE ${where}) ` +
      tellSql(event, { shown: 'shown', owner: 'owner', parameter: ONE_PARAMETERS + 1 });
    return { text, values: [id, tenantId, environment, ...telling(requestId)] };
  }

  /** Sets what is given and nothing else; null when that is nothing. Throws on a property that no update may touch. */
  update({ tenantId, environment, requestId }: Owner, id: string, fields: object): Call | null {
    const values: unknown[] = [];
    const assignments: string[] = [];
    for (const [property, value] of Object.entries(fields)) {
      const column = this.changeable.get(property);
      if (!column) throw new Error(`${this.metadata.name}.${property} cannot be updated`);
      assignments.push(`${quoted(column.databaseName)} = $${values.push(this.stored(column, value))}`);
    }
    if (assignments.length === 0) return null;
    const at = values.push(id, tenantId, environment);
    const one = `id = $${at - 2} AND tenant_id = $${at - 1} AND environment = $${at}`;
    const set = `UPDATE ${this.table} SET ${assignments.join(', ')}, updated_at = now()`;
    const told = [...values, ...telling(requestId)];
    const { toldChange } = this;
    const updated = this.updated ?? this.never('updated');
    if (!toldChange || !Object.hasOwn(fields, toldChange.property))
      return { statement: this.updates.of(this.telling(updated, `${set} WHERE ${one}`, at + 1)), values: told };
    const event = toldEvent(toldChange, (fields as Readonly<Record<string, unknown>>)[toldChange.property]);
    const changed = { updated, event, property: toldChange.property };
    const text = this.tellingChange(changed, set, one, at + 1);
    return { statement: this.updates.of(text), values: [...told, ...telling(requestId)] };
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

  /**
   * A statement that writes one row, tells of it and answers it, all or nothing. The row as it was written goes by the
   * name of its table, so that columns which are worked out find what they refer to.
   */
  private telling(event: EventType, write: string, parameter: number, { first = '', also = '' } = {}): string {
    return (
      `WITH ${first}${this.table} AS (${write} RETURNING *), shown AS (SELECT ${this.columns} FROM ${this.table}), ` +
      `told AS (${tellSql(event, { shown: 'shown', owner: this.table, parameter })})${also} SELECT * FROM shown`
    );
  }

  /**
   * An update that tells of a change beside the update itself. The row is locked as it was, so that of two updates at
   * once each compares with what the other has left.
   */
  private tellingChange(
    { updated, event, property }: { updated: EventType; event: EventType; property: string },
    set: string,
    one: string,
    parameter: number,
  ): string {
    const column = quoted(this.changeable.get(property)!.databaseName);
    const before = `SELECT id AS id_before, ${column} AS value_before FROM ${this.table} WHERE ${one} FOR NO KEY UPDATE`;
    const changed = `(SELECT * FROM ${this.table} WHERE ${column} IS DISTINCT FROM value_before)`;
    return this.telling(updated, `${set} FROM before WHERE id = id_before`, parameter, {
      first: `before AS (${before}), `,
      also: `, told_change AS (${tellSql(event, { shown: 'shown', owner: changed, parameter: parameter + 2 })})`,
    });
  }

  private insertText(created: EventType): string {
    const names = this.inserted.map((column) => quoted(column.databaseName)).join(', ');
    const placeholders = this.inserted.map((_, index) => `$${index + 1}`).join(', ');
    // Two plain inserts that exclude each other both wait, which PostgreSQL ends as a deadlock after a second.
    // ON CONFLICT makes it look before it inserts; no row then comes back.
    const conflict = this.exclusion ? ` ON CONFLICT ON CONSTRAINT ${quoted(this.exclusion)} DO NOTHING` : '';
    const insert = `INSERT INTO ${this.table} (${names}) VALUES (${placeholders})${conflict}`;
    return this.telling(created, insert, this.inserted.length + 1);
  }

  private filterSql(property: string): string {
    const sql = this.filters.get(property);
    if (!sql) throw new Error(`${this.metadata.name} has no filter ${property}`);
    return sql;
  }

  private never(event: StandardEvent): never {
    throw new Error(`${this.metadata.name} is never ${event}: its definition says so`);
  }

  private stored(column: Column, value: unknown): unknown {
    return this.metadata.dataSource.driver.preparePersistentValue(value, column);
  }
}

/** What every telling statement takes after its own values: an id for the event, and the request's. */
const telling = (requestId: string | undefined): [string, string | null] => [newId(), requestId ?? null];

const quoted = (name: string): string => `"${name}"`;

/** What is selected of rows that go by the name of their table, under the entity's property names. */
export const shownColumns = ({ tableName, columns }: EntityMetadata): string =>
  columns
    .filter(({ propertyName }) => !OWNER.has(propertyName))
    .map((column) => selected(column, quoted(tableName)))
    .join(', ');

function selected(column: Column, table: string): string {
  const { propertyName, databaseName, query } = column;
  return `${query ? `(${query(table)})` : quoted(databaseName)} AS ${quoted(propertyName)}`;
}
