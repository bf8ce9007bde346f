import { Logger } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { setTimeout as sleep } from 'node:timers/promises';
import { scrub } from '../logging/redaction.js';
import { WorkLoop } from '../work-loop.js';
import type { Handler, Job } from './job.js';
import type { Held, JobLeases, Looked } from './job-leases.js';

const POLL_EVERY_MS = 1_000;
/** Of an error, for operators to read; the log has all of it. */
const MAX_MESSAGE_LENGTH = 2_000;

/** A job under way. */
interface Running extends Held {
  readonly controller: AbortController;
  /** Settles when nothing is left to do about it, and never rejects. */
  readonly done: Promise<void>;
}

/** Takes the jobs of one queue and runs so many of them at once. */
export class JobWorker<Data extends object> {
  private readonly logger = new Logger(JobWorker.name);
  private readonly running = new Set<Running>();
  private readonly loop = new WorkLoop(() => this.take(), {
    onError: (error) =>
      this.logger.warn({ err: error, job: this.job.name }, 'No jobs could be taken; it is tried again'),
    failedFirstMs: POLL_EVERY_MS,
    failedLastMs: POLL_EVERY_MS,
    // A job that ends makes room for the next one at once.
    gapMs: 0,
  });

  constructor(
    private readonly boss: PgBoss,
    private readonly leases: JobLeases,
    private readonly job: Job<Data>,
    private readonly handle: Handler<Data>,
    private readonly concurrency: number,
  ) {}

  start(): void {
    this.loop.start();
  }

  get held(): readonly Held[] {
    return [...this.running];
  }

  /** Aborts those of these that are under way here. */
  letGo(lost: readonly Held[]): void {
    for (const job of this.running)
      if (lost.includes(job)) job.controller.abort(new Error('The job is no longer held by this worker'));
  }

  /** Takes nothing more, gives what is under way this long to finish, and gives back what does not. */
  async stop(withinMs: number): Promise<void> {
    await this.loop.stop();
    const finished = Promise.all([...this.running].map(({ done }) => done));
    await Promise.race([finished, sleep(withinMs, undefined, { ref: false })]);
    const left = [...this.running];
    if (left.length === 0) return;
    await this.giveBack(left);
    for (const { controller } of left) controller.abort(new Error('The worker stops'));
    await Promise.all(left.map(({ done }) => done));
  }

  /** Answers after how long to look again; a job that ends wakes the loop. */
  private async take(): Promise<number> {
    const free = this.concurrency - this.running.size;
    if (free === 0) return POLL_EVERY_MS;
    const looked = await this.leases.take<Data>(this.job.name, free);
    for (const job of looked) if (!job.isOnHold) this.run(job);
    return looked.length === free ? 0 : POLL_EVERY_MS;
  }

  private run(job: Looked<Data>): void {
    const controller = new AbortController();
    const { id, retryCount } = job;
    const limit = setTimeout(() => controller.abort(new Error('The job took too long')), this.job.timeLimitMs);
    const done = this.attempt(job, controller.signal);
    const running: Running = { id, name: this.job.name, retryCount, controller, done };
    this.running.add(running);
    void running.done.then(() => {
      clearTimeout(limit);
      this.running.delete(running);
      this.loop.wake();
    });
  }

  private async attempt(job: Looked<Data>, signal: AbortSignal): Promise<void> {
    const { id, retryCount, retryLimit } = job;
    const held = { name: this.job.name, id, retryCount };
    try {
      // An earlier attempt that went on for long has left a lease as long as that.
      if (retryCount > 0) await this.leases.renew([held]);
      const isLast = retryCount >= retryLimit;
      await Promise.race([this.handle(job.data, { isLast, signal }), rejectedBy(signal)]);
      await this.leases.complete(held);
    } catch (error) {
      await this.failed(held, retryLimit, error as Error);
    }
  }

  /** What cannot be told now is told by the lease, which runs out. */
  private async failed(held: Held, retryLimit: number, error: Error): Promise<void> {
    const { name, id, retryCount } = held;
    // It was stopped by that, or will be tried when that has ended: no attempt is lost to it.
    if (await this.leases.isOnHold(held).catch(() => false)) return this.giveBack([held]);
    this.logger.warn({ err: error, job: name, id, attempt: retryCount + 1, of: retryLimit + 1 }, 'A job failed');
    const lost = await this.leases.renew([held]).catch(() => null);
    if (lost?.length !== 0) return;
    await this.boss
      .fail(name, id, { message: scrub(error.message).slice(0, MAX_MESSAGE_LENGTH) })
      .catch(() => undefined);
  }

  private giveBack(held: readonly Held[]): Promise<void> {
    return this.leases
      .giveBack(held)
      .catch((error: Error) => this.logger.warn({ err: error }, 'Jobs were not given back'));
  }
}

const rejectedBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
