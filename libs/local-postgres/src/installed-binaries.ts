import {
  chmodSync,
  copyFileSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  existsSync,
} from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import type { PackagedBinaries } from './packaged-binaries.js';

/** What only compiling against PostgreSQL needs. */
const NOT_NEEDED = new Set(['.a', '.pc']);

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * A copy of the package's binaries that any user may run, made once per release. The package's own files may be
 * out of the server account's reach, and lack the library links that its install script would have made.
 */
export function installBinaries(packaged: PackagedBinaries, home: string): string {
  const installed = join(home, 'binaries', packaged.release);
  if (existsSync(installed)) return installed;
  rmSync(dirname(installed), { recursive: true, force: true });
  const unfinished = join(home, 'binaries', 'unfinished');
  copyTree(packaged.directory, unfinished);
  for (const link of libraryLinks(readLinks(packaged.directory))) linkUnlessThere(join(unfinished, link.path), link.to);
  chmodSync(dirname(installed), 0o755);
  renameSync(unfinished, installed);
  return installed;
}

/** The package lists its links from its own root, as `native/lib/...`; ours are told from inside `native`. */
export function libraryLinks(links: readonly LibraryLink[]): { path: string; to: string }[] {
  return links.map(({ source, target }) => ({
    path: relative('native', target),
    to: join(relative(dirname(target), dirname(source)), basename(source)),
  }));
}

function readLinks(directory: string): LibraryLink[] {
  const list = join(directory, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) : [];
}

/** Modes are set by hand: a strict umask, ours or npm's, would shut the server account out. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const copy = join(to, entry.name);
    if (entry.isDirectory()) copyTree(source, copy);
    else if (entry.isFile() && !NOT_NEEDED.has(extname(entry.name))) {
      copyFileSync(source, copy, constants.COPYFILE_FICLONE);
      chmodSync(copy, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}

function linkUnlessThere(path: string, to: string): void {
  if (!existsSync(path)) symlinkSync(to, path);
}
