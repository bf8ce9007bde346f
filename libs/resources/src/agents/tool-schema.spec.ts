import { toolSchemaProblem } from './tool-schema.js';

const nested = (levels: number): object =>
  levels === 0 ? { type: 'string' } : { type: 'object', properties: { it: nested(levels - 1) } };

describe('the schema of a tool', () => {
  it.each([
    { type: 'object' },
    { type: 'object', properties: { sku: { type: 'string', maxLength: 20 } }, required: ['sku'] },
    {
      type: 'object',
      properties: { sizes: { type: ['array', 'null'], items: { enum: ['s', 1, null] } } },
      required: [],
    },
    { type: 'object', properties: { it: { $ref: '#/$defs/it' } }, $defs: { it: { anyOf: [{ type: 'null' }, true] } } },
    {
      type: 'object',
      additionalProperties: false,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      'x-ours': {},
    },
    { type: 'object', properties: { type: { type: 'string' }, required: { type: 'boolean' } } },
    nested(8),
  ])('may be %j', (schema) => {
    expect(toolSchemaProblem(schema)).toBeNull();
  });

  it.each<[unknown, string]>([
    ['{}', 'Must be an object'],
    [[], 'Must be an object'],
    [{}, 'type must be object'],
    [{ type: 'array', items: {} }, 'type must be object'],
    [{ type: 'object', properties: [] }, 'properties must be an object of schemas'],
    [{ type: 'object', properties: { a: { type: 'text' } } }, 'properties.a.type must be one of string'],
    [{ type: 'object', properties: { a: { type: [] } } }, 'properties.a.type must be one of string'],
    [{ type: 'object', properties: { a: { items: [] } } }, 'properties.a.items must be a schema'],
    [{ type: 'object', properties: { a: { anyOf: [{}, 7] } } }, 'properties.a.anyOf[1] must be a schema'],
    [{ type: 'object', properties: { a: { oneOf: [] } } }, 'properties.a.oneOf must be a list of schemas'],
    [{ type: 'object', properties: { a: { enum: [] } } }, 'properties.a.enum must be a list of different values'],
    [{ type: 'object', properties: { a: { minLength: -1 } } }, 'properties.a.minLength must be a whole number'],
    [{ type: 'object', properties: { a: { maximum: '7' } } }, 'properties.a.maximum must be a number'],
    [{ type: 'object', required: 'a' }, 'required must be a list of different names'],
    [{ type: 'object', required: ['a', 'a'] }, 'required must be a list of different names'],
    [{ type: 'object', properties: { a: { $ref: 'https://example.com/a.json' } } }, 'properties.a.$ref must be'],
    [nested(9), 'is nested deeper than 8 schemas'],
    [{ type: 'object', description: 'x'.repeat(8_000) }, 'Must be 8000 characters at most'],
  ])('may not be %j', (schema, problem) => {
    expect(toolSchemaProblem(schema)).toContain(problem);
  });
});
