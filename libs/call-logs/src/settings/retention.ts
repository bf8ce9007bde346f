import { Clock, statement } from '@keyway/platform';
import { type Environment, LeasedCache } from '@keyway/scopes';
import { Inject, Injectable } from '@nestjs/common';
import { callLogsConfig, type CallLogsConfig } from '../call-logs.config.js';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { KEPT_FROM, TODAY } from './call-log-settings.js';
import { SETTINGS_LEASE_MS } from './settings-lease.js';

const MAX_ENTRIES = 10_000;

const START = statement(
  'call_log_retention_start',
  `SELECT (${KEPT_FROM})::timestamp AT TIME ZONE 'UTC' AS start
     FROM ${TODAY} LEFT JOIN call_log_settings AS s ON s.environment = $2 AND s.tenant_id = $3`,
);

/** From when on a tenant's calls are shown: what is older is hidden at once, and deleted in the night. */
@Injectable()
export class Retention {
  private readonly starts: LeasedCache<Date>;

  constructor(
    private readonly database: CallLogsDatabase,
    @Inject(callLogsConfig.token) private readonly config: CallLogsConfig,
    clock: Clock,
  ) {
    this.starts = new LeasedCache<Date>({
      leaseMs: SETTINGS_LEASE_MS,
      maxEntries: MAX_ENTRIES,
      nowMs: () => clock.monotonicMs(),
      isListening: () => true,
      subjectsOf: () => [],
    });
  }

  /** Every reader of call logs asks for this, and reads nothing before it. */
  startOf(environment: Environment, tenantId: string): Promise<Date> {
    return this.starts.get(`${tenantId} ${environment}`, () => this.read(environment, tenantId));
  }

  private async read(environment: Environment, tenantId: string): Promise<Date> {
    const values = [this.config.retentionDays, environment, tenantId];
    const [row] = await this.database.query<{ start: Date }>(START, values);
    return row!.start;
  }
}
