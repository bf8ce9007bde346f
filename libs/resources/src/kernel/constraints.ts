import {
  BodyInvalid,
  type DomainError,
  encodeId,
  type ErrorClass,
  type ErrorExtras,
  type FieldProblem,
  snakeCase,
} from '@keyway/platform';
import { ENVIRONMENTS } from '@keyway/scopes';
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { isOneOf } from './is-one-of.js';
import { ExternalIdTaken } from './resource.errors.js';

type Refusal = ErrorClass<[params?: Record<string, never>, extras?: ErrorExtras]>;

/** What breaking a constraint of the database means to the caller. */
interface Violation {
  readonly error: Refusal;
  /** Whether it is removing the row that breaks it, rather than writing it. */
  readonly byRemoval?: boolean;
  problem(values: object): FieldProblem;
}

type Violations = ReadonlyMap<string, Violation>;

const VIOLATIONS = Symbol('resources:violations');

const violationsOf = (entity: object): Violations =>
  (Reflect.getOwnMetadata(VIOLATIONS, entity) ?? new Map()) as Violations;

function declare(entity: object, constraint: string, violation: Violation): void {
  Reflect.defineMetadata(VIOLATIONS, new Map([...violationsOf(entity), [constraint, violation]]), entity);
}

/**
 * Says which error the named constraint is: the database decides, so that no two calls can slip past each other,
 * and the caller reads a sentence.
 */
export const OnViolation =
  (constraint: string, error: Refusal, problem: FieldProblem): ClassDecorator =>
  (entity) =>
    declare(entity, constraint, { error, problem: () => problem });

/** Says which error it is that the row cannot go while others refer to it, by the named foreign key of theirs. */
export const PreventsRemoval =
  (constraint: string, error: Refusal): ClassDecorator =>
  (entity) =>
    declare(entity, constraint, { error, byRemoval: true, problem: () => ({ field: 'id', message: 'Is in use' }) });

/** In which states a row may be deleted, and the error in every other one. */
interface Removable {
  readonly states: readonly string[];
  readonly error: StateError;
}

type StateError = ErrorClass<[params: { state: string; done: string }, extras?: ErrorExtras]>;

const REMOVABLE = Symbol('resources:removable');

/** Says that a row can only be deleted in these states of its: something is under way in the others. */
export const RemovableIn =
  (states: readonly string[], error: StateError): ClassDecorator =>
  (entity) =>
    Reflect.defineMetadata(REMOVABLE, { states, error } satisfies Removable, entity);

const removableOf = (entity: object): Removable | undefined =>
  Reflect.getOwnMetadata(REMOVABLE, entity) as Removable | undefined;

/** Throws the declared error where the row, of which `tx` holds the lock, is in no state in which it may be deleted. */
export function assertRemovable(entity: object, row: object): void {
  const removable = removableOf(entity);
  const { state } = row as { state?: string };
  if (removable && !removable.states.includes(state!))
    throw new removable.error({ state: state!, done: 'deleted' }, { allowedStates: removable.states });
}

interface ExternalIds {
  /** The property of whoever gives the external ids, where one row's mean nothing beside another's. */
  readonly externalIdsOf?: string;
}

const EXTERNAL_IDS = Symbol('resources:external-ids');

export const externalIdsOf = (entity: object): string | undefined =>
  Reflect.getOwnMetadata(EXTERNAL_IDS, entity) as string | undefined;

/**
 * The table of a resource, with what all of them have: the pages' order, the sync's order, the caller's own ids, and
 * the key that references from other resources point to. Each stands in the migration by the same name.
 */
export const ResourceTable =
  (name: string, { externalIdsOf }: ExternalIds = {}): ClassDecorator =>
  (entity) => {
    Entity(name)(entity);
    Check(`${name}_environment_check`, isOneOf('environment', ENVIRONMENTS))(entity);
    Unique(`${name}_owner_key`, ['tenantId', 'environment', 'id'])(entity);
    Index(`${name}_created_at_idx`, ['tenantId', 'environment', 'createdAt', 'id'])(entity);
    Index(`${name}_updated_at_idx`, ['tenantId', 'environment', 'updatedAt'])(entity);
    const externalIds = `${name}_external_id_key`;
    const unique = ['tenantId', 'environment', ...(externalIdsOf ? [externalIdsOf] : []), 'externalId'];
    Index(externalIds, unique, { unique: true, where: 'external_id IS NOT NULL' })(entity);
    Reflect.defineMetadata(EXTERNAL_IDS, externalIdsOf, entity);
    OnViolation(externalIds, ExternalIdTaken, { field: 'external_id', message: 'Is taken' })(entity);
  };

interface Referred {
  readonly constraint: string;
  /** What the other resource is called, and how its ids begin: for the message. */
  readonly label: string;
  readonly idPrefix: string;
  /** What becomes of these rows when the other is deleted: they are told to be `updated`, to be `deleted`, or in its way. */
  readonly onDelete: 'SET NULL' | 'CASCADE' | 'RESTRICT';
  /** Of rows that go with the other: they are nothing but parts of it, and that it is deleted says it of them. */
  readonly isPart?: boolean;
}

/** A property that names a row of another kind. */
export interface Reference extends Referred {
  readonly property: string;
  readonly target: () => new () => object;
  /** The target's property that it names. */
  readonly key: string;
}

const REFERENCES = Symbol('resources:references');

export const referencesOf = (entity: object): readonly Reference[] =>
  (Reflect.getOwnMetadata(REFERENCES, entity) ?? []) as readonly Reference[];

/**
 * A reference to another resource, held by a foreign key that includes the owner: another tenant's row, or one of
 * the other environment, is no row at all.
 */
export const RefersTo =
  (
    target: () => new () => object,
    property: string,
    { constraint, label, idPrefix, onDelete, isPart = false }: Referred,
  ): ClassDecorator =>
  (entity) => {
    ForeignKey(target, ['tenantId', 'environment', property], ['tenantId', 'environment', 'id'], {
      name: constraint,
      onDelete,
    })(entity);
    declareReference(entity, { property, target, key: 'id', constraint, label, idPrefix, onDelete, isPart });
  };

/** That a property names a row, which the caller is told in a sentence when there is none. */
export function declareReference(entity: object, reference: Reference): void {
  const { property, constraint, label, idPrefix } = reference;
  Reflect.defineMetadata(REFERENCES, [...referencesOf(entity), reference], entity);
  const problem = (values: object): FieldProblem => {
    const id = (values as Record<string, string>)[property]!;
    return { field: snakeCase(property), message: `There is no ${label} ${encodeId(idPrefix, id)}` };
  };
  declare(entity, constraint, { error: BodyInvalid, problem });
}

/** The errors that writing such a row can end in, for the documentation. */
export const refusalsOf = (entity: object): ErrorClass[] => refusalsWhere(entity, ({ byRemoval }) => !byRemoval);

/** The same of removing one. */
export function removalRefusalsOf(entity: object): ErrorClass[] {
  const removable = removableOf(entity);
  const refusals = refusalsWhere(entity, ({ byRemoval }) => byRemoval);
  return removable ? [...refusals, removable.error] : refusals;
}

const refusalsWhere = (entity: object, applies: (violation: Violation) => boolean | undefined): ErrorClass[] => [
  ...new Set([...violationsOf(entity).values()].filter(applies).map((it) => it.error as ErrorClass)),
];

/** The declared error of a constraint, or null where none was declared. `values` are what was to be written. */
export function refusal(entity: object, constraint: string | null | undefined, values: object): DomainError | null {
  const violation = violationsOf(entity).get(constraint ?? '');
  return violation ? new violation.error({}, { details: [violation.problem(values)] }) : null;
}
