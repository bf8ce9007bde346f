import { Injectable } from '@nestjs/common';

/** The port through which code reads time. What is decided in SQL uses the database's own `now()` instead. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Milliseconds that only ever go forward: for leases and durations, which a changed wall clock must not stretch. */
  monotonicMs(): number {
    return performance.now();
  }
}
