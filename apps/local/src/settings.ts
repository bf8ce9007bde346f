import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { UsageError } from './command-line.js';
import { ROOT } from './places.js';

export type Settings = Readonly<Record<string, string | undefined>>;

/** npm changes to the root of the repository; relative paths are meant from where the user typed. */
export function userDirectory(environment: Settings): string {
  return environment['INIT_CWD'] ?? process.cwd();
}

/** `.env` in the root, then the given file, then the real environment: what comes later wins. */
export function readSettings(environment: Settings, envFile: string | undefined): Settings {
  const dotenv = join(ROOT, '.env');
  const given = envFile === undefined ? {} : parseFile(resolve(userDirectory(environment), envFile));
  return { ...(existsSync(dotenv) ? parseFile(dotenv) : {}), ...given, ...environment };
}

function parseFile(file: string): Settings {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`The settings file ${file} cannot be read: ${(error as Error).message}`);
  }
}

export function isProduction(settings: Settings): boolean {
  return settings['NODE_ENV'] === 'production';
}
