import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createPrivateDirectory, letServerPass } from './private-directory.js';
import { type ServerAccount } from './server-account.js';

const STAND_IN_PREFIX = '/var/tmp/keyway-';
const STAND_IN = /^\/var\/tmp\/keyway-[0-9a-f]{16}$/;

/**
 * The directory the cluster lives in: the wished one, or, where the server account could not reach that (a clone
 * under root's own home), one under /var/tmp. The wished one then says where, so that it is found again, and that
 * removing the wished one begins anew as it would elsewhere.
 */
export function openHomeDirectory(wished: string, account: ServerAccount): string {
  const home = isReachable(dirname(resolve(wished)), account) ? resolve(wished) : standInFor(resolve(wished));
  createPrivateDirectory(home);
  assertOurs(home);
  // One that was there before, made by mkdtemp for example, may be shut to the server account.
  if (!mayEnter(statSync(home), account)) letServerPass(home);
  return realpathSync(home);
}

function standInFor(wished: string): string {
  createPrivateDirectory(wished);
  assertOurs(wished);
  const pointer = join(wished, 'location');
  const recorded = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  if (STAND_IN.test(recorded)) return recorded;
  const standIn = `${STAND_IN_PREFIX}${randomBytes(8).toString('hex')}`;
  writeFileSync(pointer, `${standIn}\n`, { mode: 0o600 });
  return standIn;
}

/** Whether this account may pass through a directory, by its mode. */
export function mayEnter(directory: Pick<Stats, 'mode' | 'uid' | 'gid'>, account: ServerAccount): boolean {
  if (directory.uid === account.uid) return (directory.mode & 0o100) !== 0;
  if (directory.gid === account.gid) return (directory.mode & 0o010) !== 0;
  return (directory.mode & 0o001) !== 0;
}

/** Directories that do not exist yet do not count: they will be made so that the account can pass. */
function isReachable(directory: string, account: ServerAccount): boolean {
  if (!account.isOther) return true;
  const stats = statSync(directory, { throwIfNoEntry: false });
  if (!stats) return isReachable(dirname(directory), account);
  const real = realpathSync(directory);
  return mayEnter(stats, account) && (real === dirname(real) || isReachable(dirname(real), account));
}

/** Another local user could have made it first, to have root run his binaries or to read the data. */
function assertOurs(home: string): void {
  const stats = lstatSync(home);
  const us = process.getuid?.() ?? 0;
  const writableByOthers = (stats.mode & 0o022) !== 0;
  if (stats.isDirectory() && stats.uid === us && !writableByOthers) return;
  throw new Error(
    `${home} must be a directory that user ${us} owns and nobody else can write to. ` +
      'Remove it, or choose another place with KEYWAY_DATA_DIR.',
  );
}
