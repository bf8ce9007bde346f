import { AddressAllowlist } from './address-allowlist.js';

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
    '010.0.0.1',
    '2130706433',
    '10.0.0.1/',
    '1.2.3.4/-1',
    '::1/129',
  ])('refuses %j', (cidr) => {
    expect(() => AddressAllowlist.normalise([cidr])).toThrow();
  });

  it('knows what lies within what', () => {
    expect(AddressAllowlist.within(['10.1.0.0/16'], ['10.0.0.0/8'])).toBe(true);
    expect(AddressAllowlist.within(['10.0.0.0/8'], ['10.1.0.0/16'])).toBe(false);
    expect(AddressAllowlist.within(['10.1.0.0/16', '192.0.2.1'], ['10.0.0.0/8'])).toBe(false);
    expect(AddressAllowlist.within(['2001:db8::/48'], ['10.0.0.0/8', '2001:db8::/32'])).toBe(true);
  });
});
