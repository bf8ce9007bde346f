type Json = Record<string, unknown>;

/**
 * The generator writes OpenAPI 3.0's `nullable`; 3.1 is JSON Schema 2020-12, where null is a type like the others
 * and a reference may have siblings but cannot be made nullable by one.
 */
export function toJsonSchema2020(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema2020);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Json).map(([key, inner]) => [
    key,
    key === 'example' ? inner : toJsonSchema2020(inner),
  ]);
  const { nullable, ...schema } = Object.fromEntries(entries) as Json;
  return nullable === true ? withNull(schema) : schema;
}

function withNull(schema: Json): Json {
  if (typeof schema['type'] === 'string') {
    const values = schema['enum'] as unknown[] | undefined;
    return { ...schema, type: [schema['type'], 'null'], ...(values && { enum: [...values, null] }) };
  }
  const { description, ...rest } = schema;
  return { ...(description !== undefined && { description }), anyOf: [rest, { type: 'null' }] };
}

/** Replaces every `$ref` by what it points to, for a serializer that is compiled once a route. */
export function inlined(schema: Json, components: Record<string, Json>): Json {
  if (typeof schema['$ref'] === 'string') return inlined(components[schema['$ref'].split('/').at(-1)!]!, components);
  const walk = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(walk)
      : typeof value === 'object' && value !== null
        ? inlined(value as Json, components)
        : value;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'example' ? value : walk(value)]),
  );
}
