import 'reflect-metadata';
import { PartialType } from '@nestjs/swagger';
import { bind } from './bind.js';
import { Email, Flag, Id, Ids, Instant, Metadata, NestedList, OneOf, Text, Texts, Whole } from './fields.js';

class Question {
  @Text({ max: 20 }) readonly text!: string;
}

class Survey {
  @Text({ max: 10 }) readonly displayName!: string;
  @Email({ optional: true }) readonly email?: string;
  @Id('cmp', { optional: true, nullable: true }) readonly companyId?: string | null;
  @Ids('con', { optional: true }) readonly contactIds?: string[];
  @Instant({ optional: true }) readonly startAt?: Date;
  @OneOf('Color', ['red', 'blue'], { optional: true }) readonly color?: 'red' | 'blue';
  @Whole({ min: 1, max: 9, optional: true }) readonly size: number = 5;
  @Flag({ optional: true }) readonly open?: boolean;
  @Texts({ optional: true }) readonly tags?: string[];
  @Metadata({ optional: true }) readonly metadata?: Record<string, unknown>;
  @NestedList(() => Question, { optional: true, maxItems: 2 }) readonly questions?: Question[];
}

class Patch extends PartialType(Survey) {}

const problems = (wire: unknown, type: new () => object = Survey): unknown => bind(type, wire, 'json').problems;

describe(bind, () => {
  it('reads snake_case into camelCase, ids into UUIDs and times into Dates', () => {
    const { value, problems: told } = bind(
      Survey,
      { display_name: 'x', company_id: 'cmp_01h2xcejqtf2nbrexx3vqjhp41', start_at: '2026-01-01T00:00:00+02:00' },
      'json',
    );
    expect(told).toEqual([]);
    expect(value).toMatchObject({
      displayName: 'x',
      companyId: '0188bac7-4afa-78aa-bc3b-bd1eef28d881',
      startAt: new Date('2025-12-31T22:00:00Z'),
      size: 5,
    });
  });

  it('leaves out what was not sent, so that a PATCH changes nothing it does not name', () => {
    expect(Object.keys(bind(Patch, { display_name: 'x' }, 'json').value)).toEqual(
      expect.not.arrayContaining(['email', 'companyId']),
    );
    expect(bind(Patch, {}, 'json').problems).toEqual([]);
  });

  it('keeps null apart from absent: null only where the field says so', () => {
    expect(bind(Patch, { company_id: null }, 'json').value).toMatchObject({ companyId: null });
    expect(problems({ display_name: null }, Patch)).toEqual([{ field: 'display_name', message: 'Must not be null' }]);
  });

  it('tells every problem at once, in the spelling of the caller', () => {
    expect(
      problems({ email: 'nobody', size: 10, color: 'green', tags: ['a', 'a'], surplus: 1, displayName: 'x' }),
    ).toEqual(
      expect.arrayContaining([
        { field: 'display_name', message: 'Is required' },
        { field: 'email', message: 'Invalid email format' },
        { field: 'size', message: 'Must be 9 at most' },
        { field: 'color', message: 'Must be one of red, blue' },
        { field: 'tags', message: 'Must not repeat an item' },
        { field: 'surplus', message: 'Unknown field' },
        { field: 'displayName', message: 'Unknown field' },
      ]),
    );
  });

  it('names the path of a problem in a nested list', () => {
    expect(problems({ display_name: 'x', questions: [{ text: 'ok' }, { text: 5 }] })).toEqual([
      { field: 'questions[1].text', message: 'Must be text' },
    ]);
  });

  it.each([[null], [[]], ['text'], [5], [true]])('refuses %j in place of an object', (wire) => {
    expect(problems(wire)).toEqual([{ field: '(body)', message: 'Must be an object' }]);
  });

  it.each([
    ['display_name', 5],
    ['display_name', {}],
    ['display_name', ''],
    ['company_id', 'usr_01h2xcejqtf2nbrexx3vqjhp41'],
    ['company_id', 7],
    ['contact_ids', 'con_01h2xcejqtf2nbrexx3vqjhp41'],
    ['contact_ids', [7]],
    ['contact_ids', [null]],
    ['contact_ids', [{}, 'con_01h2xcejqtf2nbrexx3vqjhp41']],
    ['contact_ids', [['con_01h2xcejqtf2nbrexx3vqjhp41']]],
    ['start_at', '2026-01-01'],
    ['start_at', '2026-01-01T00:00:00'],
    ['start_at', '2026-13-01T00:00:00Z'],
    ['start_at', 1_700_000_000],
    ['size', '5'],
    ['size', 1.5],
    ['size', 1e400],
    ['open', 'true'],
    ['tags', 'a'],
    ['tags', [1]],
    ['metadata', { nested: { a: 1 } }],
    ['metadata', []],
    ['questions', [{ text: 'a' }, { text: 'a' }, { text: 'a' }]],
  ])('refuses %s: %j', (field, value) => {
    const told = bind(Survey, { display_name: 'x', [field]: value }, 'json').problems;
    expect(told.map((problem) => problem.field)).toEqual([field]);
  });

  it('reads numbers, booleans and lists out of the texts of a query string', () => {
    const { value, problems: told } = bind(Patch, { size: '7', open: 'false', tags: 'a,b' }, 'query');
    expect(told).toEqual([]);
    expect(value).toMatchObject({ size: 7, open: false, tags: ['a', 'b'] });
    expect(bind(Patch, { size: '' }, 'query').problems).toHaveLength(1);
    expect(bind(Patch, { size: ['1', '2'] }, 'query').problems).toHaveLength(1);
  });

  it('takes no property from the prototype', () => {
    expect(problems(JSON.parse('{"display_name":"x","__proto__":{"size":1}}'))).toEqual([
      { field: '__proto__', message: 'Unknown field' },
    ]);
  });
});
