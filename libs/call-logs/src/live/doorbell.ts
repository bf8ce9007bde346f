/** Wakes one who waits. A ring that nobody waits for is heard by the next wait. */
export class Doorbell {
  private hasRung = false;
  private open: (() => void) | null = null;

  ring(): void {
    this.hasRung = true;
    this.open?.();
  }

  /** Until it rings, or for so long. */
  async wait(withinMs: number): Promise<void> {
    if (!this.hasRung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.open = resolve;
        timer = setTimeout(resolve, withinMs);
      });
      clearTimeout(timer);
      this.open = null;
    }
    this.hasRung = false;
  }
}
