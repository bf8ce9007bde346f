import { newId } from '@keyway/platform';

/** Called once the record is durable, or will not be awaited any longer. */
export type Release = () => void;

/** Records that become durable together, as one row of the inbox, with the captures that belong to some of them. */
export class CallLogBatch {
  /** Names the batch at every attempt, so that one cut off midway can be made again without doubling anything. */
  readonly id = newId();
  payload = '';
  captures = '';
  records = 0;
  /** Whether an insert of it was tried and its outcome is not known. */
  retried = false;
  private waiting: Release[] = [];

  get length(): number {
    return this.payload.length + this.captures.length;
  }

  add(line: string, capture: string): void {
    this.payload += line;
    this.captures += capture;
    this.records++;
  }

  hold(release: Release): void {
    this.waiting.push(release);
  }

  /** Lets the answers go that were held for this batch. */
  release(onError: (error: Error) => void): void {
    const { waiting } = this;
    this.waiting = [];
    for (const release of waiting) {
      // One answer that cannot be written must not keep the others back.
      try {
        release();
      } catch (error) {
        onError(error as Error);
      }
    }
  }
}
