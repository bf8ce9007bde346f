import type { EventType } from '@keyway/events';

const TOLD_CHANGE = Symbol('resources:told-change');

/** A property whose change is an event of its own, which may depend on what it has become. */
export interface ToldChange {
  readonly property: string;
  readonly event: EventType | ((value: unknown) => EventType);
}

/**
 * For a state that callers set as they like: whenever an update really changes it, `event` is told after the resource's
 * own `updated`. Where a state has rules, methods of the entity change it, and `ResourceStore.change` tells their events.
 */
export const TellsChange = (property: string, event: ToldChange['event']): ClassDecorator =>
  Reflect.metadata(TOLD_CHANGE, { property, event });

export const toldChangeOf = (entity: object): ToldChange | undefined =>
  Reflect.getOwnMetadata(TOLD_CHANGE, entity) as ToldChange | undefined;

export const toldEvent = ({ event }: ToldChange, value: unknown): EventType =>
  typeof event === 'function' ? event(value) : event;
