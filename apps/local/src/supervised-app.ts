import { type ChildProcess, spawn } from 'node:child_process';
import { AppLog } from './app-log.js';
import { type AppName, appMain, ROOT } from './places.js';
import { RestartBudget } from './restart-budget.js';
import type { Settings } from './settings.js';

/** Calls leave much that is short-lived: a larger nursery is swept less often, and little is carried over. */
const NODE_FLAGS = ['--max-semi-space-size=64'];

const STOP_WITHIN_MS = 10_000;

export interface SupervisedAppOptions {
  readonly name: AppName;
  readonly settings: Settings;
  readonly log: AppLog;
  readonly onStart: () => void;
  readonly onGivenUp: (reason: Error) => void;
}

/** An app as a child process that is started again when it dies, until it is stopped. */
export class SupervisedApp {
  private readonly budget = new RestartBudget();
  private child: ChildProcess | null = null;
  private restart: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly options: SupervisedAppOptions) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /**
   * In a session of its own, so that a terminal's Ctrl-C reaches us alone and the order of ending is ours. The
   * channel is how it notices that we were killed.
   */
  start(): void {
    const { name, settings, log, onStart } = this.options;
    const child = spawn(process.execPath, [...NODE_FLAGS, appMain(name)], {
      cwd: ROOT,
      env: settings,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    if (child.stdout && child.stderr) log.follow(child.stdout, child.stderr);
    child.once('error', (error) => this.ended(error.message));
    // Not `exit`: by now the last of its output has been read.
    child.once('close', (code, signal) => this.ended(signal ?? `exit code ${code}`));
    onStart();
  }

  /** Asks it to end, and ends it where it does not. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const { child } = this;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(impatience);
  }

  kill(): void {
    this.stopping = true;
    clearTimeout(this.restart);
    this.child?.kill('SIGKILL');
  }

  private ended(how: string): void {
    if (!this.child) return;
    this.child = null;
    if (this.stopping) return;
    const { name, log, onGivenUp } = this.options;
    const delayMs = this.budget.nextDelayMs(Date.now());
    if (delayMs === null)
      return onGivenUp(new Error(`The ${name} keeps ending (${how}). ${log.file} ends with:\n${log.tail()}`));
    log.show(`ended unexpectedly (${how}); starting it again in ${delayMs} ms`);
    this.restart = setTimeout(() => this.start(), delayMs);
  }
}
