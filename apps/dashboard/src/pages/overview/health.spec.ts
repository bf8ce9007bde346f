import { changeOf, dropped, failing, pointsOf, soonestFirst } from './health.js';

const NOW_MS = Date.parse('2026-01-15T10:00:00.000Z');

describe('the health of a day', () => {
  it('tells the key that ends next first', () => {
    const [next, later] = [{ expires_at: '2026-01-16T10:00:00.000Z' }, { expires_at: '2026-01-20T10:00:00.000Z' }];
    expect(soonestFirst([later, next])).toEqual([next, later]);
  });

  it('tells webhooks that fail or were stopped for it, and none that was switched off', () => {
    const fails = { failing_since: '2026-01-15T09:00:00.000Z', disabled_reason: null };
    const gone = { failing_since: null, disabled_reason: 'gone' } as const;
    const off = { failing_since: null, disabled_reason: 'requested' } as const;
    expect(failing([fails, gone, off])).toEqual([fails, gone]);
  });

  it('counts the dropped rows of the last 24 hours', () => {
    const gaps = [
      { records: 4, last_at: '2026-01-15T09:00:00.000Z' },
      { records: 8, last_at: '2026-01-13T09:00:00.000Z' },
    ];
    expect(dropped(gaps, NOW_MS)).toBe(4);
  });

  it('compares with the day before', () => {
    expect([0.124, -0.5, 0.001, null].map(changeOf)).toEqual([
      '12 % more than the day before',
      '50 % less than the day before',
      'As the day before',
      'No calls the day before',
    ]);
    expect(pointsOf(0.025)).toBe('2.5 points more than the day before');
  });
});
