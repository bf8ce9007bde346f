import type { Clock } from '../clock.js';

/** Time that moves only when a test says so. */
export class FixedClock implements Clock {
  constructor(private current = new Date('2026-01-15T10:30:00.000Z')) {}

  now(): Date {
    return this.current;
  }

  monotonicMs(): number {
    return this.current.getTime();
  }

  advanceMs(ms: number): void {
    this.current = new Date(this.current.getTime() + ms);
  }
}
