import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { checkConfiguration } from '@keyway/composition';
import type { DataDirectory } from './places.js';
import { isProduction, type Settings } from './settings.js';

const SECRET_BYTES = 48;

/** Before anything is touched, and all problems at once. What is missing and will be supplied here is no problem, so something of its shape stands in. In production nothing is supplied. */
export function assertConfiguration(settings: Settings, data: DataDirectory): void {
  const supplied = isProduction(settings)
    ? {}
    : {
        DATABASE_URL: 'postgres://keyway@127.0.0.1:5432/keyway',
        JWT_SECRET: newSecret(),
        PUBLIC_URL: 'http://localhost:3000',
      };
  const problems = checkConfiguration({ ...withDefaults(settings, supplied), KEYWAY_DATA_DIR: data.path });
  if (problems.length === 0) return;
  const lines = problems.map(
    ({ variable, problem, example }) => `  ${variable}: ${problem}\n      for example ${variable}=${example}`,
  );
  throw new Error(`Keyway cannot start with this configuration:\n\n${lines.join('\n')}`);
}

/** A variable that is set to nothing counts as not set. */
export function withDefaults(settings: Settings, defaults: Settings): Settings {
  const missing = Object.entries(defaults).filter(([name]) => !settings[name]);
  return { ...settings, ...Object.fromEntries(missing) };
}

/** Made at the first start and kept, so that tokens survive a restart; never in production. */
export function withJwtSecret(settings: Settings, data: DataDirectory): Settings {
  if (settings['JWT_SECRET'] || isProduction(settings)) return settings;
  const kept = existsSync(data.secrets) ? parseEnv(readFileSync(data.secrets, 'utf8'))['JWT_SECRET'] : undefined;
  if (kept) return { ...settings, JWT_SECRET: kept };
  const made = newSecret();
  writeFileSync(data.secrets, `JWT_SECRET=${made}\n`, { mode: 0o600 });
  return { ...settings, JWT_SECRET: made };
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}
