import { isAddressOrRange } from './address-range.js';

describe(isAddressOrRange.name, () => {
  it.each(['203.0.113.7', '203.0.113.0/24', '0.0.0.0/0', '::1', '2001:db8::/32', '::ffff:10.0.0.1'])(
    'takes %s',
    (text) => {
      expect(isAddressOrRange(text)).toBe(true);
    },
  );

  it.each([
    '',
    'localhost',
    '10.0.0',
    '10.0.0.1/33',
    '10.0.0.1/',
    '10.0.0.1/8/8',
    '::1/129',
    'fe80::1%eth0',
    '10.0.0.1/-1',
    '01.2.3.4',
  ])('refuses %j', (text) => {
    expect(isAddressOrRange(text)).toBe(false);
  });
});
