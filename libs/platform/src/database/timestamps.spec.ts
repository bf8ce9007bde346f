import { parseTimestamp } from './timestamps.js';

const driver = (text: string): string => `driver: ${text}`;

describe(parseTimestamp, () => {
  it.each([
    ['2026-01-15 10:30:00+00', '2026-01-15T10:30:00.000Z'],
    ['2026-01-15 10:30:00.1+00', '2026-01-15T10:30:00.100Z'],
    ['2026-12-31 23:59:59.12+00', '2026-12-31T23:59:59.120Z'],
    ['2024-02-29 00:00:00.007+00', '2024-02-29T00:00:00.007Z'],
  ])('reads %s', (text, iso) => {
    expect((parseTimestamp(text, driver) as Date).toISOString()).toBe(iso);
  });

  it.each([
    'infinity',
    '-infinity',
    '2026-01-15 10:30:00.123456+00',
    '2026-01-15 10:30:00+02',
    '0044-03-15 00:00:00+00 BC',
    '0050-01-01 00:00:00+00',
    '12026-01-15 10:30:00+00',
  ])('leaves %s to the driver', (text) => {
    expect(parseTimestamp(text, driver)).toBe(`driver: ${text}`);
  });
});
