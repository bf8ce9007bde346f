import { newId } from '@keyway/platform';
import { SealedSecrets } from './sealed-secrets.js';
import { newSecret } from './signature.js';

describe(SealedSecrets, () => {
  const id = newId();
  const secret = newSecret();
  const secrets = new SealedSecrets(['the first key', 'the second key']);

  it('gives back what it sealed, and seals the same differently each time', () => {
    const [once, twice] = [secrets.seal(secret, id), secrets.seal(secret, id)];
    expect([secrets.open(once, id), secrets.open(twice, id)]).toEqual([secret, secret]);
    expect(once).not.toBe(twice);
    expect(once).not.toContain(secret.slice(6));
  });

  it('opens what any of the keys sealed, and says which ones are not of the present key', () => {
    const old = new SealedSecrets(['the second key']).seal(secret, id);
    expect(secrets.open(old, id)).toBe(secret);
    expect(old.startsWith(secrets.presentPrefix)).toBe(false);
    expect(secrets.seal(secret, id).startsWith(secrets.presentPrefix)).toBe(true);
  });

  it('refuses what another key sealed, what was changed, and what belongs to another webhook', () => {
    const sealed = secrets.seal(secret, id);
    expect(() => new SealedSecrets(['a third key']).open(sealed, id)).toThrow('not configured');
    expect(() => secrets.open(`${sealed.slice(0, -4)}AAAA`, id)).toThrow();
    expect(() => secrets.open(sealed, newId())).toThrow();
  });
});
