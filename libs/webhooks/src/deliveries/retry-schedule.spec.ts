import { retryDelayMs } from './retry-schedule.js';

describe(retryDelayMs, () => {
  const schedule = (random: number): (number | null)[] =>
    Array.from({ length: 30 }, (_, retries) => retryDelayMs(retries, null, () => random));

  it('waits 1, 5, 25, 125 and 625 seconds, then an hour each time for a day, then gives up', () => {
    const hours = Array.from({ length: 24 }, () => 3_600_000);
    expect(schedule(0)).toEqual([1_000, 5_000, 25_000, 125_000, 625_000, ...hours, null]);
  });

  it('waits up to a fifth longer, by chance', () => {
    expect(schedule(1).slice(0, 6)).toEqual([1_200, 6_000, 30_000, 150_000, 750_000, 4_320_000]);
  });

  it('waits as long as the receiver asked for, but never less than the schedule', () => {
    expect(retryDelayMs(0, 90_000, () => 0)).toBe(90_000);
    expect(retryDelayMs(4, 90_000, () => 0)).toBe(625_000);
    expect(retryDelayMs(29, 90_000)).toBeNull();
  });
});
