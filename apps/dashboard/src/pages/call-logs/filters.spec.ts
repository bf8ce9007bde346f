import { callLogFilters, filterOf, queryOf } from './filters.js';

const NOW = Date.parse('2026-01-15T10:30:00Z');

it('asks for the last 24 hours where the address says nothing', () => {
  expect(queryOf({}, NOW).from).toBe('2026-01-14T10:30:00.000Z');
});

it('asks for what the address says, and leaves out what makes no sense', () => {
  const filters = callLogFilters({ status: '4xx', slower: '250', method: 'GET', period: '7d', nonsense: 'x' });
  expect(queryOf(filters, NOW)).toMatchObject({ status_class: '4xx', min_duration_ms: 250, method: 'GET' });
  expect(queryOf({ status: 'abc', slower: 'x' }, NOW)).toMatchObject({ status: undefined, min_duration_ms: undefined });
  expect(queryOf({ status: '404' }, NOW)).toMatchObject({ status: 404, status_class: undefined });
});

it.each([
  ['019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11', { request: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11' }],
  ['203.0.113.0/24', { ip: '203.0.113.0/24' }],
  ['2001:db8::1', { ip: '2001:db8::1' }],
  ['404', { status: '404' }],
  ['5xx', { status: '5xx' }],
  ['/api/v1/contacts/:id', { route: '/api/v1/contacts/:id' }],
  ['/api/v1/con', { path: '/api/v1/con' }],
  ['access.scopes_missing', { error: 'access.scopes_missing' }],
  ['sync-2026-01-15-0042', { client: 'sync-2026-01-15-0042' }],
])('takes %s for what it is', (text, filter) => {
  expect(filterOf(text)).toEqual(filter);
});
