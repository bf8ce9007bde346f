import { Clock } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { UsageFigures } from './usage-figures.js';
import { endOf, GRAIN_MS, GRAINS, keptSinceMs, startOf } from './usage-grains.js';
import { type AskedPeriod, type Period, periodOf, pointsOf } from './usage-period.js';
import { type RankedRow, type Ranking, type UsageRow, type UsageSpan, UsageStore } from './usage.store.js';

/** The last 24 hours, or 30 days where days are asked for. */
const DEFAULT_MS = { minute: GRAIN_MS.day, hour: GRAIN_MS.day, day: 30 * GRAIN_MS.day };
/** Eight days by hour: what a chart shows well. */
const GOOD_POINTS = 200;
/** Two days by hour: a ranking reads every route, key or address of each. */
const RANKED_POINTS = 50;

export interface UsageReport extends Period {
  readonly asOf: Date;
  readonly totals: UsageFigures;
  /** Each minute, hour or day of the period, the oldest first. */
  readonly points: readonly UsageRow[];
  /** Null where it is not kept, absent where it was not asked for. */
  readonly previous?: PeriodTotals | null;
}

export interface PeriodTotals {
  readonly from: Date;
  readonly to: Date;
  readonly totals: UsageFigures;
}

export interface UsageRanking extends Period {
  readonly asOf: Date;
  readonly totals: UsageFigures;
  readonly rows: readonly RankedRow[];
}

/** Whose calls: of a key, or of all; on these routes, or on all. */
export interface UsageSubject {
  readonly apiKeyId: string | null;
  readonly routes: readonly string[] | null;
}

/** Answers questions about a tenant's usage from the rollups alone. */
@Injectable()
export class UsageReports {
  constructor(
    private readonly usage: UsageStore,
    private readonly clock: Clock,
  ) {}

  /** Throws QueryInvalid for a period that is not kept. */
  async report(
    asked: AskedPeriod,
    subject: UsageSubject,
    compare: boolean,
    environment: Environment,
    tenantId: string,
  ): Promise<UsageReport> {
    const now = this.clock.now();
    const period = periodOf(asked, { dimension: 'total', defaultMs: DEFAULT_MS, goodPoints: GOOD_POINTS }, now);
    const asOf = await this.usage.countedUntil(now);
    const read: Read = (span) =>
      this.usage.series({ ...span, apiKeyId: subject.apiKeyId }, subject.routes, environment, tenantId);
    const points = withoutGaps(period, await read(period));
    const totals = sumOf(points);
    if (!compare) return { ...period, asOf, totals, points };
    return { ...period, asOf, totals, points, previous: await before(period, asOf, now, read) };
  }

  /** Those with the most requests. Throws QueryInvalid for a period that is not kept. */
  async ranking(
    by: Ranking,
    asked: AskedPeriod,
    apiKeyId: string | null,
    limit: number,
    environment: Environment,
    tenantId: string,
  ): Promise<UsageRanking> {
    const now = this.clock.now();
    const dimension = by === 'ip' ? 'ip' : 'total';
    const period = periodOf(asked, { dimension, defaultMs: DEFAULT_MS, goodPoints: RANKED_POINTS }, now);
    const asOf = await this.usage.countedUntil(now);
    const span: UsageSpan = { ...period, apiKeyId };
    const totals = sumOf(await this.usage.series(span, null, environment, tenantId));
    const rows = await this.usage.ranked(by, span, limit, environment, tenantId);
    return { ...period, asOf, totals, rows };
  }
}

type Read = (period: Period) => Promise<UsageRow[]>;

function withoutGaps(period: Period, rows: readonly UsageRow[]): UsageRow[] {
  const points = Array.from({ length: pointsOf(period) }, (_, place) => ({
    at: new Date(period.from.getTime() + place * GRAIN_MS[period.interval]),
    figures: new UsageFigures(),
  }));
  const places = new Map(points.map((point) => [point.at.getTime(), point]));
  // Several routes have a row each for the same time.
  for (const { at, figures } of rows) places.get(at.getTime())?.figures.add(figures);
  return points;
}

function sumOf(rows: readonly UsageRow[]): UsageFigures {
  const sum = new UsageFigures();
  for (const { figures } of rows) sum.add(figures);
  return sum;
}

/**
 * The period before. While this one is not over, that one is cut to the same age, so that a morning is compared with a
 * morning and not with a day: whole intervals, and the rest of the last one in the next finer grain where that is kept.
 */
async function before({ interval, from, to }: Period, asOf: Date, now: Date, read: Read): Promise<PeriodTotals | null> {
  const lengthMs = to.getTime() - from.getTime();
  const fromMs = from.getTime() - lengthMs;
  if (fromMs < keptSinceMs('total', interval, now.getTime())) return null;
  const reachMs = Math.max(Math.min(to.getTime(), asOf.getTime()) - lengthMs, fromMs);
  const wholeMs = startOf(interval, reachMs);
  const finer = GRAINS[GRAINS.indexOf(interval) - 1];
  const rest = finer && keptSinceMs('total', finer, now.getTime()) <= wholeMs ? finer : interval;
  const endMs = endOf(rest, reachMs);
  const rows = await read({ interval, from: new Date(fromMs), to: new Date(wholeMs) });
  if (endMs > wholeMs) rows.push(...(await read({ interval: rest, from: new Date(wholeMs), to: new Date(endMs) })));
  return { from: new Date(fromMs), to: new Date(endMs), totals: sumOf(rows) };
}
