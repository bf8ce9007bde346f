import { exactTime, relativeTime } from './time-text.js';

const NOW_MS = Date.parse('2026-01-12T14:00:00.000Z');

describe(relativeTime, () => {
  it.each([
    ['2026-01-12T13:59:50.000Z', 'just now'],
    ['2026-01-12T13:57:00.000Z', '3 minutes ago'],
    ['2026-01-12T09:00:00.000Z', '5 hours ago'],
    ['2026-01-11T13:00:00.000Z', 'yesterday'],
    ['2026-01-19T14:00:00.000Z', 'in 7 days'],
    ['2027-01-13T14:00:00.000Z', 'next year'],
  ])('tells %s as %s', (at, text) => {
    expect(relativeTime(at, NOW_MS)).toBe(text);
  });
});

describe(exactTime, () => {
  it('names the zone', () => {
    expect(exactTime('2026-01-12T14:03:07.000Z', 'utc')).toBe('12 Jan 2026, 14:03:07 UTC');
  });
});
