import { Lanes, type ListQuery, planOf } from '@keyway/platform';
import { defineEvent, type EventType } from '@keyway/events';
import type { Scope } from '@keyway/scopes';
import { type DynamicModule, Inject, Module, type Type } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { register } from './defined-resources.js';
import type { ResourceEntity, RowOf } from './resource.entity.js';
import { ResourceStore } from './resource.store.js';
import { capitalised, withArticle } from './wording.js';

/** All there is to know about a resource. Eight fields, and it stays eight: anything odd is written as code. */
export interface ResourceDefinition<E extends ResourceEntity = ResourceEntity> {
  /** Path segment: `contacts`. */
  readonly name: string;
  /** One of them, in summaries and messages: `contact`. */
  readonly label: string;
  readonly entity: Type<E>;
  readonly scopes: { readonly read: Scope; readonly write: Scope };
  readonly list: Type<ListQuery>;
  readonly create: Type<object>;
  readonly update: Type<object>;
  readonly view: Type<object>;
}

const STANDARD_EVENTS = ['created', 'updated', 'deleted'] as const;
export type StandardEvent = (typeof STANDARD_EVENTS)[number];

export interface Resource<E extends ResourceEntity = ResourceEntity> extends ResourceDefinition<E> {
  /** How its ids begin, from the view's `@Id`: `con`. */
  readonly idPrefix: string;
  /** What everything that happens to one of them tells, unless the group has a better word for it. */
  readonly events: Readonly<Partial<Record<StandardEvent, EventType>>>;
}

/**
 * Checks the parts against each other: the entity must hold what clients send and what they are shown. `tells` names
 * the standard events that happen to one: an event that never happens is not to be subscribed to.
 */
export function defineResource<
  E extends ResourceEntity,
  S extends ResourceDefinition['scopes'],
  C extends Partial<RowOf<E>>,
  U extends Partial<RowOf<E>>,
  V extends Partial<RowOf<E>>,
  const T extends StandardEvent = StandardEvent,
>(
  definition: ResourceDefinition<E> & { scopes: S; create: Type<C>; update: Type<U>; view: Type<V> },
  { tells = STANDARD_EVENTS as unknown as readonly T[] }: { readonly tells?: readonly T[] } = {},
): Resource<E> & { readonly scopes: S; readonly events: Readonly<Record<T, EventType>> } {
  const idPrefix = planOf(definition.view).find(({ property }) => property === 'id')?.idPrefix;
  if (!idPrefix) throw new Error(`${definition.view.name} has no id with a prefix`);
  const resource = Object.freeze({ ...definition, idPrefix, events: eventsOf(definition, tells) });
  register(resource);
  return resource;
}

const TOLD: Readonly<Record<StandardEvent, (label: string) => string>> = {
  created: (label) => `${label} was created.`,
  updated: (label) => `${label} was changed.`,
  deleted: (label) => `${label} was deleted; its data is that of the last moment.`,
};

/** Named after the label: `contact.created`. */
function eventsOf<T extends StandardEvent>(
  { label, view }: Pick<ResourceDefinition, 'label' | 'view'>,
  tells: readonly T[],
): Record<T, EventType> {
  const subject = label.replaceAll(' ', '_');
  const declared = tells.map((it) => [
    it,
    defineEvent(`${subject}.${it}`, TOLD[it](capitalised(withArticle(label))), view),
  ]);
  return Object.fromEntries(declared) as Record<T, EventType>;
}

export const storeToken = ({ name }: Pick<Resource, 'name'>): string => `ResourceStore(${name})`;

export const InjectStore = (resource: Pick<Resource, 'name'>): ParameterDecorator => Inject(storeToken(resource));

/** Provides a store for each resource, under `storeToken(resource)`. */
@Module({})
export class ResourceStores {
  static for(...resources: readonly Resource[]): DynamicModule {
    const providers = resources.map((resource) => ({
      provide: storeToken(resource),
      inject: [getDataSourceToken(), Lanes],
      useFactory: (database: DataSource, lanes: Lanes) => new ResourceStore(resource, database, lanes),
    }));
    return { module: ResourceStores, providers, exports: providers.map((provider) => provider.provide) };
  }
}
