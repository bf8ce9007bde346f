import type { ClientConfig } from 'pg';
import type { PlatformConfig } from '../config/platform.config.js';

const CONNECT_TIMEOUT_MS = 4_000;

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
  options: '-c timezone=UTC',
});
