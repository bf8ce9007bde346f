import { changeText } from './change.js';

it('tells a change with its sign, and nothing where there is nothing to compare with', () => {
  expect(changeText(0.12, 'share')).toBe('+12 % on before');
  expect(changeText(-0.034, 'points')).toBe('−3.4 points on before');
  expect(changeText(0, 'share')).toBe('As before');
  expect(changeText(null, 'share')).toBeNull();
});
