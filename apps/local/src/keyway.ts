import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databasesOf, migrate } from '@keyway/composition';
import { AppLog } from './app-log.js';
import { withDefaults, withJwtSecret } from './configuration.js';
import { assertReachable, EmbeddedDatabase, hasNoTenants } from './database.js';
import { demoAccount, seedDemoData } from './demo-data.js';
import { freePort } from './free-port.js';
import type { InstanceLock } from './instance-lock.js';
import { endLeftBehind } from './left-behind.js';
import type { AppName, DataDirectory } from './places.js';
import { identify } from './process-identity.js';
import { waitUntilReady } from './ready.js';
import { isProduction, type Settings } from './settings.js';
import { SupervisedApp } from './supervised-app.js';

const DEFAULT_PORT = 3000;
const DEFAULT_WORKER_PORT = 3001;
const APPS = ['api', 'worker'] as const;

export interface KeywayOptions {
  readonly settings: Settings;
  readonly data: DataDirectory;
  readonly lock: InstanceLock;
  readonly demo: boolean;
  readonly verbose: boolean;
}

/** What a start has come to. */
export interface Started {
  readonly url: string;
  readonly workerUrl: string;
  readonly databaseUrl: string;
  readonly passwordFile: string | undefined;
  readonly hasDemo: boolean;
}

/** The database, the API and the worker of one data directory, as one thing that starts and stops. */
export class Keyway {
  /** Rejects when a part of it cannot be kept running. */
  readonly failed: Promise<never>;
  private fail!: (reason: Error) => void;
  private readonly abort = new AbortController();
  private starting: Promise<Started> | undefined;
  private database: EmbeddedDatabase | undefined;
  private apps: SupervisedApp[] = [];
  private logs: AppLog[] = [];

  constructor(private readonly options: KeywayOptions) {
    this.failed = new Promise((_resolve, reject) => (this.fail = reject));
    this.failed.catch(() => undefined);
  }

  start(): Promise<Started> {
    this.starting = this.startInOrder();
    return this.starting;
  }

  /** In order: those who write first, then what they write to. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.starting?.catch(() => undefined);
    await Promise.all(this.apps.map((app) => app.stop()));
    await this.database?.stop();
    await Promise.all(this.logs.map((log) => log.close()));
  }

  /** At once. PostgreSQL recovers at the next start. */
  async kill(): Promise<void> {
    this.abort.abort();
    for (const app of this.apps) app.kill();
    await this.database?.stop('immediate');
  }

  private async startInOrder(): Promise<Started> {
    const { data, lock } = this.options;
    await endLeftBehind(lock.leftBehind);
    const settings = await this.chooseSettings();
    const url = `http://localhost:${settings['PORT']}`;
    lock.update({ url, children: [] });
    await this.prepareDatabase(settings);
    const running = { ...settings, ...this.demoSettings() };
    this.apps = APPS.map((name) => this.supervise(name, running));
    for (const app of this.apps) app.start();
    await waitUntilReady(`http://127.0.0.1:${settings['PORT']}/health/ready`, this.abort.signal);
    return {
      url,
      workerUrl: `http://localhost:${settings['WORKER_PORT']}`,
      databaseUrl: settings['DATABASE_URL'] ?? '',
      passwordFile: this.database?.passwordFile,
      hasDemo: existsSync(data.demoKey),
    };
  }

  private async chooseSettings(): Promise<Settings> {
    const { data } = this.options;
    const given = withJwtSecret(this.options.settings, data);
    const port = await this.choosePort('PORT', DEFAULT_PORT, []);
    const workerPort = await this.choosePort('WORKER_PORT', DEFAULT_WORKER_PORT, [port]);
    const databaseUrl = given['DATABASE_URL'] || (await this.startDatabase());
    this.abort.signal.throwIfAborted();
    return {
      ...withDefaults(given, { PUBLIC_URL: `http://localhost:${port}` }),
      PORT: String(port),
      WORKER_PORT: String(workerPort),
      DATABASE_URL: databaseUrl,
      KEYWAY_DATA_DIR: data.path,
    };
  }

  private async choosePort(variable: string, fallback: number, excluded: readonly number[]): Promise<number> {
    const wished = Number(this.options.settings[variable] || fallback);
    const port = await freePort(wished, excluded);
    if (port !== wished) console.log(`Port ${wished} (${variable}) is busy; taking ${port}.`);
    return port;
  }

  private async startDatabase(): Promise<string> {
    this.database = await EmbeddedDatabase.start(this.options.data.postgres, this.fail);
    return this.database.url;
  }

  private async prepareDatabase(settings: Settings): Promise<void> {
    const { data, demo } = this.options;
    const url = settings['DATABASE_URL'] ?? '';
    if (!this.database) await assertReachable(url);
    const applied = await migrate(databasesOf(settings));
    if (applied.length > 0)
      console.log(`Applied ${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'}.`);
    this.abort.signal.throwIfAborted();
    // An account whose password stands in the documentation is for no production database, empty or not.
    if (!demo || isProduction(settings) || !(await hasNoTenants(url))) return;
    console.log('Making demo data…');
    await seedDemoData(settings, data, this.abort.signal);
    this.abort.signal.throwIfAborted();
  }

  /** Lets the sign-in page offer the account that stands in the documentation anyway. */
  private demoSettings(): Settings {
    const { settings, data } = this.options;
    if (isProduction(settings) || !existsSync(data.demoKey)) return {};
    const { email, password } = demoAccount(settings);
    return { DEMO_SIGN_IN: 'on', DEMO_EMAIL: email, DEMO_PASSWORD: password };
  }

  private supervise(name: (typeof APPS)[number], settings: Settings): SupervisedApp {
    const { data, verbose } = this.options;
    const log = new AppLog(name, join(data.logs, `${name satisfies AppName}.log`), verbose);
    this.logs.push(log);
    return new SupervisedApp({ name, settings, log, onStart: () => this.recordChildren(), onGivenUp: this.fail });
  }

  /** For the next start, should we be killed. */
  private recordChildren(): void {
    const children = this.apps.flatMap(({ pid }) => (pid === undefined ? [] : (identify(pid) ?? [])));
    this.options.lock.update({ children });
  }
}
