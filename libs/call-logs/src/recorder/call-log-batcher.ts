import { setTimeout as sleep } from 'node:timers/promises';
import { type Lane, statement } from '@keyway/platform';
import { DatabaseError } from 'pg';
import type { GapReason } from '../gaps/gap.js';
import { linesOf } from '../record/call-record.js';
import { CallLogBatch, type Release } from './call-log-batch.js';

const INSERT = statement(
  'call_log_batch',
  'INSERT INTO call_log_inbox (id, payload, retried, captures) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
);

/**
 * How many turns of the event loop a batch waits for company. An idle loop turns in microseconds; a busy one answers
 * calls in each, so that fewer commits carry more of them.
 */
const GATHERING_TURNS = 8;

/** Of one batch. Reached only when calls came in faster than PostgreSQL committed, or while it was away. */
const MAX_BATCH_RECORDS = 1_000;
const MAX_BATCH_LENGTH = 256 * 1024;
/** Captures take no more of the buffer: they are given up before any record is. */
const CAPTURES_SHARE = 0.5;

/** No answer waits longer than this for its record, whatever PostgreSQL does. */
const ANSWER_WAIT_MS = 1_000;
/** A connection that has been silent for this long is given up. */
const INSERT_TIMEOUT_MS = 5_000;
const WATCH_EVERY_MS = 250;
const RETRY_MS = 250;
const CLOSE_POLL_MS = 10;

/** SQLSTATE classes of a payload that PostgreSQL will never take: data exceptions, and limits of the program. */
const REFUSED_FOR_GOOD = /^(22|54)/;

interface Limits {
  readonly maxRecords: number;
  readonly maxLength: number;
}

export interface BatchObserver {
  committed(records: number, ms: number): void;
  /** `payload` is the lines of the records that will never be stored. */
  lost(payload: string, records: number, reason: GapReason, error?: Error): void;
  /** Captures that will not be stored; the records of their calls are. */
  capturesLost(captures: number, error?: Error): void;
  failed(error: Error): void;
}

/**
 * Group commit: one batch is under way, and the next one is whatever came in meanwhile. So load makes batches
 * larger, not latency longer, and nothing waits for a timer.
 *
 * An answer waits for its record while the inbox commits. When an insert fails or takes longer than
 * `ANSWER_WAIT_MS`, answers leave without waiting until one has committed again; their records stay in a bounded
 * buffer and are inserted in their order.
 */
export class CallLogBatcher {
  /** Oldest first; the last one still takes records. */
  private readonly queue: CallLogBatch[] = [];
  private inFlight: { readonly batch: CallLogBatch; readonly sinceMs: number } | null = null;
  private armed = false;
  private stalled = false;
  private pausing = false;
  private records = 0;
  private length = 0;
  private readonly watch: NodeJS.Timeout;

  constructor(
    private readonly inbox: Pick<Lane, 'isOpen' | 'query' | 'reset'>,
    private readonly limits: Limits,
    private readonly observer: BatchObserver,
  ) {
    this.watch = setInterval(() => this.releaseOverdue(), WATCH_EVERY_MS).unref();
  }

  get buffered(): number {
    return this.records;
  }

  /** Calls `release` once the record is durable; at once where that cannot be waited for. `capture` may be empty. */
  add(line: string, release: Release, capture: string): void {
    if (this.records >= this.limits.maxRecords || this.length + line.length > this.limits.maxLength) {
      this.observer.lost(line, 1, 'buffer_full');
      return release();
    }
    const kept = capture === '' || this.hasRoomFor(line.length + capture.length) ? capture : '';
    if (kept !== capture) this.observer.capturesLost(1);
    const batch = this.openBatch();
    batch.add(line, kept);
    this.records++;
    this.length += line.length + kept.length;
    this.arm();
    if (this.stalled || !this.inbox.isOpen) release();
    else batch.hold(release);
  }

  /** The connection is there, at first or again; or the pause after a failure is over. */
  resume(): void {
    this.pausing = false;
    this.arm();
  }

  /** Returns when everything is in the inbox, or after `withinMs`; what is not there by then is lost, and counted. */
  async close(withinMs: number): Promise<void> {
    const deadlineMs = performance.now() + withinMs;
    while (this.records > 0 && performance.now() < deadlineMs) await sleep(CLOSE_POLL_MS);
    clearInterval(this.watch);
    const left = this.inFlight ? [this.inFlight.batch, ...this.queue] : this.queue;
    const why = new Error('The process ended before its call logs could be stored');
    for (const { payload, records } of left) this.observer.lost(payload, records, 'stopped', why);
  }

  private hasRoomFor(length: number): boolean {
    return this.length + length <= this.limits.maxLength * CAPTURES_SHARE;
  }

  private openBatch(): CallLogBatch {
    const last = this.queue.at(-1);
    if (last && !last.retried && last.records < MAX_BATCH_RECORDS && last.length < MAX_BATCH_LENGTH) return last;
    const batch = new CallLogBatch();
    this.queue.push(batch);
    return batch;
  }

  private arm(): void {
    if (this.armed || this.inFlight || this.pausing || this.queue.length === 0 || !this.inbox.isOpen) return;
    this.armed = true;
    this.sendAfter(GATHERING_TURNS);
  }

  private sendAfter(turns: number): void {
    setImmediate(() => {
      if (turns > 1) return this.sendAfter(turns - 1);
      this.armed = false;
      this.send();
    });
  }

  private send(): void {
    const batch = this.inFlight ? undefined : this.queue.shift();
    if (!batch) return;
    this.inFlight = { batch, sinceMs: performance.now() };
    this.inbox.query(INSERT, [batch.id, batch.payload, batch.retried, batch.captures || null]).then(
      () => this.committed(batch),
      (error: Error) => this.failed(batch, error),
    );
  }

  private committed(batch: CallLogBatch): void {
    this.observer.committed(batch.records, performance.now() - this.inFlight!.sinceMs);
    this.stalled = false;
    this.settle(batch);
    this.arm();
  }

  private failed(batch: CallLogBatch, error: Error): void {
    this.observer.failed(error);
    if (error instanceof DatabaseError && REFUSED_FOR_GOOD.test(error.code ?? '')) return this.refused(batch, error);
    batch.retried = true;
    this.putBack(batch);
    this.stall();
    this.pausing = true;
    setTimeout(() => this.resume(), RETRY_MS).unref();
  }

  /** Should it be for its captures, the records must not suffer: they are tried once more alone. */
  private refused(batch: CallLogBatch, error: Error): void {
    if (batch.captures === '') {
      this.observer.lost(batch.payload, batch.records, 'refused', error);
      this.settle(batch);
    } else {
      this.observer.capturesLost(linesOf(batch.captures).length, error);
      this.length -= batch.captures.length;
      batch.captures = '';
      this.putBack(batch);
    }
    this.arm();
  }

  private putBack(batch: CallLogBatch): void {
    this.inFlight = null;
    this.queue.unshift(batch);
  }

  private settle(batch: CallLogBatch): void {
    this.inFlight = null;
    this.records -= batch.records;
    this.length -= batch.length;
    batch.release((error) => this.observer.failed(error));
  }

  private stall(): void {
    this.stalled = true;
    for (const batch of this.queue) batch.release((error) => this.observer.failed(error));
  }

  private releaseOverdue(): void {
    if (!this.inFlight) return;
    const { batch, sinceMs } = this.inFlight;
    const waitedMs = performance.now() - sinceMs;
    if (waitedMs < ANSWER_WAIT_MS) return;
    batch.release((error) => this.observer.failed(error));
    this.stall();
    if (waitedMs >= INSERT_TIMEOUT_MS) this.inbox.reset('The connection for call logs does not answer');
  }
}
