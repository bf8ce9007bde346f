import { QueryInvalid } from '@keyway/platform';
import {
  type Dimension,
  endOf,
  type Grain,
  GRAIN_MS,
  GRAINS,
  KEPT_DAYS,
  keptSinceMs,
  startOf,
} from './usage-grains.js';

/** Whole minutes, hours or days. */
export interface Period {
  readonly interval: Grain;
  readonly from: Date;
  /** Exclusive; never later than the end of the minute, hour or day that is now. */
  readonly to: Date;
}

export interface AskedPeriod {
  readonly from?: Date;
  readonly to?: Date;
  readonly interval?: Grain;
}

/** What a question is about, and what it means where it does not say. */
export interface PeriodTerms {
  readonly dimension: Dimension;
  readonly defaultMs: Readonly<Record<Grain, number>>;
  /** The finest interval is taken that has this many points or fewer. */
  readonly goodPoints: number;
}

/** More than any chart can show; 1,440 minutes of a day are among them. */
export const MAX_POINTS = 1_500;

/**
 * The period a question is answered for: what was asked, widened to whole minutes, hours or days. Throws QueryInvalid
 * where that is not kept, or has more points than `MAX_POINTS`, and says which interval is.
 */
export function periodOf(asked: AskedPeriod, terms: PeriodTerms, now: Date): Period {
  const nowMs = now.getTime();
  if (asked.from && asked.from.getTime() >= Math.min(asked.to?.getTime() ?? nowMs, nowMs))
    throw invalid('from', 'Must be before `to`, and in the past');
  const periods = GRAINS.map((grain) => widened(asked, grain, terms, nowMs));
  const kept = periods.filter(({ interval, from }) => from.getTime() >= keptSinceMs(terms.dimension, interval, nowMs));
  if (asked.interval) return chosen(asked.interval, periods, kept, terms.dimension);
  return kept.find((period) => pointsOf(period) <= terms.goodPoints) ?? kept.at(-1) ?? notKept(terms.dimension);
}

/** How many minutes, hours or days there are in a period. */
export const pointsOf = ({ interval, from, to }: Period): number =>
  (to.getTime() - from.getTime()) / GRAIN_MS[interval];

function widened({ from, to }: AskedPeriod, interval: Grain, { defaultMs }: PeriodTerms, nowMs: number): Period {
  const toMs = endOf(interval, Math.min(to?.getTime() ?? nowMs, nowMs));
  const fromMs = from ? startOf(interval, from.getTime()) : toMs - defaultMs[interval];
  return { interval, from: new Date(fromMs), to: new Date(toMs) };
}

function chosen(interval: Grain, periods: readonly Period[], kept: readonly Period[], dimension: Dimension): Period {
  const period = periods.find((it) => it.interval === interval)!;
  const points = pointsOf(period);
  const isKept = kept.includes(period);
  if (isKept && points <= MAX_POINTS) return period;
  const other = kept.find((it) => pointsOf(it) <= MAX_POINTS) ?? notKept(dimension);
  const reason = isKept
    ? `That are ${points} points, and ${MAX_POINTS} are the most`
    : `Counts by ${interval} are kept for ${KEPT_DAYS[dimension][interval] ?? 0} days`;
  throw invalid('interval', `${reason}: take interval=${other.interval}, or a shorter period`);
}

function notKept(dimension: Dimension): never {
  throw invalid('from', `Must be within the last ${KEPT_DAYS[dimension].day} days, for which this is kept`);
}

const invalid = (field: string, message: string): Error => new QueryInvalid({}, { details: [{ field, message }] });
