import { callLogsConfig } from '@keyway/call-logs';
import { platformConfig } from '@keyway/platform';

/** Where everything is kept. */
export interface Databases {
  readonly databaseUrl: string;
  /** Only where call logs have a database of their own. */
  readonly callLogDatabaseUrl?: string;
}

/** As the environment names them. Call logs sent to the database of everything else are not apart. */
export function databasesOf(env: NodeJS.ProcessEnv): Databases {
  const { databaseUrl } = platformConfig.read(env).value;
  const { databaseUrl: callLogs } = callLogsConfig.read(env).value;
  return { databaseUrl, ...(callLogs && callLogs !== databaseUrl && { callLogDatabaseUrl: callLogs }) };
}
