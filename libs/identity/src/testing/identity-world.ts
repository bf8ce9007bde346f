import { Clock, dataSourceOptions, Lanes, platformConfig } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { Rights } from '@keyway/scopes';
import { Credits, tenancyEntities, Tenants } from '@keyway/tenancy';
import { JwtService } from '@nestjs/jwt';
import { DataSource } from 'typeorm';
import { type Account, Accounts } from '../accounts/accounts.js';
import { Logins } from '../accounts/logins.js';
import { identityConfig, type IdentityConfig } from '../identity.config.js';
import { identityEntities } from '../index.js';
import { Operators } from '../operators.js';
import { LoginThrottle } from '../passwords/login-throttle.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { PasswordPolicy } from '../passwords/password-policy.js';
import { Passwords } from '../passwords/passwords.js';
import { AccessTokens } from '../sessions/access-tokens.js';
import { OwnSessions } from '../sessions/own-sessions.js';
import { RefreshTokens } from '../sessions/refresh-tokens.js';
import { type Client, Sessions, type Tokens } from '../sessions/sessions.js';
import { SignedInUsers } from '../sessions/signed-in-users.js';

export const PASSWORD = 'securePassword123';
export const CLIENT: Client = { ip: '192.0.2.1', userAgent: 'jest' };
export const SECRET = 'a-secret-of-the-tests-that-is-long-enough';

const TENANCY = { tenantHeader: 'optional', welcomeCredits: 5_000, creditsLowAt: 500 } as const;

/** The services of this lib over a database of the test file's own. */
export async function identityWorld(overrides: Partial<IdentityConfig> = {}) {
  const scratch = await scratchDatabase();
  const platform = platformConfig.read({ DATABASE_URL: scratch.url }).value;
  const config = { ...identityConfig.read({ JWT_SECRET: SECRET }).value, hashingQueue: 1_000, ...overrides };
  const entities = [...tenancyEntities, ...identityEntities];
  const database = await new DataSource(
    dataSourceOptions({ ...platform, databasePoolSize: 10 }, entities),
  ).initialize();
  const lanes = new Lanes(platform);
  await lanes.onModuleInit();

  const rights = new Rights(database, new Clock(), platform, { leaseMs: 1 });
  const hasher = new PasswordHasher(config);
  const policy = new PasswordPolicy(config);
  const accessTokens = new AccessTokens(new JwtService({}), config);
  const sessions = new Sessions(database, rights, accessTokens, new RefreshTokens(config), config);
  const throttle = new LoginThrottle(database, config);
  const passwords = new Passwords(database, rights, hasher, policy, throttle);
  const accounts = new Accounts(
    database,
    new Tenants(database, rights, new Credits(database, TENANCY), TENANCY),
    hasher,
    policy,
  );
  const logins = new Logins(passwords, sessions);
  let people = 0;

  const register = (): Promise<Account> => {
    const person = {
      email: `person-${++people}@example.com`,
      fullName: `Person ${people}`,
      company: `Company ${people}`,
    };
    return accounts.register({ ...person, password: PASSWORD });
  };

  return {
    database,
    rights,
    hasher,
    accessTokens,
    sessions,
    ownSessions: new OwnSessions(database, rights),
    throttle,
    passwords,
    accounts,
    logins,
    operators: new Operators(rights),
    users: new SignedInUsers(lanes, rights),
    register,
    /** Somebody new, and their first login. */
    async signedIn(): Promise<Tokens & { readonly account: Account }> {
      const account = await register();
      return { account, ...(await logins.login(account.email, PASSWORD, CLIENT)) };
    },
    async end(): Promise<void> {
      await lanes.onApplicationShutdown();
      await database.destroy();
      await scratch.drop();
    },
  };
}

export type IdentityWorld = Awaited<ReturnType<typeof identityWorld>>;
