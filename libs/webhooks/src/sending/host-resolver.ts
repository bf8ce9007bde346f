import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

const TIMEOUT_MS = 2_000;
const TRIES = 2;
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * The port through which the addresses of a name are learnt. It asks DNS itself rather than the system's resolver,
 * which works through a few threads that the whole process shares: names that take long to resolve would hold up
 * everybody's. Names of /etc/hosts are therefore unknown to it, `localhost` aside (RFC 6761).
 */
@Injectable()
export class HostResolver {
  /** Every address the name has. Rejects when it has none, or nobody can say. */
  async addressesOf(name: string): Promise<string[]> {
    if (name === 'localhost' || name.endsWith('.localhost')) return LOOPBACK;
    const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
    const [v4, v6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const addresses = [v4, v6].flatMap((it) => (it.status === 'fulfilled' ? it.value : []));
    if (addresses.length === 0) throw v4.status === 'rejected' ? v4.reason : new Error(`${name} has no address`);
    return addresses;
  }
}
