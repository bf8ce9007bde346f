import { duration, percent } from './call-text.js';

it('tells a duration in the unit one would say it in', () => {
  expect([1.834, 42.4, 999, 1_240, 12_040].map(duration)).toEqual(['1.8 ms', '42 ms', '999 ms', '1.24 s', '12.0 s']);
});

it('does not round an error away', () => {
  expect([0, 0.00001, 0.0042, 0.5].map(percent)).toEqual(['0 %', '< 0.01 %', '0.42 %', '50 %']);
});
