export interface CataloguedEvent {
  readonly name: string;
  readonly description: string;
}

/** The events that are chosen, as the API takes them: `booking.confirmed`, `booking.*`, `*`. */
export type Selection = ReadonlySet<string>;

/** All there are, those of later versions included. */
export const EVERYTHING = '*';

/** The events of one kind: `booking.…`. */
export interface EventGroup {
  readonly kind: string;
  readonly whole: string;
  readonly events: readonly CataloguedEvent[];
}

/** By the first word of their names, those whose names or descriptions hold every word of `typed`. */
export function groupsOf(events: readonly CataloguedEvent[], typed = ''): EventGroup[] {
  const words = typed.toLowerCase().split(/\s+/);
  const groups = new Map<string, CataloguedEvent[]>();
  for (const event of events) {
    const text = `${event.name} ${event.description}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const kind = kindOf(event.name);
    groups.set(kind, [...(groups.get(kind) ?? []), event]);
  }
  return [...groups].map(([kind, found]) => ({ kind, whole: `${kind}.*`, events: found }));
}

export const holds = (chosen: Selection, name: string): boolean =>
  chosen.has(EVERYTHING) || chosen.has(name) || chosen.has(`${kindOf(name)}.*`);

/** Takes an event, or gives it back. Giving one back of a whole kind leaves the others of it. */
export function toggled(chosen: Selection, all: readonly CataloguedEvent[], name: string): Selection {
  const next = new Set(chosen);
  if (next.delete(`${kindOf(name)}.*`)) {
    for (const event of all) if (kindOf(event.name) === kindOf(name) && event.name !== name) next.add(event.name);
  } else if (!next.delete(name)) next.add(name);
  return next;
}

/** Takes everything of a kind, which includes what is added to it later, or gives all of it back. */
export function toggledKind(chosen: Selection, kind: string): Selection {
  const next = new Set([...chosen].filter((name) => kindOf(name) !== kind));
  if (!chosen.has(`${kind}.*`)) next.add(`${kind}.*`);
  return next;
}

const kindOf = (name: string): string => name.slice(0, name.indexOf('.')) || name;
