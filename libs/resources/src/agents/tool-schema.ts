import { ValidateBy } from 'class-validator';

/** What a model is told of a tool is read by it on every turn, and paid for by the token. */
const MAX_LENGTH = 8_000;
/** Of schemas in schemas. */
const MAX_DEPTH = 8;

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

type Json = Readonly<Record<string, unknown>>;
/** What is wrong with a keyword's value, said after its path; null where nothing is. */
type Check = (value: unknown, path: string, depth: number) => string | null;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const must =
  (isRight: (value: unknown) => boolean, what: string): Check =>
  (value, path) =>
    isRight(value) ? null : `${path} must be ${what}`;

const firstOf = (problems: Iterable<string | null>): string | null => {
  for (const problem of problems) if (problem !== null) return problem;
  return null;
};

const isText = (value: unknown): boolean => typeof value === 'string';
const isType = (value: unknown): boolean => TYPES.includes(value as string);
const isSetOf = (value: unknown, isRight: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && new Set(value).size === value.length && value.every(isRight);
const isFilled = (value: unknown): boolean => (value as readonly unknown[]).length > 0;

const text = must(isText, 'text');
const number = must(Number.isFinite, 'a number');
const count = must((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number from 0 on');

const schema: Check = (value, path, depth) => {
  if (typeof value === 'boolean') return null;
  if (!isObject(value)) return `${path} must be a schema`;
  if (depth > MAX_DEPTH) return `${path} is nested deeper than ${MAX_DEPTH} schemas`;
  return firstOf(keywordProblems(value, path, depth));
};

const namedSchemas: Check = (value, path, depth) =>
  isObject(value)
    ? firstOf(Object.entries(value).map(([name, it]) => schema(it, `${path}.${name}`, depth + 1)))
    : `${path} must be an object of schemas`;

const schemas: Check = (value, path, depth) =>
  Array.isArray(value) && value.length > 0
    ? firstOf(value.map((it, index) => schema(it, `${path}[${index}]`, depth + 1)))
    : `${path} must be a list of schemas`;

const inner: Check = (value, path, depth) => schema(value, path, depth + 1);

/** Of JSON Schema 2020-12, what says something of values. Other keywords are notes, and pass. */
const KEYWORDS: Readonly<Record<string, Check>> = {
  type: must(
    (value) => isType(value) || (isSetOf(value, isType) && isFilled(value)),
    `one of ${TYPES.join(', ')}, or a list of them`,
  ),
  properties: namedSchemas,
  patternProperties: namedSchemas,
  $defs: namedSchemas,
  definitions: namedSchemas,
  items: inner,
  additionalProperties: inner,
  not: inner,
  anyOf: schemas,
  oneOf: schemas,
  allOf: schemas,
  prefixItems: schemas,
  required: must((value) => isSetOf(value, isText), 'a list of different names'),
  enum: must((value) => isSetOf(value, () => true) && isFilled(value), 'a list of different values'),
  // Nobody fetches a schema from elsewhere.
  $ref: must(
    (value) => isText(value) && (value as string).startsWith('#'),
    'a reference within the schema, like #/$defs/it',
  ),
  title: text,
  description: text,
  format: text,
  pattern: text,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: number,
  minLength: count,
  maxLength: count,
  minItems: count,
  maxItems: count,
  minProperties: count,
  maxProperties: count,
};

function* keywordProblems(value: Json, path: string, depth: number): Generator<string | null> {
  for (const [keyword, it] of Object.entries(value)) {
    const check = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
    yield check?.(it, path ? `${path}.${keyword}` : keyword, depth) ?? null;
  }
}

/** What is wrong with the JSON Schema of a tool's arguments, or null. */
export function toolSchemaProblem(value: unknown): string | null {
  if (!isObject(value)) return 'Must be an object';
  if (JSON.stringify(value).length > MAX_LENGTH) return `Must be ${MAX_LENGTH} characters at most, as JSON`;
  if (value['type'] !== 'object') return 'Must be the JSON Schema of an object: type must be object';
  const problem = schema(value, '', 0);
  return problem && `Must be a JSON Schema: ${problem}`;
}

export const IsToolSchema = (): PropertyDecorator =>
  ValidateBy({
    name: 'isToolSchema',
    validator: {
      validate: (value) => toolSchemaProblem(value) === null,
      defaultMessage: (checked) => toolSchemaProblem(checked?.value) ?? '',
    },
  });
