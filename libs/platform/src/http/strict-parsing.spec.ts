import { assertSafe, isStorable } from './strict-parsing.js';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe(assertSafe, () => {
  it('lets ordinary text and emoji through', () => {
    expect(() => assertSafe({ name: 'Ada 🙂', list: [1, null, true, { deep: 'ok' }] })).not.toThrow();
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['a high surrogate alone', 'a\ud800'],
    ['a low surrogate alone', '\udc00a'],
    ['surrogates the wrong way round', '\udc00\ud800'],
  ])('refuses %s in a value and in a name', (_, text) => {
    expect(isStorable(text)).toBe(false);
    expect(() => assertSafe([{ value: text }])).toThrow('cannot be read');
    expect(() => assertSafe({ [text]: 1 })).toThrow('cannot be read');
  });

  it('refuses 7,000 levels without running out of stack', () => {
    expect(() => assertSafe(nested(7_000))).toThrow('nested deeper than 32');
    expect(() => assertSafe(nested(30))).not.toThrow();
  });
});
