import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from './root.mjs';
import { runQuietly } from './run-quietly.mjs';

const LOCKFILE = join(ROOT, 'package-lock.json');
/** What npm itself writes down about the tree it has made. */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
/** The hash of the package-lock.json that node_modules is known to correspond to. */
const STAMP = join(ROOT, 'node_modules', '.keyway-installed');

export function dependenciesAreInStep() {
  if (!existsSync(INSTALLED) || !existsSync(LOCKFILE)) return false;
  const locked = packagesOf(LOCKFILE);
  if (!linksAreThere(locked)) return false;
  if (readOrNothing(STAMP) === hashOfLockfile()) return true;
  if (!correspond(locked, packagesOf(INSTALLED))) return false;
  writeStamp();
  return true;
}

/**
 * Every package of the lock file is installed in its version. Optional ones may be missing: most are for other
 * platforms. The times of the two files prove nothing after a `git pull` or a copy.
 */
export function correspond(locked, installed) {
  return Object.entries(locked).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    return found ? found.version === version && found.link === link : Boolean(optional);
  });
}

/** npm may note a library of this repository as installed without linking it, as it does for `--package-lock-only`. */
const linksAreThere = (locked) =>
  Object.entries(locked).every(([path, { link }]) => !link || existsSync(join(ROOT, path)));

/** With the development dependencies whatever NODE_ENV says, since the build is made with them. */
export async function installDependencies() {
  console.log('Installing the dependencies (npm ci)…');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = findNpm();
  const problem = `npm ci in ${ROOT}`;
  await runQuietly(problem, [npm, ...args], { ...process.env, ...npmCache() });
  writeStamp();
}

/** npm's own script, run by this very Node: a shell's `npm` may belong to another version. */
function findNpm() {
  const calling = process.env.npm_execpath;
  const bin = join(process.execPath, '..');
  const beside = [
    join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const candidates = calling && basename(calling) === 'npm-cli.js' ? [calling, ...beside] : beside;
  const found = candidates.find((path) => existsSync(path)) ?? npmOnPath();
  if (!found) throw new Error('npm was not found. Run `npm ci` in the root of the repository, then try again.');
  return found;
}

/** Distributions put npm apart from Node, and a link to its script on the PATH. */
function npmOnPath() {
  return (process.env.PATH ?? '')
    .split(':')
    .map((directory) => join(directory, 'npm'))
    .find((path) => existsSync(path) && readFileSync(path, 'utf8').startsWith('#!/usr/bin/env node'));
}

/** npm fails where it cannot write its cache: an account without a home gets one in the checkout. */
function npmCache() {
  if (process.env.npm_config_cache && isWritable(process.env.npm_config_cache)) return {};
  const home = homedir();
  if (home && isWritable(home)) return {};
  return { npm_config_cache: join(ROOT, '.nx', 'npm-cache'), npm_config_update_notifier: 'false' };
}

function isWritable(directory) {
  try {
    accessSync(directory, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function hashOfLockfile() {
  return createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
}

/** A tree we may only read is as good; it is compared again next time. */
function writeStamp() {
  try {
    writeFileSync(STAMP, hashOfLockfile());
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
  }
}

function readOrNothing(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
