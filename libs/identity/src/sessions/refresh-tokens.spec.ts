import { familyHash, RefreshTokens } from './refresh-tokens.js';

const OLD = 'the-secret-that-was-there-before-0000';
const NEW = 'the-secret-that-has-come-after-it-000';
const tokens = new RefreshTokens({ jwtSecret: NEW, jwtSecretPrevious: OLD });

describe('RefreshTokens', () => {
  it('reads what it wrote', () => {
    const token = { ...tokens.first(), generation: 4_000_000_000 };
    expect(tokens.read(tokens.write(token))).toEqual(token);
  });

  it('computes the same successor on every try', () => {
    const first = tokens.first();
    const successor = tokens.write(tokens.successorOf(first));
    expect(tokens.write(tokens.successorOf(tokens.read(tokens.write(first))!))).toBe(successor);
    expect(successor).not.toBe(tokens.write(first));
  });

  it('refuses a token in which any character was changed', () => {
    const text = tokens.write(tokens.first());
    // The last character also holds bits that stand for nothing.
    for (let at = 0; at < text.length - 1; at++) {
      const other = text[at] === 'A' ? 'B' : 'A';
      expect(tokens.read(text.slice(0, at) + other + text.slice(at + 1))).toBeNull();
    }
  });

  it('refuses what another server made, and what is no token', () => {
    const foreign = new RefreshTokens({
      jwtSecret: 'somebody-elses-secret-0000000000000000',
      jwtSecretPrevious: undefined,
    });
    for (const text of [foreign.write(foreign.first()), '', 'kwr_', 'kwr_x', `kwr_${'A'.repeat(70)}`])
      expect(tokens.read(text)).toBeNull();
  });

  it('goes on with tokens made before the secret was changed', () => {
    const before = new RefreshTokens({ jwtSecret: OLD, jwtSecretPrevious: undefined });
    const first = before.first();
    expect(tokens.read(before.write(first))).toEqual(first);
    expect(before.read(tokens.write(first))).toBeNull();
  });

  it('gives the database nothing that a token could be made of', () => {
    const first = tokens.first();
    expect(familyHash(first).includes(first.family)).toBe(false);
  });
});
