import type { FieldProblem } from '@keyway/platform';
import type { Contact } from '../../contacts/contact.entity.js';
import { FIELD_NAMES, type FieldKind, kindOf, valueOf } from '../../contacts/contact-field.js';

export const OPERATORS = ['is_set', 'equals', 'contains', 'starts_with', 'greater_than', 'less_than'] as const;
export type Operator = (typeof OPERATORS)[number];

export type ConditionValue = string | number | boolean;

/** What a contact is asked for. Its opposite needs no operator: that is the other branch. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value?: ConditionValue;
}

type ValueType = 'string' | 'number' | 'boolean';

const TEXT = { is_set: [], equals: ['string'], contains: ['string'], starts_with: ['string'] } as const;

/** Which operators each kind of field has, and with what values; with none, where the list is empty. */
const TAKEN: Readonly<Record<FieldKind, Partial<Record<Operator, readonly ValueType[]>>>> = {
  text: TEXT,
  flag: { equals: ['boolean'] },
  tags: { is_set: [], contains: ['string'] },
  reference: { is_set: [] },
  own: { ...TEXT, equals: ['string', 'number', 'boolean'], greater_than: ['number'], less_than: ['number'] },
};

const VALUE_NAMES: Readonly<Record<ValueType, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};
const MAX_VALUE_LENGTH = 500;

/** What is wrong with a condition that has a field and an operator, by the name of the field it is in. */
export function conditionProblem({ field, operator, value }: Condition): FieldProblem | null {
  const kind = kindOf(field);
  if (!kind) return { field: 'field', message: `Must be one of ${FIELD_NAMES}` };
  const types = TAKEN[kind][operator];
  if (!types)
    return { field: 'operator', message: `Must be one of ${Object.keys(TAKEN[kind]).join(', ')} for ${field}` };
  if (types.length === 0) return value === undefined ? null : { field: 'value', message: `Is not of ${operator}` };
  if (value === undefined) return { field: 'value', message: 'Is required' };
  const isFit = types.includes(typeof value as ValueType) && (typeof value !== 'string' || fits(value));
  return isFit ? null : { field: 'value', message: `Must be ${types.map((it) => VALUE_NAMES[it]).join(', or ')}` };
}

const fits = (text: string): boolean => text.length > 0 && text.length <= MAX_VALUE_LENGTH;

/** Whether a contact is as a condition without problems asks. Texts are compared without regard to case, tags exactly. */
export function holds({ field, operator, value: wanted }: Condition, contact: Contact): boolean {
  const value = valueOf(contact, field);
  switch (operator) {
    case 'is_set':
      return value !== null && value !== '' && (!Array.isArray(value) || value.length > 0);
    case 'equals':
      return lowered(value) === lowered(wanted);
    case 'contains':
      return Array.isArray(value) ? value.includes(wanted) : textOf(value).includes(textOf(wanted));
    case 'starts_with':
      return textOf(value).startsWith(textOf(wanted));
    case 'greater_than':
      return typeof value === 'number' && value > (wanted as number);
    case 'less_than':
      return typeof value === 'number' && value < (wanted as number);
  }
}

const lowered = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** What is no text contains none. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');
