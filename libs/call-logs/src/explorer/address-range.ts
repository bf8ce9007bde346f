import { isIP } from 'node:net';
import { ValidateBy } from 'class-validator';

/** An address and how many of its bits count. */
export interface AddressRange {
  readonly address: string;
  readonly bits: number;
  /** One address and no more. */
  readonly isSingle: boolean;
}

const WIDTHS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };
const PREFIX_LENGTH = /^(0|[1-9]\d{0,2})$/;
/** Calls that came in over such an address are kept under the IPv4 address it stands for. */
const MAPPED_IPV4 = /^::ffff:(?=\d+\.)/i;
const MAPPED_BITS = 96;

/** `203.0.113.7` or `203.0.113.0/24`, in IPv4 or IPv6: what PostgreSQL's `inet` takes. Null for anything else. */
export function parseAddressRange(text: string): AddressRange | null {
  const [address = '', prefix, ...rest] = text.split('/');
  const width = WIDTHS[isIP(address)];
  if (width === undefined || address.includes('%') || rest.length > 0) return null;
  if (prefix !== undefined && (!PREFIX_LENGTH.test(prefix) || Number(prefix) > width)) return null;
  const bits = prefix === undefined ? width : Number(prefix);
  const isMapped = MAPPED_IPV4.test(address) && bits >= MAPPED_BITS;
  return {
    address: isMapped ? address.replace(MAPPED_IPV4, '') : address,
    bits: isMapped ? bits - MAPPED_BITS : bits,
    isSingle: bits === width,
  };
}

export const IsAddressRange = (): PropertyDecorator =>
  ValidateBy({
    name: 'isAddressRange',
    validator: {
      validate: (value) => typeof value === 'string' && parseAddressRange(value) !== null,
      defaultMessage: () => 'Must be an IP address or a CIDR',
    },
  });
