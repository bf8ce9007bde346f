/** A signal of one attempt's own, that aborts after a time, or with the signal of the whole process. */
export class TimeLimit {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private over = false;

  constructor(
    ms: number,
    private readonly leaving?: AbortSignal,
  ) {
    this.timer = setTimeout(() => {
      this.over = true;
      this.controller.abort();
    }, ms);
    // Not AbortSignal.any: a signal that lives as long as the process would remember every attempt.
    leaving?.addEventListener('abort', this.leave);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Whether the time has run out. */
  get isOver(): boolean {
    return this.over;
  }

  clear(): void {
    clearTimeout(this.timer);
    this.leaving?.removeEventListener('abort', this.leave);
  }

  private readonly leave = (): void => this.controller.abort();
}
