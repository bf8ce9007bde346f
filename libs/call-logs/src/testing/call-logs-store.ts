import { Clock } from '@keyway/platform';
import type { CallLogsConfig } from '../call-logs.config.js';
import type { CallLogsDatabase } from '../database/call-logs-database.js';
import { CallLogsStore, type SearchBounds } from '../explorer/call-logs.store.js';
import { Retention } from '../settings/retention.js';

interface StoreOptions extends Partial<SearchBounds> {
  readonly clock?: Clock;
  readonly retentionDays?: number;
}

class BoundedStore extends CallLogsStore {
  constructor(
    database: CallLogsDatabase,
    retention: Retention,
    clock: Clock,
    protected override readonly bounds: SearchBounds,
  ) {
    super(database, retention, clock);
  }
}

/** A store by the real time, and with the bounds of the real one where nothing else is said. */
export function storeOf(database: CallLogsDatabase, options: StoreOptions = {}): CallLogsStore {
  const {
    clock = new Clock(),
    retentionDays = 90,
    budgetMs = 3_000,
    mostCounted = 10_000,
    callsTried = 3_000,
  } = options;
  const retention = new Retention(database, { retentionDays } as CallLogsConfig, clock);
  return new BoundedStore(database, retention, clock, { budgetMs, mostCounted, callsTried });
}
