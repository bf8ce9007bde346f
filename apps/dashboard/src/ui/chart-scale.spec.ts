import { highestOf } from './chart-scale.js';

const series = (...values: (number | null)[]) => ({ name: 'calls', color: 'red', values });

describe(highestOf, () => {
  it('is the highest column of all that stand on each other, and the highest line', () => {
    expect(highestOf([series(1, 5, null), series(4, 2, 3)], 'columns')).toBe(7);
    expect(highestOf([series(1, 5, null), series(4, 2, 3)], 'lines')).toBe(5);
  });

  it('is never 0', () => {
    expect(highestOf([], 'columns')).toBe(1);
    expect(highestOf([series(null, 0)], 'lines')).toBeGreaterThan(0);
  });
});
