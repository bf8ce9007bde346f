import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { DataSource } from 'typeorm';
import { identityConfig, type IdentityConfig } from '../identity.config.js';
import { LoginThrottled } from '../identity.errors.js';

const WINDOW_MINUTES = 15;
/** A household or a server has a /64 of its own: counting single IPv6 addresses would count nothing. */
const IPV6_NETWORK_BYTES = 8;

const COUNT = `
  INSERT INTO login_failures AS known (subject, failures, window_ends_at)
  VALUES ($1, 1, now() + make_interval(mins => ${WINDOW_MINUTES}))
  ON CONFLICT (subject) DO UPDATE
     SET failures = CASE WHEN known.window_ends_at <= now() THEN 1 ELSE least(known.failures + 1, 1000000) END,
         window_ends_at = CASE WHEN known.window_ends_at <= now() THEN excluded.window_ends_at ELSE known.window_ends_at END
  RETURNING failures, extract(epoch FROM window_ends_at - now())::float8 AS "endsInSeconds"`;

/**
 * Bounds how often passwords can be guessed, for one address and from one network, on all nodes together. An attempt is
 * counted before it is judged, so that a thousand at once are not judged before the first is counted. Addresses that
 * nobody has are counted like any other.
 */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly database: DataSource,
    @Inject(identityConfig.token)
    private readonly config: Pick<IdentityConfig, 'loginMaxFailures' | 'loginMaxFailuresPerIp'>,
  ) {}

  /** Counts an attempt as failed until it turns out otherwise. Throws LoginThrottled (429). */
  async begin(email: string, ip: string): Promise<void> {
    // The network first: one that is shut out must not be able to shut out addresses.
    await this.count(networkSubject(ip), this.config.loginMaxFailuresPerIp);
    await this.count(addressSubject(email), this.config.loginMaxFailures);
  }

  /** The attempt was right: the address starts anew, and the network has not failed. */
  async succeeded(email: string, ip: string): Promise<void> {
    await this.database.query('DELETE FROM login_failures WHERE subject = $1', [addressSubject(email)]);
    await this.takeBack(networkSubject(ip));
  }

  /** The attempt could not be judged, and counts for nobody. */
  async notJudged(email: string, ip: string): Promise<void> {
    await this.takeBack(addressSubject(email));
    await this.takeBack(networkSubject(ip));
  }

  /** Housekeeping, for the worker. Answers how many rows went. */
  async removeExpired(): Promise<number> {
    const [, removed] = await this.database.query<[unknown, number]>(
      'DELETE FROM login_failures WHERE window_ends_at <= now()',
    );
    return removed;
  }

  private async count(subject: string, most: number): Promise<void> {
    const [counted] = await this.database.query<[{ failures: number; endsInSeconds: number }]>(COUNT, [subject]);
    if (counted.failures > most) throw new LoginThrottled({}, { retryAfterSeconds: counted.endsInSeconds });
  }

  private async takeBack(subject: string): Promise<void> {
    await this.database.query('UPDATE login_failures SET failures = failures - 1 WHERE failures > 0 AND subject = $1', [
      subject,
    ]);
  }
}

/** Hashed: people type their password where the address belongs, and it must not stand in a table. */
const addressSubject = (email: string): string => `address:${createHash('sha256').update(email).digest('base64url')}`;

function networkSubject(ip: string): string {
  if (!ipaddr.isValid(ip)) return 'network:unknown';
  const address = ipaddr.process(ip);
  const bytes = address.toByteArray();
  return `network:${address.kind() === 'ipv6' ? Buffer.from(bytes.slice(0, IPV6_NETWORK_BYTES)).toString('hex') : bytes.join('.')}`;
}
