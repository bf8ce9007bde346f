import type { DomainError } from '@keyway/platform';
import { AddressAllowlist } from './address-allowlist.js';
import { CidrInvalid } from './api-keys.errors.js';

function refusal(cidrs: readonly string[]): DomainError {
  try {
    AddressAllowlist.normalise(cidrs);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('was taken');
}

describe(AddressAllowlist, () => {
  it.each([
    ['203.0.113.0/24', '203.0.113.7', true],
    ['203.0.113.0/24', '203.0.114.7', false],
    ['203.0.113.7', '203.0.113.7', true],
    ['203.0.113.7', '203.0.113.8', false],
    ['2001:db8::/32', '2001:db8:1::1', true],
    ['2001:db8::/32', '2001:db9::1', false],
    ['10.0.0.0/8', '::ffff:10.1.2.3', true],
    ['::ffff:10.0.0.0/104', '10.1.2.3', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '10.1.2.3', false],
    ['10.0.0.0/8', 'unknown', false],
    ['10.0.0.0/8', '', false],
  ])('%s allows %s: %s', (cidr, ip, allowed) => {
    expect(new AddressAllowlist(AddressAllowlist.normalise([cidr])).allows(ip)).toBe(allowed);
  });

  it('writes ranges in one way: host bits cleared, an address as its own range', () => {
    expect(AddressAllowlist.normalise(['203.0.113.99/24', '203.0.113.0/24', '10.0.0.1', '2001:DB8::1'])).toEqual([
      '203.0.113.0/24',
      '10.0.0.1/32',
      '2001:db8::1/128',
    ]);
  });

  it.each([
    '',
    'example.com',
    '10.0.0.0/33',
    '10.0.0',
    '10.0/16',
    '010.0.0.1',
    '010.0.0.0/8',
    '0x0a.0.0.0/8',
    '::ffff:010.0.0.0/104',
    '::10.0.0.1',
    'fe80::1%eth0',
    '2130706433',
    '2130706433/8',
    '10.0.0.1/',
    '10.0.0.1/8/8',
    '10.0.0.1/08',
    '1.2.3.4/-1',
    '::1/129',
    '::1/064',
  ])('refuses %j, and says how to write it', (cidr) => {
    const refused = refusal([cidr]);
    expect(refused).toBeInstanceOf(CidrInvalid);
    expect(refused.extras.details).toEqual([
      { field: 'allowed_cidrs[0]', message: expect.stringContaining('four decimal numbers') as unknown },
    ]);
  });

  it('refuses an empty list, which might say nobody or anybody', () => {
    expect(refusal([]).extras.details).toEqual([
      { field: 'allowed_cidrs', message: 'Must not be empty; use null for anywhere' },
    ]);
  });

  it.each(['010.1.2.3', '0x0a.1.2.3', '10.1'])('allows no call from an address in disguise: %s', (ip) => {
    expect(new AddressAllowlist(['10.0.0.0/8', '8.0.0.0/8']).allows(ip)).toBe(false);
  });

  it('knows what lies within what', () => {
    expect(AddressAllowlist.within(['10.1.0.0/16'], ['10.0.0.0/8'])).toBe(true);
    expect(AddressAllowlist.within(['10.0.0.0/8'], ['10.1.0.0/16'])).toBe(false);
    expect(AddressAllowlist.within(['10.1.0.0/16', '192.0.2.1'], ['10.0.0.0/8'])).toBe(false);
    expect(AddressAllowlist.within(['2001:db8::/48'], ['10.0.0.0/8', '2001:db8::/32'])).toBe(true);
  });
});
