import { DomainError } from '@keyway/platform';
import { type AskedPeriod, periodOf, type PeriodTerms } from './usage-period.js';
import { GRAIN_MS } from './usage-grains.js';

const NOW = new Date('2026-01-15T10:30:20.500Z');
const { hour, day } = GRAIN_MS;
const TERMS: PeriodTerms = {
  dimension: 'total',
  defaultMs: { minute: day, hour: day, day: 30 * day },
  goodPoints: 200,
};

const ago = (ms: number): Date => new Date(NOW.getTime() - ms);

function told(asked: AskedPeriod, terms = TERMS): string {
  const { interval, from, to } = periodOf(asked, terms, NOW);
  return `${interval} ${from.toISOString()} ${to.toISOString()}`;
}

function refusal(asked: AskedPeriod, terms = TERMS): string {
  try {
    return told(asked, terms);
  } catch (error) {
    const [detail] = (error as DomainError).extras.details!;
    return `${detail!.field}: ${detail!.message}`;
  }
}

describe(periodOf.name, () => {
  it('is the last 24 hours by hour, the present one included, where nothing is said', () => {
    expect(told({})).toBe('hour 2026-01-14T11:00:00.000Z 2026-01-15T11:00:00.000Z');
  });

  it.each<[string, AskedPeriod, string]>([
    ['minutes of some hours', { from: ago(2 * hour) }, 'minute 2026-01-15T08:30:00.000Z 2026-01-15T10:31:00.000Z'],
    ['hours of some days', { from: ago(7 * day) }, 'hour 2026-01-08T10:00:00.000Z 2026-01-15T11:00:00.000Z'],
    ['days of a month', { from: ago(30 * day) }, 'day 2025-12-16T00:00:00.000Z 2026-01-16T00:00:00.000Z'],
    [
      'hours where minutes are no longer kept',
      { from: ago(3 * day), to: ago(3 * day - hour) },
      'hour 2026-01-12T10:00:00.000Z 2026-01-12T12:00:00.000Z',
    ],
    [
      'days where hours are no longer kept',
      { from: ago(70 * day), to: ago(70 * day - hour) },
      'day 2025-11-06T00:00:00.000Z 2025-11-07T00:00:00.000Z',
    ],
    ['30 days by default', { interval: 'day' }, 'day 2025-12-17T00:00:00.000Z 2026-01-16T00:00:00.000Z'],
    [
      'whole ones, and nothing that lies ahead',
      { from: ago(day), to: new Date('2027-01-01'), interval: 'hour' },
      'hour 2026-01-14T10:00:00.000Z 2026-01-15T11:00:00.000Z',
    ],
    [
      'exactly what was asked where that is whole',
      { from: new Date('2026-01-14T00:00:00Z'), to: new Date('2026-01-15T00:00:00Z'), interval: 'hour' },
      'hour 2026-01-14T00:00:00.000Z 2026-01-15T00:00:00.000Z',
    ],
  ])('chooses %s', (_, asked, expected) => {
    expect(told(asked)).toBe(expected);
  });

  it.each<[string, AskedPeriod, string]>([
    [
      'what ends before it begins',
      { from: ago(hour), to: ago(2 * hour) },
      'from: Must be before `to`, and in the past',
    ],
    ['what lies ahead', { from: ago(-hour), to: ago(-2 * hour) }, 'from: Must be before `to`, and in the past'],
    [
      'minutes that are no longer kept',
      { from: ago(3 * day), interval: 'minute' },
      'interval: Counts by minute are kept for 2 days: take interval=hour, or a shorter period',
    ],
    [
      'more points than anybody can look at',
      { from: ago(2 * day), interval: 'minute' },
      'interval: That are 2881 points, and 1500 are the most: take interval=hour, or a shorter period',
    ],
    [
      'hours that are no longer kept',
      { from: ago(100 * day), interval: 'hour' },
      'interval: Counts by hour are kept for 60 days: take interval=day, or a shorter period',
    ],
    [
      'what nobody knows any more',
      { from: ago(800 * day) },
      'from: Must be within the last 730 days, for which this is kept',
    ],
    [
      'the beginning of time',
      { from: new Date(-8.64e15) },
      'from: Must be within the last 730 days, for which this is kept',
    ],
    [
      'a period that ends before anything is kept',
      { to: ago(900 * day), interval: 'day' },
      'from: Must be within the last 730 days, for which this is kept',
    ],
  ])('refuses %s, and says what to take', (_, asked, expected) => {
    expect(refusal(asked)).toBe(expected);
  });

  it('takes days at once for addresses, of which no minutes are kept and few hours', () => {
    const terms = { ...TERMS, dimension: 'ip' } as const;
    expect(told({ from: ago(hour) }, terms)).toMatch(/^hour /);
    expect(told({ from: ago(9 * day), to: ago(8.5 * day) }, terms)).toMatch(/^day /);
    expect(refusal({ from: ago(100 * day) }, terms)).toMatch(/^from: Must be within the last 90 days/);
  });
});
