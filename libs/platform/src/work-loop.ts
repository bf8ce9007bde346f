/** Unless it is said otherwise. */
const GAP_MS = 20;

interface Pauses {
  /** Told of every step that failed, most likely because the database is away. */
  readonly onError: (error: unknown) => void;
  /** After the first failure; each later one in a row waits twice as long, up to the last. */
  readonly failedFirstMs: number;
  readonly failedLastMs: number;
  /** Between two steps that wait for something to do, however often the loop is woken. */
  readonly gapMs?: number;
}

/** Does one step after the other for as long as the process runs. */
export class WorkLoop {
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;
  private isWoken = false;
  /** Of a pause between two steps, while it can be ended by being woken. */
  private isWakeable = false;
  /** Ends the pause that is being made, if any. */
  private endPause = (): void => undefined;

  /** `step` answers after how many milliseconds the next one is to come: 0 for at once. */
  constructor(
    private readonly step: () => Promise<number>,
    private readonly pauses: Pauses,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** There may be something to do now. Ends a pause between two steps, but not one after a failure. */
  wake(): void {
    this.isWoken = true;
    if (this.isWakeable) this.endPause();
  }

  /** Ends the step under way and begins none. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.endPause();
    await this.running;
  }

  private async run(): Promise<void> {
    const { onError, failedFirstMs, failedLastMs } = this.pauses;
    let failedMs = failedFirstMs;
    while (!this.isStopped) {
      try {
        const pauseMs = await this.step();
        failedMs = failedFirstMs;
        if (pauseMs > 0) await this.rest(pauseMs);
      } catch (error) {
        onError(error);
        await this.pause(failedMs);
        failedMs = Math.min(failedMs * 2, failedLastMs);
      }
    }
  }

  private async rest(ms: number): Promise<void> {
    const { gapMs = GAP_MS } = this.pauses;
    await this.pause(Math.min(ms, gapMs));
    this.isWakeable = true;
    if (ms > gapMs && !this.isWoken) await this.pause(ms - gapMs);
    this.isWakeable = false;
    this.isWoken = false;
  }

  private async pause(ms: number): Promise<void> {
    if (this.isStopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
