import { bind, type FieldProblem, planOf } from '@keyway/platform';
import type { Type } from '@nestjs/common';
import { isObject } from '../definition/free-object.js';
import { isTemplated, nodesIn, type Rendering, templateProblem } from '../definition/template.js';
import { NodeConfigInvalid } from '../workflows.errors.js';
import type { NodeType } from './node-type.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * What is wrong with the configuration of a node, by its path. Where a template stands, what it will come to is checked
 * when it is run. `before` are the nodes that end before it.
 */
export function configProblems(
  type: NodeType,
  config: Json,
  path: string,
  before: ReadonlySet<string>,
): FieldProblem[] {
  const { value, problems } = bind(type.config, config, 'json', path);
  const templated = templatedFields(type.config, config, path);
  const own = problems.filter(({ field }) => !templated.has(field));
  if (own.length > 0) return own;
  const together = type.problems?.(given(value, type.config, config)) ?? [];
  return [
    ...together.map(({ field, message }) => ({ field: `${path}.${field}`, message })),
    ...textsIn(config, path).flatMap(({ text, field }) => {
      const message = templateProblem(text, before);
      return message ? [{ field, message }] : [];
    }),
  ];
}

/** The nodes whose output a configuration refers to. */
export const nodesReferred = (config: Json): string[] => [
  ...new Set(textsIn(config, '').flatMap(({ text }) => nodesIn(text))),
];

/** The configuration with its templates filled in, as it reads on the wire. */
export function renderedConfig(type: Type, config: Json, rendering: Rendering, html: readonly string[] = []): Json {
  const rendered: Record<string, unknown> = {};
  for (const { wire, nested, scalar, isArray, required } of planOf(type)) {
    const sent = config[wire];
    if (sent === undefined) continue;
    const isText = scalar === 'string' && !isArray && typeof sent === 'string';
    const value =
      isObject(sent) && nested
        ? renderedConfig(nested, sent, rendering)
        : html.includes(wire) && typeof sent === 'string'
          ? rendering.html(sent)
          : rendering.value(sent);
    if (!isText) rendered[wire] = value;
    // A template that came to nothing is a field that was not given.
    else if (value !== null && value !== '') rendered[wire] = typeof value === 'string' ? value : JSON.stringify(value);
    else if (required) rendered[wire] = '';
  }
  return rendered;
}

/** A configuration without templates as the node's effect takes it. Throws NodeConfigInvalid. */
export function boundConfig(type: NodeType, rendered: Json): object {
  const { value, problems } = bind(type.config, rendered, 'json', 'config');
  const details = problems.length > 0 ? problems : (type.problems?.(value) ?? []);
  if (details.length > 0) throw new NodeConfigInvalid({}, { details });
  return value;
}

/** The paths of fields that a template, itself or in one of its items, stands for. */
function templatedFields(type: Type, config: Json, path: string): Set<string> {
  const fields = new Set<string>();
  for (const { wire, nested } of planOf(type)) {
    const value = config[wire];
    const field = `${path}.${wire}`;
    if (nested && isObject(value)) for (const inner of templatedFields(nested, value, field)) fields.add(inner);
    else if (textsIn(value, field).some(({ text }) => isTemplated(text))) {
      fields.add(field);
      if (Array.isArray(value)) value.forEach((_, index) => fields.add(`${field}[${index}]`));
    }
  }
  return fields;
}

/** What is given counts as given, though a template that stands for it could not be read. */
function given(value: object, type: Type, config: Json): object {
  const sent = planOf(type).filter(({ wire }) => config[wire] !== undefined);
  const bound = value as Record<string, unknown>;
  return Object.fromEntries(sent.map(({ property, wire }) => [property, bound[property] ?? config[wire]]));
}

interface PlacedText {
  readonly text: string;
  readonly field: string;
}

function textsIn(value: unknown, field: string): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, field }];
  if (Array.isArray(value)) return value.flatMap((it, index) => textsIn(it, `${field}[${index}]`));
  return isObject(value) ? Object.entries(value).flatMap(([name, it]) => textsIn(it, `${field}.${name}`)) : [];
}
