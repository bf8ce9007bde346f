import { BlockList } from 'node:net';
import ipaddr from 'ipaddr.js';
import { CidrInvalid } from './api-keys.errors.js';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** The addresses a key may be used from. */
export class AddressAllowlist {
  /** A list each: one for both would take `::/0` for every IPv4 address as well. */
  private readonly lists = { ipv4: new BlockList(), ipv6: new BlockList() };

  constructor(cidrs: readonly string[]) {
    for (const cidr of cidrs) {
      const [address, bits] = parseRange(cidr)!;
      this.lists[address.kind()].addSubnet(address.toString(), bits, address.kind());
    }
  }

  /** An IPv4 address that reached us over IPv6 (`::ffff:10.0.0.1`) counts as the IPv4 address it is. */
  allows(ip: string): boolean {
    if (!ipaddr.isValid(ip)) return false;
    const address = ipaddr.process(ip);
    return this.lists[address.kind()].check(address.toString(), address.kind());
  }

  /** `10.1.2.3` -> `10.1.2.3/32`, host bits cleared. Throws CidrInvalid (422) naming each that is not a range. */
  static normalise(cidrs: readonly string[]): string[] {
    const details = cidrs.flatMap((cidr, index) =>
      parseRange(cidr)
        ? []
        : [{ field: `allowed_cidrs[${index}]`, message: `"${cidr}" is not an IP address or CIDR range` }],
    );
    if (details.length > 0) throw new CidrInvalid({}, { details });
    return [...new Set(cidrs.map((cidr) => networkOf(parseRange(cidr)!)))];
  }

  /** Whether every one of `inner` lies within one of `outer`. */
  static within(inner: readonly string[], outer: readonly string[]): boolean {
    return inner.every((cidr) => outer.some((wider) => contains(parseRange(wider)!, parseRange(cidr)!)));
  }
}

function parseRange(text: string): Range | null {
  if (ipaddr.isValidCIDR(text)) return plainIPv4(ipaddr.parseCIDR(text));
  // `010.0.0.1` and `2130706433` are addresses to some parsers and not to others: only the plain form is taken.
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function plainIPv4([address, bits]: Range): Range {
  return address.kind() === 'ipv6' && (address as ipaddr.IPv6).isIPv4MappedAddress() && bits >= 96
    ? [(address as ipaddr.IPv6).toIPv4Address(), bits - 96]
    : [address, bits];
}

function networkOf([address, bits]: Range): string {
  const cidr = `${address.toString()}/${bits}`;
  const network =
    address.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(cidr) : ipaddr.IPv6.networkAddressFromCIDR(cidr);
  return `${network.toString()}/${bits}`;
}

function contains([outer, outerBits]: Range, [inner, innerBits]: Range): boolean {
  return outer.kind() === inner.kind() && innerBits >= outerBits && (inner as ipaddr.IPv4).match(outer, outerBits);
}
