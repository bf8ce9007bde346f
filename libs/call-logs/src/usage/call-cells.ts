import { type MovedCall, parseMovedCall } from '../record/call-record.js';
import { UsageFigures } from './usage-figures.js';

/** `2026-01-15T10:30` of `2026-01-15T10:30:00.123Z`. */
const MINUTE_LENGTH = 16;

/** The calls of one minute that share all they are counted by: tenant, environment, key, address, method and route. */
export class CallCell {
  readonly figures = new UsageFigures();

  constructor(public latest: MovedCall) {}

  /** In UTC, to the minute and without a zone. */
  get minute(): string {
    return this.latest.occurredAt.slice(0, MINUTE_LENGTH);
  }

  add(call: MovedCall): void {
    this.figures.count(call);
    // ISO times compare as text.
    if (call.occurredAt > this.latest.occurredAt) this.latest = call;
  }
}

/** Counts lines into cells. Under load most calls fall into few of them, which makes all that follows cheap. */
export function cellsOf(lines: readonly string[]): CallCell[] {
  const cells = new Map<string, CallCell>();
  for (const line of lines) {
    const call = parseMovedCall(line);
    const key = `${call.occurredAt.slice(0, MINUTE_LENGTH)}${call.method}\t${call.origin}`;
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = new CallCell(call)));
    cell.add(call);
  }
  return [...cells.values()];
}
