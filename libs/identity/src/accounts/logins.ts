import { canonicalEmail } from '@keyway/tenancy';
import { Injectable } from '@nestjs/common';
import { LoginFailed } from '../identity.errors.js';
import { type KnownPassword, Passwords } from '../passwords/passwords.js';
import { type Client, Sessions, type Tokens } from '../sessions/sessions.js';

@Injectable()
export class Logins {
  constructor(
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Opens a session. An address nobody has, an inactive user and a wrong password are one and the same: LoginFailed,
   * after the same work. Throws LoginThrottled and HashingBusy too.
   */
  async login(address: string, password: string, client: Client): Promise<Tokens> {
    const email = canonicalEmail(address);
    const known = await this.passwords.prove(email, password, client.ip);
    return (known && (await this.open(known, client))) ?? refuse();
  }

  private open({ userId, changedAt }: KnownPassword, client: Client): Promise<Tokens | null> {
    return this.sessions.open(userId, changedAt, client);
  }
}

function refuse(): never {
  throw new LoginFailed();
}
