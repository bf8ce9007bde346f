import type { Type } from '@nestjs/common';
import { validateSync, type ValidationError } from 'class-validator';
import type { FieldProblem } from '../errors/define-error.js';
import { decodeId } from '../ids.js';
import { passesChecks } from './checks.js';
import { type PlannedField, planOf } from './field-plan.js';

/** Where the values come from: JSON keeps its types, a query string has texts only. */
export type Source = 'json' | 'query';

export interface Bound<T> {
  readonly value: T;
  readonly problems: readonly FieldProblem[];
}

/** ISO 8601 with a zone: a time without one means something else on every machine. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads a DTO off the wire: only declared fields, under their wire names; ids and instants in their inner form;
 * everything else is a problem that names the field as the caller spelt it. Fields that were not sent stay
 * absent, so that a PATCH changes nothing it does not name.
 */
export function bind<T extends object>(type: Type<T>, wire: unknown, source: Source, path = ''): Bound<T> {
  const value = new type();
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire))
    return { value, problems: [{ field: path || '(body)', message: 'Must be an object' }] };

  const plan = planOf(type);
  const problems: FieldProblem[] = [];
  const at = (name: string): string => (path ? `${path}.${name}` : name);
  const target = value as Record<string, unknown>;
  const given = wire as Record<string, unknown>;

  for (const field of plan) {
    const sent = Object.hasOwn(given, field.wire) ? given[field.wire] : undefined;
    if (sent === undefined) {
      if (field.required) problems.push({ field: at(field.wire), message: 'Is required' });
      else if (field.fallback === undefined) delete target[field.property];
    } else if (sent === null) {
      if (field.nullable) target[field.property] = null;
      else problems.push({ field: at(field.wire), message: 'Must not be null' });
    } else target[field.property] = decode(field, sent, source, at(field.wire), problems);
  }
  for (const name of Object.keys(given))
    if (!plan.some(({ wire }) => wire === name)) problems.push({ field: at(name), message: 'Unknown field' });

  if (!passesChecks(value)) {
    const told = new Set(problems.map((problem) => problem.field));
    for (const problem of failed(value, plan, at)) if (!told.has(problem.field)) problems.push(problem);
  }
  return { value, problems };
}

function decode(field: PlannedField, sent: unknown, source: Source, path: string, problems: FieldProblem[]): unknown {
  if (!field.isArray) return decodeOne(field, sent, source, path, problems);
  const items = source === 'query' && typeof sent === 'string' ? sent.split(',') : sent;
  return Array.isArray(items)
    ? items.map((item, index) => decodeOne(field, item, source, `${path}[${index}]`, problems))
    : items;
}

function decodeOne(
  field: PlannedField,
  sent: unknown,
  source: Source,
  path: string,
  problems: FieldProblem[],
): unknown {
  if (field.nested) {
    const bound = bind(field.nested as Type<object>, sent, source, path);
    problems.push(...bound.problems);
    return bound.value;
  }
  if (field.idPrefix)
    return typeof sent === 'string' ? (decodeId(field.idPrefix, sent) ?? badId(field.idPrefix, path, problems)) : sent;
  if (field.isInstant) return typeof sent === 'string' && INSTANT.test(sent) ? new Date(sent) : sent;
  return source === 'query' && typeof sent === 'string' ? fromText(field, sent) : sent;
}

function badId(prefix: string, path: string, problems: FieldProblem[]): undefined {
  problems.push({ field: path, message: `Must be an id like ${prefix}_…` });
  return undefined;
}

function fromText(field: PlannedField, text: string): unknown {
  if (field.scalar === 'integer' || field.scalar === 'number') return text.trim() === '' ? text : Number(text);
  if (field.scalar === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

function failed(value: object, plan: readonly PlannedField[], at: (name: string) => string): FieldProblem[] {
  const wireNames = new Map(plan.map((field) => [field.property, field.wire]));
  const errors: ValidationError[] = validateSync(value, { stopAtFirstError: true, forbidUnknownValues: false });
  return errors.map(({ property, constraints }) => ({
    field: at(wireNames.get(property) ?? property),
    message: Object.values(constraints ?? {})[0] ?? 'Is not valid',
  }));
}
