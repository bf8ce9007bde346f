import { intervalLabel, startOf } from './periods.js';

it('counts a period back from now', () => {
  expect(startOf('24h', Date.parse('2026-01-15T10:30:00Z'))).toBe('2026-01-14T10:30:00.000Z');
});

it('names an interval as finely as it is, and a day by its date in UTC', () => {
  expect(intervalLabel('2026-01-15T14:00:00Z', 'hour', 'utc')).toBe('15 Jan, 14:00');
  expect(intervalLabel('2026-01-15T00:00:00Z', 'day', 'local')).toBe('15 Jan');
});
