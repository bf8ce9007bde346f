import { endOfPrefix } from './path-prefix.js';

describe(endOfPrefix.name, () => {
  it.each([
    ['/api/v1/contacts', '/api/v1/contactt'],
    ['/a/', '/a0'],
    ['é', 'ê'],
    ['a\u{ffff}', 'a\u{10000}'],
    ['a\u{d7ff}', 'a\u{e000}'],
    ['a\u{10ffff}\u{10ffff}', 'b'],
  ])('of %j is %j', (prefix, end) => {
    expect(endOfPrefix(prefix)).toBe(end);
  });

  it('is nothing where no text comes after', () => {
    expect(endOfPrefix('\u{10ffff}')).toBeNull();
  });
});
