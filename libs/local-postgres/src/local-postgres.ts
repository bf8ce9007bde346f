import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClusterUnlessThere, SUPERUSER } from './create-cluster.js';
import { openHomeDirectory } from './home-directory.js';
import { installBinaries } from './installed-binaries.js';
import { findPackagedBinaries } from './packaged-binaries.js';
import { readOrCreatePassword } from './password.js';
import { findPostmaster } from './postmaster-file.js';
import { createDatabaseUnlessThere, waitUntilReady } from './readiness.js';
import { type ServerAccount, serverAccount } from './server-account.js';
import { tailOfLog } from './server-log.js';
import { choosePort, LOOPBACK } from './server-port.js';
import { adoptServer, launchServer, type ServerProcess } from './server-process.js';
import { stopServer } from './stop-server.js';

/** Recovery after a crash comes before the first connection. */
const READY_WITHIN_MS = 60_000;
const RELAUNCH_AFTER_MS = 200;
const MAINTENANCE_DATABASE = 'postgres';

/** Why a server may end at once though nothing is wrong: a killed one's backends linger, or the port went just now. */
const PASSES_BY_ITSELF = /pre-existing shared memory block|could not bind|Address already in use/i;

export interface LocalPostgresOptions {
  /** Where the cluster should live. One launcher at a time: the caller sees to that. */
  readonly directory: string;
  /** Server settings, as with `postgres -c name=value`. An adopted server keeps those it was started with. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
  /** A free port is chosen unless given, and kept from start to start. */
  readonly port?: number;
  /** The database in `url`, created when missing. */
  readonly database?: string;
  readonly log?: (message: string) => void;
}

export interface LocalPostgres {
  /** With the password; as the superuser. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Where everything below is: the wished directory, or its stand-in where the server could not enter that. */
  readonly directory: string;
  readonly dataDirectory: string;
  readonly passwordFile: string;
  readonly logFile: string;
  /** Whether it was running already. */
  readonly adopted: boolean;
  /** Calls back when the server ends without `stop` having been called. */
  onExit(callback: () => void): void;
  /** Ends it, adopted or not. `immediate` skips the checkpoint: the next start recovers. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
}

/** The files of one cluster. */
interface Cluster {
  readonly directory: string;
  readonly dataDirectory: string;
  readonly passwordFile: string;
  readonly portFile: string;
  readonly logFile: string;
  readonly account: ServerAccount;
  readonly password: string;
}

/** Starts PostgreSQL from the binaries npm installed, or adopts the one that still runs; resolves when it lets us in. */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const cluster = openCluster(options.directory);
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const server = await findOrLaunch(cluster, options);
    if (await isUp(cluster, server, deadline)) return handleFor(cluster, server, options.database);
    await sleep(RELAUNCH_AFTER_MS);
  }
}

function openCluster(wished: string): Cluster {
  const account = serverAccount();
  const directory = openHomeDirectory(wished, account);
  const passwordFile = join(directory, 'password');
  return {
    directory,
    dataDirectory: join(directory, 'data'),
    passwordFile,
    portFile: join(directory, 'port'),
    logFile: join(directory, 'postgres.log'),
    account,
    password: readOrCreatePassword(passwordFile),
  };
}

async function findOrLaunch(cluster: Cluster, options: LocalPostgresOptions): Promise<ServerProcess> {
  const running = findPostmaster(cluster.dataDirectory);
  if (running) return adoptServer(running, cluster.dataDirectory);
  const binaries = installBinaries(findPackagedBinaries(), cluster.directory);
  await createClusterUnlessThere({ ...cluster, binaries, log: options.log });
  const port = options.port ?? (await choosePort(cluster.portFile));
  return launchServer({ ...cluster, binaries, port, settings: options.settings ?? {} });
}

/** False when it is worth another try; throws when it is not. */
async function isUp(cluster: Cluster, server: ServerProcess, deadline: number): Promise<boolean> {
  try {
    if (await waitUntilReady(urlOf(cluster, server.port), () => server.isAlive(), deadline)) return true;
  } catch (error) {
    if (!server.adopted) await stopServer(server, 'immediate');
    throw new Error(`${(error as Error).message}\n${lastWords(cluster, server)}`, { cause: error });
  }
  const passing = server.adopted || PASSES_BY_ITSELF.test(tailOfLog(cluster.logFile, server.logStart));
  if (passing && Date.now() < deadline) return false;
  throw new Error(`PostgreSQL ended while starting.\n${lastWords(cluster, server)}`);
}

function lastWords(cluster: Cluster, server: ServerProcess): string {
  return `${cluster.logFile} ends with:\n${tailOfLog(cluster.logFile, server.logStart)}`;
}

function urlOf({ password }: Cluster, port: number, database = MAINTENANCE_DATABASE): string {
  return `postgres://${SUPERUSER}:${password}@${LOOPBACK}:${port}/${database}`;
}

async function handleFor(
  cluster: Cluster,
  server: ServerProcess,
  database = MAINTENANCE_DATABASE,
): Promise<LocalPostgres> {
  await createDatabaseUnlessThere(urlOf(cluster, server.port), database);
  const { directory, dataDirectory, passwordFile, logFile } = cluster;
  const { port, pid, adopted } = server;
  let stopping = false;
  return {
    url: urlOf(cluster, port, database),
    ...{ port, pid, adopted, directory, dataDirectory, passwordFile, logFile },
    onExit: (callback) =>
      server.onExit(() => {
        if (!stopping) callback();
      }),
    stop: (how) => {
      stopping = true;
      return stopServer(server, how);
    },
  };
}
