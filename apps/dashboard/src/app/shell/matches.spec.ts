import { matches } from './matches.js';

describe(matches, () => {
  it.each([
    ['', true],
    ['api', true],
    ['ke ap', true],
    ['KEYS', true],
    ['pi', false],
    ['api logs', false],
  ])('finds API Keys by %j: %s', (typed, found) => {
    expect(matches(typed, 'API Keys')).toBe(found);
  });
});
