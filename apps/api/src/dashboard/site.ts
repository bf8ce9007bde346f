import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the built dashboard, as it is sent. */
export interface SiteFile {
  /** Its address: `/assets/index-a1b2c3.js`. */
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  readonly isImmutable: boolean;
  readonly identity: Buffer;
  /** What its build has compressed; absent where that would not pay. */
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The name of a file in there tells its content. */
const HASHED = '/assets/';

/**
 * The built dashboard, read once: it is small, and a process that has it in memory serves it whole although a new build
 * takes its place on the disk. Empty where it was not built.
 */
export function readSite(directory: string): readonly SiteFile[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined)
    .map((entry) => readFile(directory, join(entry.parentPath, entry.name)));
}

function readFile(directory: string, file: string): SiteFile {
  const identity = readFileSync(file);
  const path = `/${relative(directory, file).split(sep).join('/')}`;
  return {
    path,
    type: TYPES[extname(file)]!,
    etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    isImmutable: path.startsWith(HASHED),
    identity,
    br: smaller(`${file}.br`, identity),
    gzip: smaller(`${file}.gz`, identity),
  };
}

function smaller(file: string, than: Buffer): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file);
  return content.length < than.length ? content : undefined;
}
