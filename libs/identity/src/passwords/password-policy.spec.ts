import type { DomainError } from '@keyway/platform';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { PasswordPolicy } from './password-policy.js';

const CONTEXT = ['jane.lovelace@example.com', 'Jane Lovelace', 'Difference Engines'];

const problem = (password: string, passwordMinLength = 15, context = CONTEXT): string | null => {
  try {
    new PasswordPolicy({ passwordMinLength }).assertGood(password, context, 'password');
    return null;
  } catch (error) {
    const [detail] = (error as DomainError).extras.details!;
    expect(detail!.field).toBe('password');
    return detail!.message;
  }
};

describe('PasswordPolicy', () => {
  it.each([
    'securePassword123',
    'demo-password-2026',
    'correct battery staples, horse',
    'x7#Kq!vM2$Lp9@Zt',
    'пароль из нескольких слов',
    '密码'.repeat(1) + ' kwart eend fiets boom',
  ])('accepts %s', (password) => expect(problem(password)).toBeNull());

  it('accepts the example of a document whose operator has set 8 characters', () => {
    expect(problem('YOUR_PASS', 8)).toBeNull();
  });

  it('accepts a demo account that calls its password one', () => {
    expect(problem('demo-password-2026', 15, ['demo@example.com', 'Demo User', 'Demo Inc'])).toBeNull();
  });

  it('counts characters as people see them, and cuts none off', () => {
    expect(problem('😀🎉🐢🚀🌊🍀🔑', 8)).toMatch(/8 characters/);
    expect(problem(`${'long enough '.repeat(50)}and then some`)).toBeNull();
  });

  it.each([
    'passwordpassword',
    '123456789012345',
    'aaaaaaaaaaaaaaaa',
    'qwertyuiopasdfgh',
    'abcabcabcabcabcabc',
    'zyxwvutsrqponmlkj',
    '1q2w3e4r5t6y7u8i9o',
    '111222333444555666',
    'Password123456789',
    'P@ssw0rd!2026!!!',
    '!!!!!sunshine2026',
    'correcthorsebatterystaple',
    'iloveyouforever2',
    'PasswordPassword1',
    'letmeinletmeinletmein',
  ])('refuses %s, which is tried first', (password) => expect(problem(password)).toMatch(/easy to guess/));

  it.each(['janelovelace2026', 'Lovelace-Jane-1815', 'differenceengines', 'keywaykeyway2026', 'jane.lovelace123'])(
    'refuses %s, which is made of what everybody knows about her',
    (password) => expect(problem(password)).toMatch(/easy to guess/),
  );

  it('refuses short ones, saying how many characters it wants', () => {
    expect(problem('x7#Kq!vM2$')).toMatch(/15 characters/);
    expect(problem('pony', 8)).toMatch(/8 characters/);
  });

  it('knows common words that are as short as the shortest minimum', () => {
    expect(problem('sunshine', 8)).toMatch(/easy to guess/);
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(1_500);
  });
});
