import { BlockList, isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { CidrInvalid } from './api-keys.errors.js';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

const PREFIX_LENGTH = /^(0|[1-9]\d{0,2})$/;
/** A zone, and the deprecated `::10.0.0.1` (RFC 4291, 2.5.5.1), which some parsers take for the IPv4 address. */
const AMBIGUOUS = /%|^::\d+\./;

const NOT_A_RANGE =
  'is not an IP address or CIDR range: write IPv4 as four decimal numbers (10.0.0.0/8), IPv6 as in RFC 4291 (2001:db8::/32)';

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
    if (isIP(ip) === 0) return false;
    const address = ipaddr.process(ip);
    return this.lists[address.kind()].check(address.toString(), address.kind());
  }

  /** `10.1.2.3` -> `10.1.2.3/32`, host bits cleared. Throws CidrInvalid (422) for an empty list, or naming each that is not a range. */
  static normalise(cidrs: readonly string[]): string[] {
    const details = cidrs.flatMap((cidr, index) =>
      parseRange(cidr) ? [] : [{ field: `allowed_cidrs[${index}]`, message: `"${cidr}" ${NOT_A_RANGE}` }],
    );
    // To some an empty list says nobody, to others anybody: the caller is asked.
    if (cidrs.length === 0)
      details.push({ field: 'allowed_cidrs', message: 'Must not be empty; use null for anywhere' });
    if (details.length > 0) throw new CidrInvalid({}, { details });
    return [...new Set(cidrs.map((cidr) => networkOf(parseRange(cidr)!)))];
  }

  /** Whether every one of `inner` lies within one of `outer`. */
  static within(inner: readonly string[], outer: readonly string[]): boolean {
    return inner.every((cidr) => outer.some((wider) => contains(parseRange(wider)!, parseRange(cidr)!)));
  }
}

/** Only what every parser reads alike: `010.0.0.1`, `0x0a.0.0.1` and `2130706433` are different addresses to different ones. */
function parseRange(text: string): Range | null {
  const [written = '', prefix, ...rest] = text.split('/');
  if (isIP(written) === 0 || AMBIGUOUS.test(written) || rest.length > 0) return null;
  const address = ipaddr.parse(written);
  const widest = address.kind() === 'ipv4' ? 32 : 128;
  if (prefix === undefined) return plainIPv4([address, widest]);
  return PREFIX_LENGTH.test(prefix) && Number(prefix) <= widest ? plainIPv4([address, Number(prefix)]) : null;
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
