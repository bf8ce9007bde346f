import { isoText } from './iso-text.js';

describe(isoText, () => {
  it.each([
    0, 1, -1, 999, 59_999, 86_399_999, 86_400_000, -86_400_001, 951_782_400_123, 253_402_300_800_000,
    -62_198_755_200_000,
  ])('is what Date.toISOString says of %p', (ms) => expect(isoText(new Date(ms))).toBe(new Date(ms).toISOString()));

  it('is right for more days than are remembered, in any order', () => {
    for (let n = 0; n < 3_000; n++) {
      const date = new Date((n * 7_919 * 86_400_000) % 4_102_444_800_000);
      expect(isoText(date)).toBe(date.toISOString());
    }
  });

  it('throws for a date that is none', () => {
    expect(() => isoText(new Date(Number.NaN))).toThrow(RangeError);
  });
});
