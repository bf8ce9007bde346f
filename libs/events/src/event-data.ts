import { planOf, presenterOf } from '@keyway/platform';
import type { Type } from '@nestjs/common';

type Json = Record<string, unknown>;

/**
 * The wire form of an event's data: what the API would answer of the same thing. Data is kept as JSON, in which times
 * are texts; the view says which texts are times.
 */
export function eventData(view: Type, stored: object): Json {
  return presenterOf(view)(revived(view, stored as Json));
}

function revived(view: Type, stored: Json): Json {
  const source = { ...stored };
  for (const { property, isInstant, nested, isArray } of planOf(view)) {
    const value = source[property];
    if (value === null || value === undefined) continue;
    if (isInstant) source[property] = new Date(value as string);
    else if (nested)
      source[property] = isArray ? (value as Json[]).map((it) => revived(nested, it)) : revived(nested, value as Json);
  }
  return source;
}
