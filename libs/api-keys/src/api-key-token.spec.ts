import { inspect } from 'node:util';
import { ApiKeyToken } from './api-key-token.js';

describe(ApiKeyToken.name, () => {
  it('is read back from the header with the same digest', () => {
    const token = ApiKeyToken.generate('kw_{env}_', 'live');
    expect(ApiKeyToken.parse(token.reveal())?.digest).toBe(token.digest);
  });

  it.each(['kw_{env}_', 'gsk_', 'ee_{env}_', 'eng_{env}_', 'eng_{env}_sk_'])(
    'follows the template %s, then 32 characters',
    (template) => {
      const prefix = template.replace('{env}', 'test');
      expect(ApiKeyToken.generate(template, 'test').reveal()).toMatch(new RegExp(`^${prefix}[0-9A-Za-z]{32}$`));
    },
  );

  it('refuses every single mistyped character without the database', () => {
    const text = ApiKeyToken.generate('kw_{env}_', 'live').reveal();
    for (let at = 'kw_live_'.length; at < text.length; at++) {
      const typo = text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);
      expect(ApiKeyToken.parse(typo)).toBeNull();
    }
  });

  it.each(['', 'kw_live_short', 'eyJhbGciOi.J9.x', 'x'.repeat(10_000), '_'.repeat(40)])(
    'refuses what has not the shape of a key: %.30j',
    (text) => {
      expect(ApiKeyToken.parse(text)).toBeNull();
    },
  );

  it('shows its prefix, three characters and the last four, and nothing else of itself', () => {
    const token = ApiKeyToken.generate('ee_{env}_', 'live');
    expect(token.hint).toMatch(/^ee_live_[0-9A-Za-z]{3}\.\.\.$/);
    for (const text of [
      inspect(token, { depth: 9, showHidden: true }),
      JSON.stringify({ token }),
      `${token.hint}${token.lastFour}`,
    ])
      expect(text).not.toContain(token.reveal());
  });

  it('draws every character of the alphabet evenly', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 2_000; n++)
      for (const character of ApiKeyToken.generate('gsk_', 'live').reveal().slice(4, 30))
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const mean = (2_000 * 26) / 62;
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count - mean)).toBeLessThan(mean * 0.25);
  });
});
