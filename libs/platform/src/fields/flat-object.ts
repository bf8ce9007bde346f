import { ValidateBy } from 'class-validator';

interface FlatLimits {
  readonly maxKeys: number;
  readonly maxTextLength: number;
}

function isFlat(value: unknown, { maxKeys, maxTextLength }: FlatLimits): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= maxKeys &&
    entries.every(([key, it]) => key.length >= 1 && key.length <= 100 && isLeaf(it, maxTextLength))
  );
}

const isLeaf = (value: unknown, maxTextLength: number): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  Number.isFinite(value) ||
  (typeof value === 'string' && value.length <= maxTextLength);

/** An object without objects in it, so that it can be filtered, shown in a table and never grows without bound. */
export const IsFlat = (limits: FlatLimits): PropertyDecorator =>
  ValidateBy({
    name: 'isFlat',
    validator: {
      validate: (value) => isFlat(value, limits),
      defaultMessage: () =>
        `Must be an object of texts (${limits.maxTextLength} characters at most), numbers, booleans and nulls with ${limits.maxKeys} keys at most`,
    },
  });
