import { csvOf } from './csv.js';
import type { Usage } from './queries.js';

it('writes a line for each interval, and nothing where there was no call', () => {
  const point = {
    at: '2026-01-15T10:00:00.000Z',
    requests: 0,
    error_rate: null,
    p50_ms: null,
  } as Usage['points'][number];
  const [head, line] = csvOf([point]).split('\r\n');
  expect(head).toMatch(/^at,requests,/);
  expect(line).toBe('2026-01-15T10:00:00.000Z,0,,,,,,,,');
});
