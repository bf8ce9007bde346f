import { spawn } from 'node:child_process';
import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  existsSync,
  chmodSync,
} from 'node:fs';
import { join } from 'node:path';
import { WAY_OUT } from './packaged-binaries.js';
import { serverEnvironment } from './server-environment.js';
import { type ServerAccount, spawnAs } from './server-account.js';

/** The superuser of every cluster made here. */
export const SUPERUSER = 'keyway';

const UNFINISHED = 'initdb-';

export interface NewCluster {
  readonly directory: string;
  readonly dataDirectory: string;
  readonly binaries: string;
  readonly password: string;
  readonly account: ServerAccount;
  readonly log?: ((message: string) => void) | undefined;
}

/**
 * Runs initdb aside and renames its work into place, so that being killed midway leaves nothing that a later
 * start would take for a cluster (one without a password, for a moment).
 */
export async function createClusterUnlessThere(cluster: NewCluster): Promise<void> {
  removeUnfinished(cluster.directory);
  if (existsSync(cluster.dataDirectory)) return;
  cluster.log?.('Creating the database cluster (once)');
  const workshop = mkdtempSync(join(cluster.directory, UNFINISHED));
  chmodSync(workshop, 0o711);
  const data = join(workshop, 'data');
  const passwordFile = join(workshop, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.account.isOther)
    for (const path of [data, passwordFile]) chownSync(path, cluster.account.uid, cluster.account.gid);
  await runInitdb(cluster, data, passwordFile);
  renameSync(data, cluster.dataDirectory);
  removeUnfinished(cluster.directory);
}

function removeUnfinished(home: string): void {
  for (const name of readdirSync(home))
    if (name.startsWith(UNFINISHED)) rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
}

function runInitdb({ binaries, account }: NewCluster, data: string, passwordFile: string): Promise<void> {
  const args = [`--pgdata=${data}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  args.push('--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-sync', '--no-instructions');
  const env = serverEnvironment();
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  const initdb = spawn(join(binaries, 'bin', 'initdb'), args, { ...spawnAs(account), env, stdio, cwd: data });
  let output = '';
  for (const stream of [initdb.stdout, initdb.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    initdb.on('error', (cause) =>
      reject(new Error(`PostgreSQL cannot run on this system: ${cause.message}. ${WAY_OUT}`)),
    );
    initdb.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`The database could not be created (initdb ended with ${signal ?? code}).\n${output}`));
    });
  });
}
