import { type FieldProblem, OneOf } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { AnyValue } from '../definition/free-object.js';
import type { NodeEffect, NodeOutcome, NodeType } from './node-type.js';

const OPERATORS = ['equals', 'not_equals', 'contains', 'greater_than', 'less_than', 'exists'] as const;
type Operator = (typeof OPERATORS)[number];

class ConditionConfig {
  @AnyValue({ optional: true }) readonly value?: unknown;
  @OneOf('ConditionOperator', OPERATORS) readonly operator!: Operator;
  @AnyValue({ optional: true }) readonly compareTo?: unknown;
}

const TESTS: Readonly<Record<Operator, (value: unknown, other: unknown) => boolean>> = {
  equals: isSame,
  not_equals: (value, other) => !isSame(value, other),
  contains: (value, other) =>
    Array.isArray(value) ? value.some((it) => isSame(it, other)) : asText(value).includes(asText(other)),
  greater_than: (value, other) => order(value, other) > 0,
  less_than: (value, other) => order(value, other) < 0,
  exists: (value) => asText(value) !== '',
};

@Injectable()
export class ConditionNode implements NodeEffect<ConditionConfig> {
  static readonly node: NodeType<ConditionConfig> = {
    name: 'condition',
    description: `Compares \`value\` by \`operator\` (${OPERATORS.join(', ')}) with \`compare_to\`, numbers, instants and texts each with their own kind; its edges say by \`when\` which result they are taken for. Output: \`result\`.`,
    config: ConditionConfig,
    decides: true,
    problems: comparedWith,
  };

  async run({ value, operator, compareTo }: ConditionConfig): Promise<NodeOutcome> {
    return { output: { result: TESTS[operator](value, compareTo) } };
  }
}

function comparedWith({ operator, compareTo }: Partial<ConditionConfig>): FieldProblem[] {
  if (operator === undefined || (operator === 'exists') === (compareTo === undefined)) return [];
  const message = operator === 'exists' ? 'Is not of exists' : 'Is required';
  return [{ field: 'compare_to', message }];
}

/** What stands in JSON for the same is the same, a number and its text included: forms and queries know texts alone. */
function isSame(value: unknown, other: unknown): boolean {
  return asText(value) === asText(other);
}

/** RFC 3339, with its offset: without one nobody knows which instant is meant. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Below zero, zero, above zero, or NaN where the two have no order: numbers, instants and other texts are each compared
 * with their own kind alone.
 */
function order(value: unknown, other: unknown): number {
  const [left, right] = [asText(value), asText(other)];
  if (left === '' || right === '') return Number.NaN;
  for (const read of [Number, instantOf]) {
    const [one, two] = [read(left), read(right)];
    if (!Number.isNaN(one) || !Number.isNaN(two)) return one - two;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

const instantOf = (text: string): number => (INSTANT.test(text) ? Date.parse(text) : Number.NaN);

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
