import type { MovedCall } from '../record/call-record.js';
import { LatencySketch } from './latency-sketch.js';

/** What is counted of any set of calls. Figures of two sets that share no call add up to those of both. */
export class UsageFigures {
  requests = 0;
  /** By the status: 2xx, 3xx, 4xx (499, the caller who went away, among them) and 5xx. */
  successes = 0;
  redirects = 0;
  clientErrors = 0;
  serverErrors = 0;
  durationUs = 0;
  requestBytes = 0;
  /** Without streams, whose length nobody knows. */
  responseBytes = 0;

  /** Null where it is not asked for. */
  constructor(readonly latency: LatencySketch | null = LatencySketch.empty()) {}

  static of(numbers: FigureNumbers, latency: LatencySketch | null): UsageFigures {
    return Object.assign(new UsageFigures(latency), numbers);
  }

  get errors(): number {
    return this.clientErrors + this.serverErrors;
  }

  count({ status, durationUs, requestBytes, responseBytes }: MovedCall): void {
    this.requests++;
    if (status >= 500) this.serverErrors++;
    else if (status >= 400) this.clientErrors++;
    else if (status >= 300) this.redirects++;
    else if (status >= 200) this.successes++;
    this.durationUs += durationUs;
    this.requestBytes += requestBytes;
    this.responseBytes += responseBytes;
    this.latency?.record(durationUs);
  }

  add(other: UsageFigures): void {
    for (const name of FIGURES) this[name] += other[name];
    if (other.latency) this.latency?.add(other.latency);
  }
}

/** The figures that are plain numbers, in the order of deltas and columns. */
export const FIGURES = [
  'requests',
  'successes',
  'redirects',
  'clientErrors',
  'serverErrors',
  'durationUs',
  'requestBytes',
  'responseBytes',
] as const;

export type FigureNumbers = Readonly<Record<(typeof FIGURES)[number], number>>;
