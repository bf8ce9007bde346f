import type { LogSettings } from './queries.js';
import { bodySizes, deletes, typed, wanted } from './typed-log-settings.js';

const SETTINGS: LogSettings = {
  retention_days: 30,
  environment: 'live',
  kept_from: '2026-01-01T00:00:00.000Z',
  capture: { enabled: true, headers: ['x-one', 'x-two'], body_bytes: 1_000 },
  installation: { retention_days: 90, capture_retention_days: 7, captured_headers: [], max_body_bytes: 16_384 },
  updated_by: null,
  updated_at: null,
};

it('sends back what was not changed as it was', () => {
  expect(wanted(typed(SETTINGS))).toEqual({ retention_days: 30, capture: SETTINGS.capture });
});

it('takes an empty retention for as long as the installation keeps calls', () => {
  expect(wanted({ ...typed(SETTINGS), days: '' }).retention_days).toBeNull();
});

it('knows which retention deletes calls', () => {
  const isLess = (days: string): boolean => deletes(SETTINGS, { ...typed(SETTINGS), days });
  expect([isLess('7'), isLess('30'), isLess('60'), isLess('')]).toEqual([true, false, false, false]);
  expect(deletes({ ...SETTINGS, retention_days: null }, { ...typed(SETTINGS), days: '90' })).toBe(false);
});

it('offers no more of a body than the installation keeps, and what is kept now', () => {
  expect(bodySizes(SETTINGS).map(({ value }) => value)).toEqual(['0', '1000', '4096', '16384']);
});
