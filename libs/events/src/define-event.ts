import type { Type } from '@nestjs/common';

/** Something that happens to a tenant's data and that others may want to hear of. Its name is public API. */
export interface EventType {
  /** What it happens to and what happened: `booking.confirmed`. */
  readonly name: string;
  readonly description: string;
  /** The view of what it happened to, as the API answers it. */
  readonly view: Type;
}

const NAME = /^[a-z][a-z_]*(\.[a-z][a-z_]*)+$/;

const declared = new Map<string, EventType>();

/** Declares an event where it is thought of; the list of all is what webhooks can subscribe to and the document describes. */
export function defineEvent(name: string, description: string, view: Type): EventType {
  if (!NAME.test(name)) throw new Error(`${name} is no name for an event`);
  if (declared.has(name)) throw new Error(`The event ${name} is declared twice`);
  const event = Object.freeze({ name, description, view });
  declared.set(name, event);
  return event;
}

/** Every event of this program, by name. */
export const declaredEvents = (): readonly EventType[] =>
  [...declared.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
