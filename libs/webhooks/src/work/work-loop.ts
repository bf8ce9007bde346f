/** How long it waits when there was nothing to do, unless it is woken. */
const IDLE_MS = 150;
/** Between a step that found nothing more to do and the next, however often it is woken. */
const GAP_MS = 20;
/**
 * After a step that failed, most likely because the database is away. Long enough that, when it is back, every process
 * has written down what it has done before any asks for more to do.
 */
const FAILED_FIRST_MS = 2_000;
const FAILED_LAST_MS = 5_000;

/** Does one step after the other for as long as the process runs. */
export class WorkLoop {
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;
  private isWoken = false;
  /** Ends the pause that is being made, if any. */
  private endPause = (): void => undefined;

  /** `step` says whether there may be more to do at once. */
  constructor(
    private readonly step: () => Promise<boolean>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** There may be something to do now. */
  wake(): void {
    this.isWoken = true;
  }

  /** Ends the step under way and begins none. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.endPause();
    await this.running;
  }

  private async run(): Promise<void> {
    let failedMs = FAILED_FIRST_MS;
    while (!this.isStopped) {
      try {
        const more = await this.step();
        failedMs = FAILED_FIRST_MS;
        if (!more) await this.idle();
      } catch (error) {
        this.onError(error);
        await this.pause(failedMs);
        failedMs = Math.min(failedMs * 2, FAILED_LAST_MS);
      }
    }
  }

  private async idle(): Promise<void> {
    for (let ms = 0; ms < IDLE_MS && !(this.isWoken && ms > 0); ms += GAP_MS) await this.pause(GAP_MS);
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
