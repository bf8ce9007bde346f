import { Logger } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { setTimeout as sleep } from 'node:timers/promises';
import { scrub } from '../logging/redaction.js';
import type { Handler, Job } from './job.js';
import type { Held, JobLeases } from './job-leases.js';

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
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly boss: PgBoss,
    private readonly leases: JobLeases,
    private readonly job: Job<Data>,
    private readonly handle: Handler<Data>,
    private readonly concurrency: number,
  ) {}

  start(): void {
    this.loop = this.take();
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
    this.stopping.abort();
    await this.loop;
    const finished = Promise.all([...this.running].map(({ done }) => done));
    await Promise.race([finished, sleep(withinMs, undefined, { ref: false })]);
    const left = [...this.running];
    if (left.length === 0) return;
    await this.leases
      .giveBack(left)
      .catch((error: Error) => this.logger.warn({ err: error }, 'Jobs were not given back'));
    for (const { controller } of left) controller.abort(new Error('The worker stops'));
    await Promise.all(left.map(({ done }) => done));
  }

  private async take(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const free = this.concurrency - this.running.size;
      const taken = free > 0 ? await this.fetch(free) : [];
      for (const job of taken) this.run(job);
      // Where all that was asked for came, there is likely more.
      if (free > 0 && taken.length === free) continue;
      const freed = free > 0 ? [] : [...this.running].map(({ done }) => done);
      await Promise.race([sleep(POLL_EVERY_MS, undefined, { signal }).catch(() => undefined), ...freed]);
    }
  }

  private fetch(batchSize: number): Promise<PgBoss.JobWithMetadata<Data>[]> {
    return this.boss.fetch<Data>(this.job.name, { batchSize, includeMetadata: true });
  }

  private run(job: PgBoss.JobWithMetadata<Data>): void {
    const controller = new AbortController();
    const { id, name, retryCount } = job;
    const limit = setTimeout(() => controller.abort(new Error('The job took too long')), this.job.timeLimitMs);
    const running: Running = { id, name, retryCount, controller, done: this.attempt(job, controller.signal) };
    this.running.add(running);
    void running.done.then(() => {
      clearTimeout(limit);
      this.running.delete(running);
    });
  }

  private async attempt(job: PgBoss.JobWithMetadata<Data>, signal: AbortSignal): Promise<void> {
    const { id, name, retryCount, retryLimit } = job;
    try {
      // An earlier attempt that went on for long has left a lease as long as that.
      if (retryCount > 0) await this.leases.renew([{ id, name, retryCount }]);
      const isLast = retryCount >= retryLimit;
      await Promise.race([this.handle(job.data, { isLast, signal }), rejectedBy(signal)]);
      await this.leases.complete({ id, name, retryCount });
    } catch (error) {
      await this.failed(job, error as Error);
    }
  }

  /** What cannot be told now is told by the lease, which runs out. */
  private async failed(
    { id, name, retryCount, retryLimit }: PgBoss.JobWithMetadata<Data>,
    error: Error,
  ): Promise<void> {
    this.logger.warn({ err: error, job: name, id, attempt: retryCount + 1, of: retryLimit + 1 }, 'A job failed');
    const lost = await this.leases.renew([{ id, name, retryCount }]).catch(() => null);
    if (lost?.length !== 0) return;
    await this.boss
      .fail(name, id, { message: scrub(error.message).slice(0, MAX_MESSAGE_LENGTH) })
      .catch(() => undefined);
  }
}

const rejectedBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
