import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { SERVER_SETTINGS, startLocalPostgres } from '@keyway/local-postgres';
import { withDefaults, withJwtSecret } from './configuration.js';
import { DATABASE } from './database.js';
import { appMain, createDataDirectory, dataDirectory } from './places.js';
import { isProduction, readSettings, type Settings } from './settings.js';

/** Runs an operator's command on the embedded database: on the one that runs, or on one started for it. */
async function operate(args: readonly string[], environment: Settings): Promise<number> {
  const settings = readSettings(environment, undefined);
  if (settings['DATABASE_URL'] || isProduction(settings)) return run(args, settings);
  const data = dataDirectory(settings['KEYWAY_DATA_DIR']);
  createDataDirectory(data);
  const server = await startLocalPostgres({ directory: data.postgres, database: DATABASE, settings: SERVER_SETTINGS });
  try {
    const supplied = withDefaults(withJwtSecret(settings, data), { PUBLIC_URL: 'http://localhost:3000' });
    return await run(args, { ...supplied, DATABASE_URL: server.url, KEYWAY_DATA_DIR: data.path });
  } finally {
    // The one that ran before belongs to somebody else.
    if (!server.adopted) await server.stop();
  }
}

async function run(args: readonly string[], settings: Settings): Promise<number> {
  const child = spawn(process.execPath, [appMain('operator'), ...args], { env: settings, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

process.exit(await operate(process.argv.slice(2), process.env));
