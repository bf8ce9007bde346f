import { HashingBusy } from '../identity.errors.js';

/** A password takes about 20 ms a thread, so a full queue has moved on by then. */
const RETRY_AFTER_SECONDS = 1;

/** Lets so many at once, so many more wait their turn, and sends the rest away (HashingBusy): a flood of logins cannot take the process down. */
export class HashingGate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly concurrency: number,
    private readonly queue: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.concurrency) {
      this.running++;
      return;
    }
    if (this.waiting.length >= this.queue) throw new HashingBusy({}, { retryAfterSeconds: RETRY_AFTER_SECONDS });
    await new Promise<void>((admitted) => this.waiting.push(admitted));
  }

  /** The place goes to the next in line; only when nobody waits does it become free. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}
