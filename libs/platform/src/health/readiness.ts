import { Injectable } from '@nestjs/common';

type Check = () => Promise<void>;

const CHECK_TIMEOUT_MS = 2_000;

/** What this process needs before it should be sent traffic; each lib adds its own check under a name. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private readonly draining = new AbortController();

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** From here on the process only finishes what it has: load balancers are told to go elsewhere. */
  drain(): void {
    this.draining.abort();
  }

  get isDraining(): boolean {
    return this.draining.signal.aborted;
  }

  /** Aborts when draining begins, for answers that would not end by themselves. */
  get drainSignal(): AbortSignal {
    return this.draining.signal;
  }

  /** `{ database: 'ok', migrations: 'three are missing' }` */
  async report(): Promise<{ ready: boolean; checks: Record<string, string> }> {
    const entries = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await outcome(check)] as const),
    );
    if (this.isDraining) entries.push(['shutdown', 'draining']);
    return { ready: entries.every(([, state]) => state === 'ok'), checks: Object.fromEntries(entries) };
  }
}

async function outcome(check: Check): Promise<string> {
  const timeout = new Promise<string>((resolve) =>
    setTimeout(resolve, CHECK_TIMEOUT_MS, `no answer within ${CHECK_TIMEOUT_MS} ms`).unref(),
  );
  const run = check().then(
    () => 'ok',
    (error: Error) => error.message,
  );
  return Promise.race([run, timeout]);
}
