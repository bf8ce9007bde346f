import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What IANA has given out for global unicast; whatever lies beyond it is nobody's on the internet. */
const GLOBAL_IPV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Decides to which addresses a webhook may be sent: those of the public internet, and those the operator has opened.
 * It names what is let through, not what is kept out, so that a range nobody has thought of stays closed: everything
 * private, loopback, link-local, shared, reserved or for documentation, and every IPv6 form that carries an IPv4
 * address (NAT64, 6to4, Teredo), since a gateway could lead it back inside.
 */
export class AddressPolicy {
  private readonly opened: readonly [Address, number][];

  constructor(allowCidrs: readonly string[]) {
    this.opened = allowCidrs.map((cidr) => ipaddr.parseCIDR(cidr));
  }

  /** `address` is an IPv4 or IPv6 address in its usual spelling; what cannot be read as one is not allowed. */
  allows(address: string): boolean {
    const parsed = read(address);
    return parsed !== null && (this.isOpened(parsed) || isPublic(parsed));
  }

  /** Whether it lies in a range the operator has opened. */
  opens(address: string): boolean {
    const parsed = read(address);
    return parsed !== null && this.isOpened(parsed);
  }

  private isOpened(address: Address): boolean {
    return this.opened.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits));
  }
}

/** An IPv4 address in IPv6's clothes is that IPv4 address: it is where the system would connect to. */
function read(address: string): Address | null {
  return isIP(address) ? ipaddr.process(address) : null;
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_IPV6);
}
