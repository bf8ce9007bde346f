import { INSIDE_ADDRESSES } from '../testing/inside-urls.js';
import { AddressPolicy } from './address-policy.js';

describe(AddressPolicy, () => {
  const closed = new AddressPolicy([]);

  it.each(INSIDE_ADDRESSES)('keeps out %s: %s', (_, address) => {
    expect(closed.allows(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8'])(
    'lets the public internet through: %s',
    (address) => {
      expect(closed.allows(address)).toBe(true);
      expect(closed.opens(address)).toBe(false);
    },
  );

  it.each(['', 'example.com', '127.0.0.1.evil', 'fe80::1%eth0', '1.2.3', '::g'])(
    'keeps out what is no address: %s',
    (text) => {
      expect(closed.allows(text)).toBe(false);
    },
  );

  it('lets through the ranges that are opened, and nothing beside them', () => {
    const policy = new AddressPolicy(['10.20.0.0/16', 'fd00::/8']);
    for (const address of ['10.20.3.4', '::ffff:10.20.3.4', 'fd12::1']) expect(policy.opens(address)).toBe(true);
    for (const address of ['10.21.0.1', '127.0.0.1', 'fe80::1', '64:ff9b::a14:304'])
      expect(policy.allows(address)).toBe(false);
  });
});
