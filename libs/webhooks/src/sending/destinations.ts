import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BodyInvalid } from '@keyway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { webhooksConfig, type WebhooksConfig } from '../webhooks.config.js';
import { AddressPolicy } from './address-policy.js';
import { HostResolver } from './host-resolver.js';

/** Where a webhook may be sent: the address that was checked is the one that is connected to. */
export interface Destination {
  readonly url: URL;
  /** Every one of them allowed. */
  readonly addresses: readonly string[];
}

/** Says in a sentence for the owner of the webhook why nothing is sent there. */
export class DestinationRefused extends Error {}

const INSIDE = 'Its address is not one on the public internet';

/** What IANA, ICANN and RFC 6762 (appendix G) keep for networks of one's own; and names of one word, which are nobody's outside. */
const INSIDE_NAMES = /^[^.]+$|\.(localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;

const isInsideName = (host: string): boolean => INSIDE_NAMES.test(host.toLowerCase());

/** How long a create or an update waits for DNS. */
const CHECK_WITHIN_MS = 2_000;

const SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:']);

/** Turns the URL of a webhook into addresses that are allowed, or refuses it. */
@Injectable()
export class Destinations {
  private readonly policy: AddressPolicy;

  constructor(
    private readonly resolver: HostResolver,
    @Inject(webhooksConfig.token) { allowCidrs }: WebhooksConfig,
  ) {
    this.policy = new AddressPolicy(allowCidrs);
  }

  /**
   * Asks for the addresses now; the answer holds for one connection. One address inside refuses all of them, since
   * which one would be dialled is not ours to choose. Rejects with DestinationRefused, or with the error of DNS.
   */
  async resolve(text: string): Promise<Destination> {
    const url = readUrl(text);
    const host = hostOf(url);
    const addresses = isIP(host) ? [host] : await this.addressesOf(host);
    if (!addresses.every((address) => this.policy.allows(address))) throw new DestinationRefused(INSIDE);
    if (url.protocol === 'http:' && !addresses.every((address) => this.policy.opens(address)))
      throw new DestinationRefused('Must be https: what is sent by http can be read on the way');
    return { url, addresses };
  }

  /** Names that only networks of one's own know are refused alike whether they exist or not: which do is not to be learnt here. */
  private async addressesOf(host: string): Promise<readonly string[]> {
    if (!isInsideName(host)) return this.resolver.addressesOf(host);
    const addresses = await this.resolver.addressesOf(host).catch(() => []);
    if (addresses.length > 0 && addresses.every((address) => this.policy.opens(address))) return addresses;
    throw new DestinationRefused(INSIDE);
  }

  /**
   * For whoever sets a URL: throws BodyInvalid naming what is wrong with it. A name that DNS does not know yet is let
   * through, because it is looked at again whenever something is sent.
   */
  async assertAllowed(text: string): Promise<void> {
    try {
      await Promise.race([this.resolve(text), tooLate()]);
    } catch (error) {
      const message = error instanceof DestinationRefused ? error.message : unresolved(text);
      if (message) throw new BodyInvalid({}, { details: [{ field: 'url', message }] });
    }
  }
}

async function tooLate(): Promise<never> {
  await sleep(CHECK_WITHIN_MS, undefined, { ref: false });
  throw new Error('DNS took too long');
}

function readUrl(text: string): URL {
  if (!URL.canParse(text)) throw new DestinationRefused('Must be a URL');
  const url = new URL(text);
  if (!SCHEMES.has(url.protocol)) throw new DestinationRefused('Must be an https URL');
  if (url.username || url.password)
    throw new DestinationRefused('Must not hold a user name or a password: they would stand in every list');
  return url;
}

/** Without the brackets of an IPv6 address, and without the dot that ends a full name. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

/** Plain http is only for opened ranges, and of a name without an address nobody can tell that it lies in one. */
const unresolved = (text: string): string | null =>
  new URL(text).protocol === 'http:' ? 'Must be https, or a name that resolves to WEBHOOK_ALLOW_CIDRS' : null;
