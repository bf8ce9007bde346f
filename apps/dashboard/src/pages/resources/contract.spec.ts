import { bodyOf, type Contract, fieldsOf } from './contract.js';

const contract = {
  components: {
    schemas: {
      CreateThing: {
        properties: {
          tags: { type: 'array' },
          metadata: { type: 'object' },
          type: { type: 'string', enum: ['call', 'email'] },
          due_at: { type: ['string', 'null'], format: 'date-time' },
          name: { type: 'string', example: 'Ada' },
        },
        required: ['name'],
      },
    },
  },
} as const;

describe('a form of the contract', () => {
  const fields = fieldsOf(contract as unknown as Contract, 'CreateThing');

  it('asks for each field by its type, and first for what has to be there', () => {
    expect(fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'name text',
      'tags texts',
      'metadata json',
      'type choice',
      'due_at time',
    ]);
  });

  it('sends what was filled in, and nothing else', () => {
    const typed = { name: ' Ada ', tags: 'vip, , new', metadata: '{"a":1}', type: '', due_at: '2026-01-15T10:30:00Z' };
    expect(bodyOf(fields, typed)).toEqual({
      name: 'Ada',
      tags: ['vip', 'new'],
      metadata: { a: 1 },
      due_at: '2026-01-15T10:30:00.000Z',
    });
  });

  it('refuses JSON that is none', () => {
    expect(() => bodyOf(fields, { metadata: '{' })).toThrow(SyntaxError);
  });
});
