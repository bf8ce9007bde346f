import { dateOf, expiresAt } from './expiry.js';

const NOW_MS = Date.parse('2026-01-12T14:00:00.000Z');

describe(expiresAt, () => {
  it('counts days from now, and never is never', () => {
    expect(expiresAt('30', '', NOW_MS)).toBe('2026-02-11T14:00:00.000Z');
    expect(expiresAt('never', '2026-02-01', NOW_MS)).toBeNull();
  });

  it('lets a key live through the day that was chosen', () => {
    const end = expiresAt('date', '2026-02-01', NOW_MS)!;
    expect(dateOf(end)).toBe('2026-02-01');
    expect(new Date(end).getHours()).toBe(23);
  });
});
