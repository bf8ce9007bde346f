const WINDOW_MS = 60_000;
const MOST_RESTARTS = 5;
const FIRST_DELAY_MS = 250;

/** How often, and how soon, something that dies is started again. */
export class RestartBudget {
  private restarts: number[] = [];

  /** Doubles with each restart of the last minute; null when there have been too many. */
  nextDelayMs(now: number): number | null {
    this.restarts = this.restarts.filter((at) => now - at < WINDOW_MS);
    if (this.restarts.length >= MOST_RESTARTS) return null;
    const delayMs = FIRST_DELAY_MS * 2 ** this.restarts.length;
    this.restarts.push(now);
    return delayMs;
  }
}
