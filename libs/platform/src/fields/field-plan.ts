import type { Type } from '@nestjs/common';

/** How one field crosses the wire, read from the same declaration that documents it. */
export interface PlannedField {
  readonly property: string;
  readonly wire: string;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly isArray: boolean;
  readonly idPrefix: string | null;
  readonly isInstant: boolean;
  readonly scalar: 'integer' | 'number' | 'boolean' | 'string' | 'object';
  readonly nested: Type | null;
  readonly fallback: unknown;
}

interface Declared {
  name?: string;
  required?: boolean;
  nullable?: boolean;
  isArray?: boolean;
  format?: string;
  type?: unknown;
  items?: Record<string, unknown>;
  'x-id-prefix'?: string;
}

const plans = new WeakMap<Type, readonly PlannedField[]>();

/** The fields of a DTO in their order of declaration. Worked out once a class. */
export function planOf(type: Type): readonly PlannedField[] {
  const known = plans.get(type);
  if (known) return known;
  const target = type.prototype as object;
  const names = (Reflect.getMetadata('swagger/apiModelPropertiesArray', target) ?? []) as string[];
  const defaults = new (type as Type<Record<string, unknown>>)();
  const plan = names.map((name) => plannedField(target, name.slice(1), defaults));
  plans.set(type, plan);
  return plan;
}

function plannedField(target: object, property: string, defaults: Record<string, unknown>): PlannedField {
  const declared = Reflect.getMetadata('swagger/apiModelProperties', target, property) as Declared;
  const nested = nestedType(declared.type);
  return {
    property,
    wire: declared.name ?? property,
    required: declared.required !== false && defaults[property] === undefined,
    nullable: declared.nullable === true,
    isArray: declared.isArray === true || declared.type === 'array',
    idPrefix: declared['x-id-prefix'] ?? (declared.items?.['x-id-prefix'] as string | undefined) ?? null,
    isInstant: declared.format === 'date-time',
    scalar: nested ? 'object' : scalarOf(declared.type),
    nested,
    fallback: defaults[property],
  };
}

function scalarOf(type: unknown): PlannedField['scalar'] {
  if (type === 'integer' || type === 'number' || type === 'object') return type;
  return type === Boolean ? 'boolean' : 'string';
}

/** `() => ContactView` names a nested view; String, Boolean and their like are scalars. */
function nestedType(type: unknown): Type | null {
  if (typeof type !== 'function' || type === String || type === Boolean || type === Number || type === Object)
    return null;
  return (type as { prototype?: object }).prototype ? (type as Type) : (type as () => Type)();
}
