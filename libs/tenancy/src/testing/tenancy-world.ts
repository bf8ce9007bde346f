import { Clock, dataSourceOptions, platformConfig } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { defineScopes, type Environment, Rights, ScopeCatalogue, ScopeSet } from '@keyway/scopes';
import { DataSource } from 'typeorm';
import { Credits } from '../credits/credits.js';
import { Invitations } from '../invitations/invitations.js';
import { tenancyEntities, tenancyScopes } from '../index.js';
import { Departures } from '../people/departures.js';
import { type Actor, Members } from '../people/members.js';
import type { Role } from '../people/role.js';
import { RoleScopes } from '../people/role-scopes.js';
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
  const config = { tenantHeader: 'optional', welcomeCredits: 5_000, creditsLowAt: 500 } as const;
  const credits = new Credits(database, config);
  const tenants = new Tenants(database, rights, credits, config);
  const contacts = defineScopes('contacts', { read: '', write: '' });
  const roles = new RoleScopes(new ScopeCatalogue([contacts, ...tenancyScopes], []));
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
    members: new Members(database, rights, roles, new Departures()),
    invitations: new Invitations(database, rights, roles),
    directory: new TenantDirectory(database, rights),
    register,
    join,
    /** What was told to a tenant, in its order. */
    told: (tenantId: string): Promise<Told[]> => database.query(TOLD, [tenantId]),
    async end(): Promise<void> {
      await database.destroy();
      await scratch.drop();
    },
  };
}

export interface Told {
  readonly type: string;
  readonly environment: Environment;
  readonly requestId: string | null;
  readonly data: Record<string, unknown>;
}

const TOLD = 'SELECT type, environment, request_id AS "requestId", data FROM events WHERE tenant_id = $1 ORDER BY id';

export type TenancyWorld = Awaited<ReturnType<typeof tenancyWorld>>;

export const user = (id: string): Actor => ({ ...UNLIMITED, kind: 'user', id });
/** A live key that holds everything and has no bounds, but for what is said otherwise. */
export const apiKey = ({ scopes = ['admin'], ...bounds }: Bounds = {}): Actor => ({
  ...UNLIMITED,
  kind: 'api_key',
  id: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11',
  scopes: ScopeSet.of(scopes),
  ...bounds,
});

type Bounds = Partial<Pick<Actor, 'environment' | 'expiresAt' | 'allowedCidrs'>> & { readonly scopes?: string[] };
const UNLIMITED = { environment: 'live', scopes: ScopeSet.of(['admin']), expiresAt: null, allowedCidrs: null } as const;

/** How many calls came through, and the errors of those that did not. */
export async function race<T>(calls: readonly Promise<T>[]): Promise<{ won: T[]; lost: unknown[] }> {
  const outcomes = await Promise.allSettled(calls);
  return {
    won: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
    lost: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : [])),
  };
}
