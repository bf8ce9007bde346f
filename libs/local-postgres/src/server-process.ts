import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { disownRecycledPid, isPostmasterAlive, type Postmaster } from './postmaster-file.js';
import { type ServerAccount, spawnAs } from './server-account.js';
import { serverEnvironment } from './server-environment.js';
import { openServerLog } from './server-log.js';
import { LOOPBACK } from './server-port.js';

const WATCH_INTERVAL_MS = 250;

/** A postmaster at work, whether we started it or found it. */
export interface ServerProcess extends Postmaster {
  readonly adopted: boolean;
  /** Where in the log its own messages begin. */
  readonly logStart: number;
  isAlive(): boolean;
  /** Never keeps our process from ending. */
  onExit(callback: () => void): void;
}

export interface ServerLaunch {
  readonly binaries: string;
  readonly dataDirectory: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly logFile: string;
  readonly account: ServerAccount;
}

/** In a session of its own: a terminal's Ctrl-C must not reach it before those who write to it are done. */
export function launchServer(launch: ServerLaunch): ServerProcess {
  disownRecycledPid(launch.dataDirectory);
  const log = openServerLog(launch.logFile);
  const server = spawn(join(launch.binaries, 'bin', 'postgres'), serverArguments(launch), {
    ...spawnAs(launch.account),
    cwd: launch.dataDirectory,
    env: serverEnvironment(),
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  closeSync(log.fd);
  server.unref();
  let alive = true;
  const ended = new Promise<void>((resolve) => {
    for (const event of ['exit', 'error']) server.once(event, () => resolve());
  });
  void ended.then(() => (alive = false));
  return {
    pid: server.pid ?? 0,
    port: launch.port,
    adopted: false,
    logStart: log.start,
    isAlive: () => alive,
    onExit: (callback) => void ended.then(callback),
  };
}

/** The order matters: `isPostmasterCommand` recognises a server of ours by its beginning. */
function serverArguments({ dataDirectory, port, settings }: ServerLaunch): string[] {
  const all = {
    listen_addresses: LOOPBACK,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const assignments = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', dataDirectory, '-p', String(port), ...assignments];
}

/** An orphan left by a launcher that was killed. It is not our child, so that only looking tells when it ends. */
export function adoptServer(postmaster: Postmaster, dataDirectory: string): ServerProcess {
  const isAlive = () => isPostmasterAlive(postmaster.pid, dataDirectory);
  return {
    ...postmaster,
    adopted: true,
    logStart: 0,
    isAlive,
    onExit: (callback) => {
      const watch = setInterval(() => {
        if (isAlive()) return;
        clearInterval(watch);
        callback();
      }, WATCH_INTERVAL_MS).unref();
    },
  };
}
