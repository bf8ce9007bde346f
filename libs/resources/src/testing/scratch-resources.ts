import { setTimeout } from 'node:timers/promises';
import { dataSourceOptions, Lanes, newId, type PlatformConfig } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { tenancyEntities } from '@keyway/tenancy';
import { DataSource } from 'typeorm';
import { resourcesEntities } from '../index.js';
import type { Resource } from '../kernel/define-resource.js';
import type { Owner, ResourceEntity } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';

/** A database of the test file's own with the lanes and stores that work on it. */
export interface ScratchResources {
  readonly database: DataSource;
  readonly lanes: Lanes;
  store<E extends ResourceEntity>(resource: Resource<E>): ResourceStore<E>;
  /** Waits until so many statements wait for a lock: from then on, all of them have begun. */
  untilWaiting(statements: number): Promise<void>;
  /** What was told of the owner's, in its order. */
  told(owner: Owner, like?: string): Promise<string[]>;
  /** Says that the owner's tenant is suspended, or is so no more. */
  suspend(owner: Owner, isSuspended?: boolean): Promise<void>;
  drop(): Promise<void>;
}

const WAITING = `
  SELECT count(*)::integer AS count FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

const TOLD = 'SELECT type FROM events WHERE tenant_id = $1 AND type LIKE $2 ORDER BY occurred_at, id';

const SUSPEND = `
  INSERT INTO tenants (id, name, suspended_at) VALUES ($1, 'A tenant', CASE WHEN $2 THEN now() END)
  ON CONFLICT (id) DO UPDATE SET suspended_at = excluded.suspended_at`;

/** `connections`: of each kind, so that so many calls meet in the database at once. */
export async function scratchResources({ connections = 4 } = {}): Promise<ScratchResources> {
  const scratch = await scratchDatabase();
  const config = {
    databaseUrl: scratch.url,
    statementTimeoutMs: 10_000,
    databasePoolSize: connections,
    databaseLanes: connections,
    databaseWriteLanes: connections,
  };
  const database = await new DataSource(
    dataSourceOptions(config, [...tenancyEntities, ...resourcesEntities]),
  ).initialize();
  const lanes = new Lanes(config as PlatformConfig);
  await lanes.onModuleInit();
  return {
    database,
    lanes,
    store: (resource) => new ResourceStore(resource, database, lanes),
    untilWaiting: async (statements) => {
      while ((await database.query<{ count: number }[]>(WAITING))[0]!.count < statements) await setTimeout(10);
    },
    told: async ({ tenantId }, like = '%') =>
      (await database.query<{ type: string }[]>(TOLD, [tenantId, like])).map(({ type }) => type),
    suspend: async ({ tenantId }, isSuspended = true) => void (await database.query(SUSPEND, [tenantId, isSuspended])),
    drop: async () => {
      await lanes.onApplicationShutdown();
      await database.destroy();
      await scratch.drop();
    },
  };
}

/** Somebody nobody else in the test file is. */
export const anOwner = (environment: Owner['environment'] = 'live'): Owner => ({ tenantId: newId(), environment });
