import { membershipsSql, type TenantMembership, Tenants, type User } from '@keyway/tenancy';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SessionEnded } from '../identity.errors.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { PasswordPolicy } from '../passwords/password-policy.js';

export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly fullName: string;
  /** Names the account's first tenant. */
  readonly company: string;
  /** For who must know the tenant's id beforehand; a new one otherwise. */
  readonly tenantId?: string;
}

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly fullName: string;
  readonly tenantId: string;
  readonly credits: number;
  readonly createdAt: Date;
}

export type Profile = Pick<User, 'id' | 'email' | 'fullName' | 'isActive'> & {
  readonly tenants: readonly TenantMembership[];
};

const PROFILE = `
  SELECT u.id, u.email, u.full_name AS "fullName", u.is_active AS "isActive", ${membershipsSql('u.id')} AS tenants
    FROM users u WHERE u.id = $1`;

@Injectable()
export class Accounts {
  constructor(
    private readonly database: DataSource,
    private readonly tenants: Tenants,
    private readonly hasher: PasswordHasher,
    private readonly policy: PasswordPolicy,
  ) {}

  /**
   * Person, password, tenant, ownership, credits and what `also` makes, or none of them. Throws BodyInvalid,
   * EmailTaken, HashingBusy.
   */
  async register(
    { password, ...person }: NewAccount,
    also: (tx: EntityManager, account: Account) => Promise<void> = () => Promise.resolve(),
  ): Promise<Account> {
    const { email, fullName, company } = person;
    this.policy.assertGood(password, [email, fullName, company], 'password');
    // Hashed before the transaction begins: no connection waits for it.
    const hash = await this.hasher.hash(password);
    return this.database.transaction(async (tx) => {
      const { user, tenant, credits } = await this.tenants.register(tx, person);
      await tx.query('INSERT INTO passwords (user_id, hash) VALUES ($1, $2)', [user.id, hash]);
      const { id, createdAt } = user;
      const account = { id, email: user.email, fullName, tenantId: tenant.id, credits, createdAt };
      await also(tx, account);
      return account;
    });
  }

  /** Throws SessionEnded for a user who is gone. */
  async profile(userId: string): Promise<Profile> {
    const [profile] = await this.database.query<Profile[]>(PROFILE, [userId]);
    if (!profile) throw new SessionEnded();
    return profile;
  }
}
