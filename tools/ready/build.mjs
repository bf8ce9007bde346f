import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './root.mjs';
import { runQuietly } from './run-quietly.mjs';

const STAMP = join(ROOT, '.nx', 'keyway-built');
const ROOT_FILES = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json', 'nx.json'];
const PROJECT_FILES = ['package.json', 'tsconfig.json', 'index.html', 'vite.config.mjs'];
const PROJECT_FOLDERS = ['src', 'public'];

export function buildIsFresh() {
  const projects = findProjects();
  if (projects.some((project) => !existsSync(join(project, 'dist', '.tsbuildinfo')))) return false;
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint(projects);
}

/** The fingerprint is taken before: what is saved during the build makes it stale again. */
export async function build() {
  console.log('Building…');
  const before = fingerprint(findProjects());
  const nx = join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_NATIVE_FILE_CACHE: 'true' };
  await runQuietly('The build', [nx, 'run-many', '-t', 'build', '--outputStyle=static'], env);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, before);
}

/** Every app and lib that has sources. */
function findProjects() {
  return ['apps', 'libs']
    .map((group) => join(ROOT, group))
    .flatMap((group) => readdirSync(group).map((name) => join(group, name)))
    .filter((project) => existsSync(join(project, 'src')) && existsSync(join(project, 'tsconfig.json')));
}

/** Paths, sizes and times, without reading a file: this runs before every start. */
function fingerprint(projects) {
  const hash = createHash('sha256').update(process.versions.node);
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(ROOT, path)}\0${size}\0${mtimeMs}\n`);
  };
  for (const name of ROOT_FILES) if (existsSync(join(ROOT, name))) add(join(ROOT, name));
  for (const project of projects) {
    for (const file of PROJECT_FILES.map((name) => join(project, name))) if (existsSync(file)) add(file);
    for (const folder of PROJECT_FOLDERS) for (const file of filesBelow(join(project, folder))) add(file);
  }
  return hash.digest('hex');
}

function filesBelow(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
