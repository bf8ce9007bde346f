import { Clock, dataSourceOptions, platformConfig } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { Rights } from '@keyway/scopes';
import { DataSource } from 'typeorm';
import { Credits } from '../credits/credits.js';
import { Invitations } from '../invitations/invitations.js';
import { tenancyEntities } from '../index.js';
import { Members } from '../people/members.js';
import type { Role } from '../people/role.js';
import { type Registration, Tenants } from '../tenants/tenants.js';
import { TenantDirectory } from '../tenants/tenant-directory.js';

/** As many transactions at once as the tests of races begin. */
const POOL_SIZE = 10;

/** The services of this lib over a database of the test file's own. */
export async function tenancyWorld() {
  const scratch = await scratchDatabase();
  const settings = { databaseUrl: scratch.url, statementTimeoutMs: 10_000, databasePoolSize: POOL_SIZE };
  const database = await new DataSource(dataSourceOptions(settings, tenancyEntities)).initialize();
  const rights = new Rights(database, new Clock(), platformConfig.read({ DATABASE_URL: scratch.url }).value, {
    leaseMs: 1,
  });
  const credits = new Credits(database);
  const tenants = new Tenants(database, rights, credits, { tenantHeader: 'optional', welcomeCredits: 5_000 });
  const members = new Members(database, rights);
  let people = 0;

  const register = (): Promise<Registration> => {
    const email = `person-${++people}@example.com`;
    return database.transaction((tx) =>
      tenants.register(tx, { email, fullName: `Person ${people}`, company: `Company ${people}` }),
    );
  };

  /** Somebody with a tenant of their own who is a member of this one too. */
  const join = async (tenantId: string, role: Role): Promise<string> => {
    const { user } = await register();
    await database.query('INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, $3)', [
      tenantId,
      user.id,
      role,
    ]);
    return user.id;
  };

  return {
    database,
    credits,
    tenants,
    members,
    invitations: new Invitations(database, rights),
    directory: new TenantDirectory(database, rights),
    register,
    join,
    async end(): Promise<void> {
      await database.destroy();
      await scratch.drop();
    },
  };
}

export type TenancyWorld = Awaited<ReturnType<typeof tenancyWorld>>;

export const user = (id: string) => ({ kind: 'user', id }) as const;
export const apiKey = { kind: 'api_key', id: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11' } as const;

/** How many calls came through, and the errors of those that did not. */
export async function race<T>(calls: readonly Promise<T>[]): Promise<{ won: T[]; lost: unknown[] }> {
  const outcomes = await Promise.allSettled(calls);
  return {
    won: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
    lost: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : [])),
  };
}
