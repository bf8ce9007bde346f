import { parseAddressRange } from './address-range.js';

describe(parseAddressRange.name, () => {
  it.each<[string, string, number, boolean]>([
    ['203.0.113.7', '203.0.113.7', 32, true],
    ['203.0.113.7/32', '203.0.113.7', 32, true],
    ['203.0.113.0/24', '203.0.113.0', 24, false],
    ['0.0.0.0/0', '0.0.0.0', 0, false],
    ['::1', '::1', 128, true],
    ['2001:db8::/32', '2001:db8::', 32, false],
    ['::ffff:10.0.0.1', '10.0.0.1', 32, true],
    ['::FFFF:10.0.0.0/104', '10.0.0.0', 8, false],
    ['::ffff:10.0.0.0/90', '::ffff:10.0.0.0', 90, false],
  ])('takes %s', (text, address, bits, isSingle) => {
    expect(parseAddressRange(text)).toEqual({ address, bits, isSingle });
  });

  it.each([
    '',
    'localhost',
    '10.0.0',
    '10.0.0.1/33',
    '10.0.0.1/',
    '10.0.0.1/8/8',
    '::1/129',
    '::1/064',
    'fe80::1%eth0',
    '10.0.0.1/-1',
    '01.2.3.4',
  ])('refuses %j', (text) => {
    expect(parseAddressRange(text)).toBeNull();
  });
});
