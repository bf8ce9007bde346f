import type { Type } from '@nestjs/common';
import { encodeId } from '../ids.js';
import { isoText } from '../iso-text.js';
import { type PlannedField, planOf } from './field-plan.js';
import { camelCase } from './naming.js';

/** The part of JSON Schema that decides how a value is written. */
export interface WireSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, WireSchema>>;
  readonly items?: WireSchema;
  /** A nested view that may be null. */
  readonly anyOf?: readonly WireSchema[];
  readonly 'x-id-prefix'?: string;
}

type Presenter = (value: unknown) => unknown;

/**
 * Compiles a documented schema into the function that turns our objects (camelCase, UUIDs, Dates) into what
 * the schema describes (snake_case, prefixed ids, ISO times). What the schema does not name is not copied.
 */
export function presenter(schema: WireSchema): Presenter {
  if (schema['x-id-prefix']) {
    const prefix = schema['x-id-prefix'];
    return nullsThrough((value) => encodeId(prefix, value as string));
  }
  if (schema.format === 'date-time') return nullsThrough(instantText);
  if (schema.properties) return nullsThrough(objectPresenter(schema.properties));
  if (schema.anyOf) return presenter(schema.anyOf.find(({ type }) => type !== 'null')!);
  if (schema.items) {
    const present = presenter(schema.items);
    return nullsThrough((value) => (value as readonly unknown[]).map(present));
  }
  return (value) => value;
}

/** Columns give a Date; what PostgreSQL has written as JSON gives a text, with an offset of its own. */
const instantText = (value: unknown): string => isoText(value instanceof Date ? value : new Date(value as string));

function objectPresenter(properties: Readonly<Record<string, WireSchema>>): Presenter {
  const fields = Object.entries(properties).map(([wire, schema]) => ({
    wire,
    from: camelCase(wire),
    present: presenter(schema),
  }));
  return (value) => {
    const source = value as Record<string, unknown>;
    const answer: Record<string, unknown> = {};
    for (const { wire, from, present } of fields) {
      const inner = source[from];
      if (inner !== undefined) answer[wire] = present(inner);
    }
    return answer;
  };
}

type ViewPresenter = (value: object) => Record<string, unknown>;

/** Compiled once for each view: messages of webhooks ask for theirs one by one. */
const ofViews = new WeakMap<Type, ViewPresenter>();

/** The same from the view itself, for answers that are not one JSON document: `presenterOf(CallLogView)(call)`. */
export function presenterOf(view: Type): ViewPresenter {
  const known = ofViews.get(view);
  if (known) return known;
  const present = presenter(schemaOf(view)) as ViewPresenter;
  ofViews.set(view, present);
  return present;
}

const schemaOf = (view: Type): WireSchema => ({
  properties: Object.fromEntries(planOf(view).map((field) => [field.wire, schemaOfField(field)])),
});

function schemaOfField({ idPrefix, isInstant, isArray, nested }: PlannedField): WireSchema {
  const schema: WireSchema = nested
    ? schemaOf(nested)
    : { ...(idPrefix && { 'x-id-prefix': idPrefix }), ...(isInstant && { format: 'date-time' }) };
  return isArray ? { items: schema } : schema;
}

const nullsThrough =
  (present: Presenter): Presenter =>
  (value) =>
    value === null ? null : present(value);
