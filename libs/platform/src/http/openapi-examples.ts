type Json = Record<string, unknown>;

/** An example of a schema, put together from the examples its fields were declared with. */
export function exampleOf(schema: Json, components: Record<string, Json>): unknown {
  if (schema['example'] !== undefined) return schema['example'];
  if (typeof schema['$ref'] === 'string') return exampleOf(components[schema['$ref'].split('/').at(-1)!]!, components);
  const parts = (schema['allOf'] ?? schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
  if (parts) return exampleOf(parts[0]!, components);
  if (schema['properties']) {
    const properties = Object.entries(schema['properties'] as Record<string, Json>);
    return Object.fromEntries(properties.map(([name, inner]) => [name, exampleOf(inner, components)]));
  }
  if (schema['items']) return [exampleOf(schema['items'] as Json, components)];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  return scalarExample(schema);
}

function scalarExample({ type, minimum, format }: Json): unknown {
  const name = Array.isArray(type) ? (type[0] as unknown) : type;
  if (name === 'integer' || name === 'number') return minimum ?? 1;
  if (name === 'boolean') return true;
  if (name === 'object') return {};
  return format === 'password' ? 'correct horse battery staple' : 'text';
}
