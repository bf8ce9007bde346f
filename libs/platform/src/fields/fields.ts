import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDate,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsFlat } from './flat-object.js';
import { snakeCase } from './naming.js';

export interface FieldOptions<Example = string> {
  readonly description?: string;
  readonly example?: Example;
  /** May be left out on the way in. */
  readonly optional?: boolean;
  /** May be null, both ways. */
  readonly nullable?: boolean;
}

/**
 * A field declared once: checked on the way in, described in OpenAPI, and sent only because it stands there.
 * Its name on the wire is made here and nowhere else.
 */
function field(
  { optional = false, nullable = false, ...docs }: FieldOptions<unknown>,
  api: object,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  return (target, property) => {
    const documented = {
      ...api,
      ...docs,
      name: snakeCase(String(property)),
      required: !optional,
      ...(nullable && { nullable: true }),
    } as ApiPropertyOptions;
    applyDecorators(
      ApiProperty(documented),
      ...(optional || nullable ? [IsOptional()] : []),
      ...checks,
    )(target, property);
  };
}

interface TextOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  readonly patternMessage?: string;
}

export const Text = ({ min = 1, max = 200, pattern, patternMessage, ...options }: TextOptions = {}) =>
  field(
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    IsString({ message: 'Must be text' }),
    Length(min, max, { message: `Must be ${min} to ${max} characters` }),
    ...(pattern ? [Matches(pattern, { message: patternMessage ?? `Must match ${pattern.source}` })] : []),
  );

export const Email = (options: FieldOptions = {}) =>
  field(
    { example: 'ada@example.com', ...options },
    { type: String, format: 'email', maxLength: 254 },
    IsEmail({}, { message: 'Invalid email format' }),
    MaxLength(254, { message: 'Must be 254 characters at most' }),
  );

/** A secret on its way in. Any text; never described by an example that somebody could use. */
export const Secret = ({ max = 1024, ...options }: FieldOptions & { max?: number } = {}) =>
  field(
    options,
    { type: String, format: 'password', maxLength: max },
    IsString({ message: 'Must be text' }),
    Length(1, max, { message: `Must be 1 to ${max} characters` }),
  );

/** An id: `usr_…` on the wire, a UUID inside. Both spellings are accepted. */
export const Id = (prefix: string, options: FieldOptions = {}) =>
  field(
    { example: `${prefix}_01kq0v8m3tf5x9d2c7h4n6p8qr`, ...options },
    { type: String, 'x-id-prefix': prefix },
    IsString({ message: `Must be an id like ${prefix}_…` }),
  );

export const Ids = (prefix: string, { max = 500, ...options }: FieldOptions<string[]> & { max?: number } = {}) =>
  field(
    { example: [`${prefix}_01kq0v8m3tf5x9d2c7h4n6p8qr`], ...options },
    { type: 'array', items: { type: 'string', 'x-id-prefix': prefix }, maxItems: max },
    IsArray({ message: 'Must be a list of ids' }),
    ArrayMaxSize(max, { message: `Must have ${max} items at most` }),
    IsString({ each: true, message: `Must be a list of ids like ${prefix}_…` }),
  );

/** An instant: ISO 8601 in UTC ending in `Z` on the wire, a Date inside. */
export const Instant = (options: FieldOptions = {}) =>
  field(
    { example: '2026-01-15T10:30:00.000Z', ...options },
    { type: String, format: 'date-time' },
    IsDate({ message: 'Must be an ISO 8601 time such as 2026-01-15T10:30:00Z' }),
  );

export const OneOf = <const T extends readonly string[]>(
  enumName: string,
  values: T,
  options: FieldOptions<T[number]> = {},
) =>
  field(
    { example: values[0], ...options },
    { type: String, enum: [...values], enumName },
    IsIn([...values], { message: `Must be one of ${values.join(', ')}` }),
  );

export const Whole = ({ min, max, ...options }: FieldOptions<number> & { min: number; max: number }) =>
  field(
    { example: min, ...options },
    { type: 'integer', minimum: min, maximum: max },
    IsInt({ message: 'Must be a whole number' }),
    Min(min, { message: `Must be ${min} at least` }),
    Max(max, { message: `Must be ${max} at most` }),
  );

export const Decimal = ({ min, max, ...options }: FieldOptions<number> & { min?: number; max?: number } = {}) =>
  field(
    { example: min ?? 1, ...options },
    { type: 'number', ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) },
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'Must be a number' }),
    ...(min === undefined ? [] : [Min(min, { message: `Must be ${min} at least` })]),
    ...(max === undefined ? [] : [Max(max, { message: `Must be ${max} at most` })]),
  );

export const Flag = (options: FieldOptions<boolean> = {}) =>
  field({ example: true, ...options }, { type: Boolean }, IsBoolean({ message: 'Must be true or false' }));

interface TextsOptions extends FieldOptions<string[]> {
  readonly maxItems?: number;
  readonly maxLength?: number;
}

export const Texts = ({ maxItems = 100, maxLength = 200, ...options }: TextsOptions = {}) =>
  field(
    options,
    { type: 'array', items: { type: 'string', minLength: 1, maxLength }, maxItems },
    IsArray({ message: 'Must be a list of texts' }),
    ArrayMaxSize(maxItems, { message: `Must have ${maxItems} items at most` }),
    IsString({ each: true, message: 'Must be a list of texts' }),
    Length(1, maxLength, { each: true, message: `Each must be 1 to ${maxLength} characters` }),
    ArrayUnique({ message: 'Must not repeat an item' }),
  );

/** Free key-value data of the caller's own: flat JSON, 50 keys at most, handed back as it came. */
export const Metadata = (options: FieldOptions<Record<string, unknown>> = {}) =>
  field(
    { example: { source: 'crm' }, description: 'Flat JSON of your own, 50 keys at most.', ...options },
    { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] }, maxProperties: 50 },
    IsFlat({ maxKeys: 50, maxTextLength: 500 }),
  );

/** One nested view. The documentation's generator knows a lazy type by its function's name, `type`. */
export const Nested = (view: () => Type, options: FieldOptions<unknown> = {}) => field(options, { type: () => view() });

/** A list of nested views. */
export const NestedList = (
  view: () => Type,
  { maxItems, ...options }: FieldOptions<unknown> & { maxItems?: number } = {},
) =>
  field(
    options,
    { type: () => view(), isArray: true, ...(maxItems && { maxItems }) },
    IsArray({ message: 'Must be a list' }),
    ...(maxItems ? [ArrayMaxSize(maxItems, { message: `Must have ${maxItems} items at most` })] : []),
  );
