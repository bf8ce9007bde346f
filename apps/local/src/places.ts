import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPrivateDirectory } from '@keyway/local-postgres';

/** The root of the repository: this file is apps/local/dist/places.js in it. */
export const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

export type AppName = 'api' | 'worker' | 'operator';

export function appMain(name: AppName): string {
  return join(ROOT, 'apps', name, 'dist', 'main.js');
}

/** Everything `npm start` keeps; removing the directory is how one begins anew. */
export interface DataDirectory {
  readonly path: string;
  readonly postgres: string;
  readonly secrets: string;
  readonly demoKey: string;
  readonly demoTenant: string;
  readonly lock: string;
  readonly logs: string;
}

/** A relative path counts from the root of the repository, as it does for the other commands. */
export function dataDirectory(configured: string | undefined): DataDirectory {
  const path = resolve(ROOT, configured || '.data');
  return {
    path,
    postgres: join(path, 'postgres'),
    secrets: join(path, 'secrets.env'),
    demoKey: join(path, 'demo-key'),
    demoTenant: join(path, 'demo-tenant'),
    lock: join(path, 'running.json'),
    logs: join(path, 'logs'),
  };
}

export function createDataDirectory(data: DataDirectory): void {
  createPrivateDirectory(data.path);
  if (!existsSync(data.logs)) mkdirSync(data.logs, { mode: 0o700 });
}
