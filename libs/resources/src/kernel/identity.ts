import { snakeCase, statement, type Statement } from '@keyway/platform';
import type { EntityMetadata } from 'typeorm';
import { externalIdsOf } from './constraints.js';

const IDENTITY = Symbol('resources:identity');

/** What, beside its external_id, one of a resource is known by: a unique index holds that no owner has two. */
interface Identity {
  readonly property: string;
  /** What that index stands on, compared without regard to case: `lower(email)`. */
  readonly expression: string;
}

/** Says by what an upsert finds a row that it names by no external_id. */
export const IdentifiedBy = (property: string, expression: string): ClassDecorator =>
  Reflect.metadata(IDENTITY, { property, expression });

const identityOf = (entity: object): Identity | undefined =>
  Reflect.getOwnMetadata(IDENTITY, entity) as Identity | undefined;

/** How rows of one resource are found by what a sync knows of them. */
export class KnownBy {
  readonly find: Statement;
  private readonly own: Identity | undefined;
  /** Within whose external ids a row's is unique. */
  private readonly giver: string | undefined;

  constructor({ tableName, target }: Pick<EntityMetadata, 'tableName' | 'target'>) {
    this.own = identityOf(target as object);
    this.giver = externalIdsOf(target as object);
    const owned = 'tenant_id = $4 AND environment = $5';
    const given = this.giver ? `${snakeCase(this.giver)} = $2` : '$2::text IS NULL';
    const byExternalId = `SELECT id, 1 AS rank FROM "${tableName}" WHERE external_id = $1 AND ${given} AND ${owned}`;
    // A row that has an external_id of its own is not the one that another external_id means.
    const own = this.own
      ? `${this.own.expression} = lower($3) AND ($1::text IS NULL OR external_id IS NULL)`
      : 'false AND $3::text IS NULL';
    const byOwn = `SELECT id, 2 FROM "${tableName}" WHERE ${own} AND ${owned}`;
    this.find = statement(
      `known_${tableName}`,
      `SELECT id FROM (${byExternalId} UNION ALL ${byOwn}) AS known ORDER BY rank LIMIT 1`,
    );
  }

  /** The values of `find` for the row that has these fields; null where they name none. */
  valuesFor(fields: object, tenantId: string, environment: string): unknown[] | null {
    const { externalId, giver, own } = this.given(fields);
    return externalId === null && own === null ? null : [externalId, giver, own, tenantId, environment];
  }

  /** What a row with these fields is known by, for comparing: two that share one mean the same row. */
  names(fields: object): string[] {
    const { externalId, giver, own } = this.given(fields);
    return [
      ...(externalId === null ? [] : [JSON.stringify(['external_id', giver, externalId])]),
      ...(own === null ? [] : [JSON.stringify(['own', own.toLowerCase()])]),
    ];
  }

  private given(fields: object): Record<'externalId' | 'giver' | 'own', string | null> {
    const values = fields as Readonly<Record<string, string | null | undefined>>;
    const of = (property: string | undefined): string | null => (property && values[property]) ?? null;
    return { externalId: of('externalId'), giver: of(this.giver), own: of(this.own?.property) };
  }
}
