import { setTimeout as sleep } from 'node:timers/promises';
import type { DomainError } from '@keyway/platform';
import { knownError } from '@keyway/platform/http';
import type { Environment } from '@keyway/scopes';
import { Logger } from '@nestjs/common';
import type { CallLog, CallLogFilter } from '../explorer/call-log.js';
import { Doorbell } from './doorbell.js';
import { type LiveCalls, positionOf, type Reading } from './live-calls.js';
import { callEvent, endEvent, heartbeat, openingEvent, skippedEvent, waiting } from './tail-events.js';
import { Told } from './told.js';

/** What one client follows. */
export interface TailRequest {
  readonly filter: CallLogFilter;
  readonly environment: Environment;
  readonly tenantId: string;
  /** Where it was when it was here last; null to begin now. */
  readonly told: Told | null;
  /** Rejects when the client would not be let in any more. */
  readonly assertAllowed: () => Promise<void>;
}

/** Calls that come in later than this after they were made are told as skipped. */
const LOOK_BACK_MS = 10 * 60_000;
/** Of this many events one piece is made, and the right to them is asked for each. */
const EVENTS_A_PIECE = 100;

export interface Pace {
  /** Between two readings, so that a busy installation costs no more than four a second and tail. */
  readonly restMs: number;
  /** So often: a heartbeat, and a look for calls that came in late. */
  readonly heartbeatMs: number;
  /** While the database is away. */
  readonly awayMs: number;
  /** Clients connect again after this. */
  readonly retryMs: number;
}

const PACE: Pace = { restMs: 250, heartbeatMs: 15_000, awayMs: 2_000, retryMs: 2_000 };

/** One client's tail: what it was told, what it is told next, and when it ends. */
export class Tail {
  private readonly logger = new Logger(Tail.name);
  private readonly bell = new Doorbell();
  private told: Told | null = null;
  /** Nothing from before is told. */
  private horizon = new Date(0);
  private lookedBackAtMs = Number.NEGATIVE_INFINITY;
  /** When the oldest of those calls were made that came in too late to be told. */
  private late: Date | null = null;
  private isEnded = false;
  private reason: DomainError | null = null;

  constructor(
    readonly request: TailRequest,
    private readonly calls: LiveCalls,
    private readonly pace = PACE,
  ) {}

  /** Calls were moved, the oldest of them made then. */
  hear(oldest: Date | null): void {
    const isLate = oldest && this.told && oldest < lookBackFrom(this.told.asOf);
    if (isLate && (!this.late || oldest < this.late)) this.late = oldest;
    this.bell.ring();
  }

  /** A client that is still there is told the reason. */
  end(reason: DomainError | null): void {
    this.isEnded = true;
    this.reason ??= reason;
    this.bell.ring();
  }

  async *events(): AsyncGenerator<string, void> {
    yield* this.begin();
    while (!this.isEnded) {
      yield* this.round();
      await sleep(this.pace.restMs);
      await this.bell.wait(this.pace.heartbeatMs - this.pace.restMs);
    }
    if (this.reason) yield endEvent(this.reason);
  }

  private async *begin(): AsyncGenerator<string, void> {
    const { told } = this.request;
    const present = await this.calls.present();
    const isOfAnother = told?.isAheadOf(present) ?? false;
    const oldest = lookBackFrom(present.at);
    if (told && !isOfAnother) this.told = told;
    else {
      this.told = Told.at(present);
      this.lookedBackAtMs = performance.now();
    }
    yield openingEvent(this.told, this.pace.retryMs);
    if (told && isOfAnother) yield skippedEvent(lookBackFrom(told.asOf), present.at);
    else if (told && told.asOf < oldest) {
      this.horizon = oldest;
      yield skippedEvent(lookBackFrom(told.asOf), oldest);
    }
  }

  /** Looks once, and tells what there is. */
  private async *round(): AsyncGenerator<string, void> {
    const looksBack = performance.now() - this.lookedBackAtMs >= this.pace.heartbeatMs;
    try {
      yield* this.tell(await this.read(looksBack), looksBack);
      if (!looksBack) return;
      this.lookedBackAtMs = performance.now();
      yield heartbeat(this.told!);
    } catch (error) {
      const known = knownError(error, { method: 'GET', url: '/' });
      if (known.kind === 'unavailable') return yield* this.waitForDatabase();
      if (known.kind === 'internal') this.logger.error({ err: error }, 'A live tail broke off');
      this.end(known);
    }
  }

  private read(looksBack: boolean): Promise<Reading> {
    const { filter, environment, tenantId } = this.request;
    const told = this.told!;
    const from = looksBack ? later(lookBackFrom(told.asOf), this.horizon) : told.recentFrom;
    return this.calls.untold(told, from, filter, environment, tenantId);
  }

  private async *tell(reading: Reading, looksBack: boolean): AsyncGenerator<string, void> {
    const { calls, from, isCut } = reading;
    const told = this.told!;
    const whole = looksBack ? null : from;
    const complete = told.afterReading(whole, reading);
    const afterCall = (call: CallLog): Told =>
      call === calls.at(-1) ? complete : told.afterCall(whole, reading, positionOf(call));

    if (looksBack && this.late && this.late < from) yield skippedEvent(this.late, from);
    if (looksBack) this.late = null;
    if (isCut) yield skippedEvent(from, new Date(calls[0]!.occurredAt.getTime() + 1));
    for (let at = 0; at < calls.length && !this.isEnded; at += EVENTS_A_PIECE) {
      const some = calls.slice(at, at + EVENTS_A_PIECE);
      // Right before they leave: nothing does once the right to it is gone.
      await this.request.assertAllowed();
      yield some.map((call) => callEvent(call, afterCall(call))).join('');
      this.told = afterCall(some.at(-1)!);
    }
    if (calls.length > 0) return;
    await this.request.assertAllowed();
    this.told = complete;
  }

  private async *waitForDatabase(): AsyncGenerator<string, void> {
    yield waiting();
    await this.bell.wait(this.pace.awayMs);
  }
}

const lookBackFrom = (instant: Date): Date => new Date(instant.getTime() - LOOK_BACK_MS);
const later = (one: Date, other: Date): Date => (one > other ? one : other);
