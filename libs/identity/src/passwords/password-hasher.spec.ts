import { HashingBusy } from '../identity.errors.js';
import { identityConfig } from '../identity.config.js';
import { PasswordHasher } from './password-hasher.js';

const config = identityConfig.read({ JWT_SECRET: 'x'.repeat(32) }).value;

describe('PasswordHasher', () => {
  it('knows its own hashes, and takes nobody for anybody', async () => {
    const hasher = new PasswordHasher(config);
    const known = await hasher.hash('some long password');
    expect(known).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.verify('some long password', known)).toBe(true);
    expect(await hasher.verify('some other password', known)).toBe(false);
    expect(await hasher.verify('some long password', null)).toBe(false);
  });

  it('tells the parts of a very long password apart', async () => {
    const hasher = new PasswordHasher(config);
    const long = 'x'.repeat(1_023);
    expect(await hasher.verify(`${long}b`, await hasher.hash(`${long}a`))).toBe(false);
  });

  it('sends away what finds the queue full, nobody being no exception', async () => {
    const hasher = new PasswordHasher({ ...config, hashingConcurrency: 1, hashingQueue: 1 });
    await hasher.onModuleInit();
    const outcomes = await Promise.allSettled([
      hasher.verify('a', null),
      hasher.verify('b', null),
      hasher.verify('c', null),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect((outcomes[2] as PromiseRejectedResult).reason).toBeInstanceOf(HashingBusy);
    await expect(hasher.verify('d', null)).resolves.toBe(false);
  });

  it('sees which hashes were made with other parameters', async () => {
    const hasher = new PasswordHasher(config);
    expect(hasher.isOutdated(await hasher.hash('some long password'))).toBe(false);
    expect(
      hasher.isOutdated(
        '$argon2id$v=19$m=8192,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$pLQ0n0Hr0X8Ww0oXo0m7fR0c3vJ8mJYxq3bq7lJtZ1M',
      ),
    ).toBe(true);
  });
});
