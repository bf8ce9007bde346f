/** What the contract says of a field that is sent. */
interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | null)[];
  readonly description?: string;
  readonly example?: unknown;
  readonly $ref?: string;
}

/** The API's own document, as far as forms read it. */
export interface Contract {
  readonly components: {
    readonly schemas: Readonly<
      Record<string, { readonly properties?: Readonly<Record<string, FieldSchema>>; readonly required?: string[] }>
    >;
  };
}

export type FieldKind = 'text' | 'email' | 'time' | 'choice' | 'flag' | 'number' | 'texts' | 'json';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly description: string | undefined;
  readonly example: string | undefined;
  readonly options: readonly string[];
}

/** The fields of a schema, those that have to be there first. */
export function fieldsOf({ components: { schemas } }: Contract, name: string): readonly Field[] {
  const { properties = {}, required = [] } = schemas[name] ?? {};
  const fields = Object.entries(properties).map(([field, schema]): Field => {
    const { description, example } = schema;
    const options = (schema.enum ?? []).filter((it) => it !== null);
    const isRequired = required.includes(field);
    const shown = typeof example === 'string' ? example : undefined;
    return { name: field, kind: kindOf(schema), isRequired, description, example: shown, options };
  });
  return fields.sort((one, other) => Number(other.isRequired) - Number(one.isRequired));
}

function kindOf({ type, format, enum: options }: FieldSchema): FieldKind {
  const types = [type].flat();
  if (options) return 'choice';
  if (types.includes('object')) return 'json';
  if (types.includes('array')) return 'texts';
  if (types.includes('boolean')) return 'flag';
  if (types.includes('integer') || types.includes('number')) return 'number';
  if (format === 'email') return 'email';
  return format === 'date-time' ? 'time' : 'text';
}

/** What is sent: only what was filled in. Throws SyntaxError where JSON is none. */
export function bodyOf(fields: readonly Field[], typed: Readonly<Record<string, string>>): Record<string, unknown> {
  const filled = fields.filter(({ name }) => typed[name]?.trim());
  return Object.fromEntries(filled.map(({ name, kind }) => [name, valueOf(kind, typed[name]!.trim())]));
}

function valueOf(kind: FieldKind, text: string): unknown {
  switch (kind) {
    case 'json':
      return JSON.parse(text);
    case 'texts':
      return text.split(',').flatMap((it) => it.trim() || []);
    case 'flag':
      return text === 'true';
    case 'number':
      return Number(text);
    case 'time':
      return new Date(text).toISOString();
    default:
      return text;
  }
}

/** Whether it can be sent as JSON; nothing is not sent at all. */
export function isJson(text: string): boolean {
  try {
    if (text.trim()) JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
