import { declaredEvents } from '@keyway/events';
import { BodyInvalid } from '@keyway/platform';
import { nearest } from '@keyway/scopes';

const ALL = '*';
const ANY = '.*';

/** Whether an event of this name is one that `patterns` asks for: `*`, `contact.*` or `booking.confirmed`. */
export const subscribes = (patterns: readonly string[], name: string): boolean =>
  patterns.some(
    (pattern) =>
      pattern === ALL || pattern === name || (pattern.endsWith(ANY) && name.startsWith(pattern.slice(0, -ALL.length))),
  );

/** The names of the declared events that `patterns` asks for. */
export const subscribedNames = (patterns: readonly string[]): string[] =>
  declaredEvents()
    .map(({ name }) => name)
    .filter((name) => subscribes(patterns, name));

/** Throws BodyInvalid naming each pattern that no event can ever match, and the nearest one that some can. */
export function assertKnown(patterns: readonly string[]): void {
  const known = knownPatterns();
  const details = patterns.flatMap((pattern, index) =>
    known.includes(pattern)
      ? []
      : [
          {
            field: `events[${index}]`,
            message: `Unknown event "${pattern}". Did you mean "${nearest(pattern, known)}"?`,
          },
        ],
  );
  if (patterns.length === 0) details.push({ field: 'events', message: 'Must have one item at least' });
  if (details.length > 0) throw new BodyInvalid({}, { details });
}

/** `booking.confirmed` makes `booking.*` a pattern too. */
function knownPatterns(): string[] {
  const names = declaredEvents().map(({ name }) => name);
  const wildcards = names.flatMap((name) => [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index) + ANY));
  return [...new Set([...names, ...wildcards, ALL])];
}
