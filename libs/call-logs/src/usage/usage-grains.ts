/** The lengths of time in which usage is kept: of a minute, an hour and a day, in UTC. The finest first. */
export const GRAINS = ['minute', 'hour', 'day'] as const;
export type Grain = (typeof GRAINS)[number];

/** What the calls of a row have in common beside their caller and their time. */
export type Dimension = 'total' | 'route' | 'ip';

const SECOND_MS = 1_000;
export const GRAIN_MS: Readonly<Record<Grain, number>> = {
  minute: 60 * SECOND_MS,
  hour: 3_600 * SECOND_MS,
  day: 86_400 * SECOND_MS,
};

/**
 * For how many days the rows of each grain are kept; a grain that is not named is not kept at all. Of addresses there may
 * be as many as there are calls, and who asks for them asks about the last days.
 */
export const KEPT_DAYS: Readonly<Record<Dimension, Readonly<Partial<Record<Grain, number>>>>> = {
  total: { minute: 2, hour: 60, day: 730 },
  route: { minute: 2, hour: 60, day: 730 },
  ip: { hour: 8, day: 90 },
};

/** The start of the minute, hour or day that a time is in. They begin with the epoch, as UTC has it. */
export const startOf = (grain: Grain, ms: number): number => Math.floor(ms / GRAIN_MS[grain]) * GRAIN_MS[grain];

/** The end of the minute, hour or day that a time is in, unless it begins one. */
export const endOf = (grain: Grain, ms: number): number => Math.ceil(ms / GRAIN_MS[grain]) * GRAIN_MS[grain];

/** From when on the rows of a grain are whole. Infinity where there are none. */
export function keptSinceMs(dimension: Dimension, grain: Grain, nowMs: number): number {
  const days = KEPT_DAYS[dimension][grain];
  return days === undefined ? Infinity : startOf(grain, nowMs - days * GRAIN_MS.day);
}
