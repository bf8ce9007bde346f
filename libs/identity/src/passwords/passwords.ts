import { Rights } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CurrentPasswordWrong } from '../identity.errors.js';
import type { AccessTokenSubject } from '../sessions/access-tokens.js';
import { endWhere } from '../sessions/sessions.js';
import { LoginThrottle } from './login-throttle.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordPolicy } from './password-policy.js';

export interface KnownPassword {
  readonly userId: string;
  readonly email: string;
  readonly fullName: string;
  readonly hash: string;
  readonly changedAt: Date;
}

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

const FIND = `
  SELECT u.id AS "userId", u.email, u.full_name AS "fullName", p.hash, p.changed_at AS "changedAt"
    FROM users u JOIN passwords p ON p.user_id = u.id
   WHERE u.is_active AND `;

/** Only the password that was proven is replaced: of two changes at once, one wins. */
const CHANGE = `
  UPDATE passwords SET hash = $3, changed_at = greatest(now(), changed_at + interval '1 ms')
   WHERE changed_at = $2 AND user_id = $1`;

@Injectable()
export class Passwords {
  constructor(
    private readonly database: DataSource,
    private readonly rights: Rights,
    private readonly hasher: PasswordHasher,
    private readonly policy: PasswordPolicy,
    private readonly throttle: LoginThrottle,
  ) {}

  /** The password of whoever has this address, if that is it; null otherwise, after the same work. Throws LoginThrottled, HashingBusy. */
  async prove(email: string, password: string, ip: string): Promise<KnownPassword | null> {
    await this.throttle.begin(email, ip);
    const known = await this.judge(email, password).catch(async (unjudged: unknown) => {
      await this.throttle.notJudged(email, ip);
      throw unjudged;
    });
    if (!known) return null;
    await this.throttle.succeeded(email, ip);
    if (this.hasher.isOutdated(known.hash)) await this.rehash(known, password);
    return known;
  }

  /** Ends the user's other sessions, everywhere. Throws CurrentPasswordWrong, BodyInvalid, LoginThrottled, HashingBusy. */
  async change(
    { userId, sessionId }: AccessTokenSubject,
    { currentPassword, newPassword }: PasswordChange,
    ip: string,
  ): Promise<void> {
    const [user] = await this.database.query<KnownPassword[]>(`${FIND} u.id = $1`, [userId]);
    const proven = user && (await this.prove(user.email, currentPassword, ip));
    if (!proven) throw currentPasswordWrong();
    this.policy.assertGood(newPassword, [proven.email, proven.fullName], 'new_password');
    const hash = await this.hasher.hash(newPassword);
    await this.rights.withdraw(async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(CHANGE, [userId, proven.changedAt, hash]);
      if (changed === 0) throw currentPasswordWrong();
      await endWhere(tx, 'password_changed', 'user_id = $2 AND id <> $3', [userId, sessionId]);
      // One subject for however many sessions: a notification has room for some hundred at the most.
      return { result: undefined, subjects: [`user:${userId}`] };
    });
  }

  private async judge(email: string, password: string): Promise<KnownPassword | null> {
    const [known] = await this.database.query<KnownPassword[]>(`${FIND} u.email = $1`, [email]);
    const matches = await this.hasher.verify(password, known?.hash ?? null);
    return matches && known ? known : null;
  }

  /** The parameters have changed since the hash was made, and only now is the password at hand. */
  private async rehash({ userId, hash }: KnownPassword, password: string): Promise<void> {
    const renewed = await this.hasher.hash(password);
    await this.database.query('UPDATE passwords SET hash = $3 WHERE hash = $2 AND user_id = $1', [
      userId,
      hash,
      renewed,
    ]);
  }
}

const currentPasswordWrong = (): Error =>
  new CurrentPasswordWrong({}, { details: [{ field: 'current_password', message: 'Is not your password' }] });
