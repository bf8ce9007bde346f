import type { EventType } from '@keyway/events';
import { type FieldProblem, type ListQuery, notFound, type Page, toPage } from '@keyway/platform';
import type { DataSource, EntityManager, FindOptionsWhere } from 'typeorm';
import { type Connection, connectionOf } from './connection.js';
import { assertRemovable, refusal } from './constraints.js';
import type { Resource } from './define-resource.js';
import { Dependents } from './dependents.js';
import type { Condition } from './filters.js';
import { KnownBy } from './identity.js';
import { dangling } from './references.js';
import type { Owner, ResourceEntity, RowOf } from './resource.entity.js';
import { type Call, ResourceSql } from './resource-sql.js';
import { capitalised, withArticle } from './wording.js';

/** How often an upsert starts anew because others make and delete the same row meanwhile. */
const UPSERT_TRIES = 3;

export interface Upserted<E extends ResourceEntity> {
  readonly row: RowOf<E>;
  readonly isNew: boolean;
}

/** False where there was nothing to change. */
type Changed = void | boolean;

/**
 * Reads and writes one kind of resource. Every method starts from an owner, so none can reach across. All but
 * `begin`, `change` and `remove` are one statement on the lanes, without TypeORM, and answer plain rows, not entities.
 */
export class ResourceStore<E extends ResourceEntity> {
  /** What its rows are known by, beside their ids. */
  readonly knownBy: KnownBy;
  private readonly sql: ResourceSql;
  /** Worked out when one is deleted for the first time: by then all resources are defined. */
  private toldOnRemoval: Dependents | null = null;

  constructor(
    private readonly resource: Resource<E>,
    private readonly database: DataSource,
    private readonly lanes: Connection,
    outside?: ResourceStore<E>,
  ) {
    const metadata = database.getMetadata(resource.entity);
    this.sql = outside?.sql ?? new ResourceSql(metadata, resource);
    this.knownBy = outside?.knownBy ?? new KnownBy(metadata);
  }

  /** The same rows as a part of `tx`, which ends as one: for everything but `change`, `remove`, `list` and `upsert`. */
  within(tx: EntityManager): Pick<ResourceStore<E>, 'get' | 'create' | 'update'> {
    return new ResourceStore(this.resource, this.database, connectionOf(tx), this);
  }

  /** Throws ResourceNotFound where the row is not there, or not the owner's. */
  async get({ tenantId, environment }: Owner, id: string): Promise<RowOf<E>> {
    const rows = await this.lanes.lookUp<RowOf<E>>(this.sql.get, [id, tenantId, environment]);
    return rows[0] ?? this.missing(id);
  }

  /** One page, newest first. `within` narrows it beyond what callers can filter by. */
  async list(owner: Owner, query: ListQuery, within?: Condition): Promise<Page<RowOf<E>>> {
    const { statement, values } = this.sql.list(owner, query, within);
    return toPage(await this.lanes.query<RowOf<E>>(statement, values), query.limit);
  }

  /** Inserts what an entity with these fields holds: what is not given is the entity's own default. */
  async create(owner: Owner, fields: Partial<RowOf<E>>): Promise<RowOf<E>> {
    const { tenantId, environment } = owner;
    const row = Object.assign(new this.resource.entity(), fields, { tenantId, environment });
    const [created] = await this.write(this.sql.create(owner, row), row);
    if (created) return created;
    // Only an exclusion constraint makes an insert answer no row.
    throw (
      refusal(this.resource.entity, this.sql.exclusion, row) ??
      new Error(`${this.sql.exclusion} has no error of its own`)
    );
  }

  /** Inserts a row that is not whole without others: `tell` tells of it in `tx` when they are there. */
  async begin(tx: EntityManager, { tenantId, environment }: Owner, fields: Partial<RowOf<E>>): Promise<E> {
    const row = Object.assign(new this.resource.entity(), fields, { tenantId, environment });
    try {
      return await tx.save(row);
    } catch (error) {
      return this.refuse(error, row);
    }
  }

  /** Changes the given fields and nothing else, in one statement. Given none, nothing changes. */
  async update(owner: Owner, id: string, fields: Partial<RowOf<E>>): Promise<RowOf<E>> {
    const call = this.sql.update(owner, id, fields);
    if (!call) return this.get(owner, id);
    const [updated] = await this.write(call, fields);
    return updated ?? this.missing(id);
  }

  /**
   * Updates the row that is known by these fields, by its external_id or else by what it is unique by, or creates it.
   * What is not given keeps its value. Unique indexes decide, so that two calls at once make one row.
   */
  async upsert(owner: Owner, fields: Partial<RowOf<E>>): Promise<Upserted<E>> {
    for (let triesLeft = UPSERT_TRIES; ; triesLeft--) {
      const id = await this.known(owner, fields);
      try {
        return id
          ? { row: await this.update(owner, id, fields), isNew: false }
          : { row: await this.create(owner, fields), isNew: true };
      } catch (error) {
        const isRace = (await this.known(owner, fields)) !== id;
        if (!isRace || triesLeft === 0) throw error;
      }
    }
  }

  /** Which of these rows name another resource's row that is not the owner's: what to tell of each. */
  dangling(owner: Owner, rows: readonly object[]): Promise<FieldProblem[]> {
    return dangling(this.database.manager, this.resource.entity, owner, rows);
  }

  /**
   * Deletes the row, and tells so of it and of all that goes with it; of what refers to it no more, that it was updated.
   * `assert` is for rules that span rows: it finds this one locked. Throws why it may not be deleted.
   */
  async remove(owner: Owner, id: string, assert?: (row: E, tx: EntityManager) => Promise<void>): Promise<void> {
    const { entity } = this.resource;
    try {
      await this.database.transaction(async (tx) => {
        const row = await this.locked(tx, owner, id, 'pessimistic_write');
        assertRemovable(entity, row);
        await assert?.(row, tx);
        await this.dependents.tell(tx, owner, id);
        const { statement, values } = this.sql.remove(owner, id);
        await tx.query(statement.text, values);
      });
    } catch (error) {
      this.refuse(error, { id });
    }
  }

  /**
   * For changes that keep rules: locks the row, lets the entity change itself, saves it. `tx` is for what must
   * commit together with it. The lock lets others refer to the row meanwhile. `event` is what it tells. Where `mutate`
   * answers false there was nothing to change: nothing is saved, and nothing told.
   */
  async change(
    owner: Owner,
    id: string,
    mutate: (row: E, tx: EntityManager) => Changed | Promise<Changed>,
    event: EventType = this.updated,
  ): Promise<E> {
    let row: E | null = null;
    try {
      return await this.database.transaction(async (tx) => {
        row = await this.locked(tx, owner, id, 'for_no_key_update');
        if ((await mutate(row, tx)) === false) return row;
        const saved = await tx.save(row);
        await this.tell(tx, owner, id, event);
        return saved;
      });
    } catch (error) {
      if (row) this.refuse(error, row);
      throw error;
    }
  }

  /** Says that something happened to a row, as it stands in `tx`. */
  async tell(tx: EntityManager, owner: Owner, id: string, event: EventType): Promise<void> {
    const { text, values } = this.sql.tell(owner, id, event);
    await tx.query(text, values);
  }

  private async locked(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    id: string,
    mode: 'for_no_key_update' | 'pessimistic_write',
  ): Promise<E> {
    const where = { id, tenantId, environment } as FindOptionsWhere<E>;
    return (await tx.findOne(this.resource.entity, { where, lock: { mode } })) ?? this.missing(id);
  }

  private get dependents(): Dependents {
    this.toldOnRemoval ??= new Dependents(this.database, this.resource.entity);
    return this.toldOnRemoval;
  }

  private get updated(): EventType {
    const { label, events } = this.resource;
    if (!events.updated)
      throw new Error(`${capitalised(withArticle(label))} is never merely updated: say what happens to it`);
    return events.updated;
  }

  private async known({ tenantId, environment }: Owner, fields: object): Promise<string | null> {
    const values = this.knownBy.valuesFor(fields, tenantId, environment);
    if (!values) return null;
    const [row] = await this.lanes.query<{ id: string }>(this.knownBy.find, values);
    return row?.id ?? null;
  }

  private async write({ statement, values }: Call, row: object): Promise<RowOf<E>[]> {
    try {
      return await this.lanes.write<RowOf<E>>(statement, values);
    } catch (error) {
      return this.refuse(error, row);
    }
  }

  /** What the database refused, in the group's own words where its constraint was given some. */
  private refuse(error: unknown, row: object): never {
    const { constraint } = error as { constraint?: string };
    throw refusal(this.resource.entity, constraint, row) ?? error;
  }

  private missing(id: string): never {
    notFound(this.resource.label, this.resource.idPrefix, id);
  }
}
