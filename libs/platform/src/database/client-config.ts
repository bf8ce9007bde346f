import type { ClientConfig } from 'pg';
import type { PlatformConfig } from '../config/platform.config.js';

/** Connecting, or waiting for a free connection of a pool: short enough for whoever waits to be told within four seconds. */
const CONNECT_TIMEOUT_MS = 2_500;
/** The kernel asks an idle connection whether it is still there: some networks forget one that is quiet for minutes. */
const KEEP_ALIVE_AFTER_MS = 30_000;

/** What every connection of ours has in common: UTC, a bound on statements, a name an operator finds in pg_stat_activity. */
export const clientConfig = (
  config: Pick<PlatformConfig, 'databaseUrl' | 'statementTimeoutMs'>,
  name: string,
): ClientConfig => ({
  connectionString: config.databaseUrl,
  application_name: name,
  statement_timeout: config.statementTimeoutMs,
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
  options: '-c timezone=UTC',
});
