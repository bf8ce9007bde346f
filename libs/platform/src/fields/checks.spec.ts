import 'reflect-metadata';
import { PartialType } from '@nestjs/swagger';
import { IsString, ValidateIf, validateSync } from 'class-validator';
import { passesChecks } from './checks.js';
import { Email, Flag, Instant, Metadata, OneOf, Text, Texts, Whole } from './fields.js';

class Person {
  @Text({ max: 5, pattern: /^\w+$/ }) readonly name!: unknown;
  @Email({ optional: true }) readonly email?: unknown;
  @Instant({ nullable: true }) readonly bornAt?: unknown;
  @OneOf('Color', ['red', 'blue'], { optional: true }) readonly color?: unknown;
  @Whole({ min: 1, max: 9, optional: true }) readonly size?: unknown;
  @Flag({ optional: true }) readonly open?: unknown;
  @Texts({ optional: true, maxItems: 2 }) readonly tags?: unknown;
  @Metadata({ optional: true }) readonly metadata?: unknown;
}

class Patch extends PartialType(Person) {}

const VALUES = [
  undefined,
  null,
  '',
  'a',
  'abcdef',
  'red',
  'a@example.com',
  1,
  10,
  1.5,
  true,
  {},
  [],
  ['a'],
  ['a', 'a'],
  ['', 1],
];
const MORE = [new Date(0), new Date(Number.NaN), { a: {} }, ['a', 'b', 'c'], new Set([1])];

describe(passesChecks, () => {
  it.each([Person, Patch])('answers of %p what class-validator does, whatever stands in which field', (type) => {
    for (const field of ['name', 'email', 'bornAt', 'color', 'size', 'open', 'tags', 'metadata'])
      for (const value of [...VALUES, ...MORE]) {
        const object = Object.assign(new type(), { name: 'a' }, { [field]: value });
        expect([field, value, passesChecks(object)]).toEqual([field, value, validateSync(object).length === 0]);
      }
  });

  it('leaves the decision to class-validator where a field is checked in another way than the fields of ours', () => {
    class Other {
      @ValidateIf(() => false) @IsString() readonly name: unknown = 1;
    }
    class Conditional {
      @IsString({ validateIf: () => false }) readonly name: unknown = 1;
    }
    expect(passesChecks(new Other())).toBe(validateSync(new Other()).length === 0);
    expect(passesChecks(new Conditional())).toBe(false);
  });
});
