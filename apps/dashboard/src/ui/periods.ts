import type { TimeZone } from './time-text.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const PERIOD_MS = {
  '1h': HOUR_MS,
  '24h': DAY_MS,
  '7d': 7 * DAY_MS,
  '30d': 30 * DAY_MS,
  '90d': 90 * DAY_MS,
} as const;

export type Period = keyof typeof PERIOD_MS;

/** As it ends a sentence: "in the last 24 hours". */
export const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  '1h': 'last hour',
  '24h': 'last 24 hours',
  '7d': 'last 7 days',
  '30d': 'last 30 days',
  '90d': 'last 90 days',
};

export const startOf = (period: Period, nowMs: number): string => new Date(nowMs - PERIOD_MS[period]).toISOString();

export const INTERVAL_MS = { minute: 60_000, hour: HOUR_MS, day: DAY_MS } as const;

export type Interval = keyof typeof INTERVAL_MS;

/** The start of an interval: "15 Jan", "15 Jan, 14:00". Days begin in UTC wherever one is, so they are told in it. */
export function intervalLabel(at: string, interval: Interval, zone: TimeZone): string {
  const day = { day: 'numeric', month: 'short' } as const;
  const parts = interval === 'day' ? day : ({ ...day, hour: '2-digit', minute: '2-digit' } as const);
  const isUtc = zone === 'utc' || interval === 'day';
  return new Intl.DateTimeFormat('en-GB', { ...parts, ...(isUtc && { timeZone: 'UTC' }) }).format(new Date(at));
}
