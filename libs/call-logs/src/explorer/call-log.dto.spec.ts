import type { DomainError } from '@keyway/platform';
import { BindingPipe } from '@keyway/platform/http';
import { CallLogFilters, ListCallLogs } from './call-log.dto.js';

const bound = (query: Record<string, string>, metatype: new () => object = ListCallLogs): unknown =>
  new BindingPipe().transform(query, { type: 'query', metatype });

describe(ListCallLogs.name, () => {
  it('reads every filter off the query', () => {
    const query = {
      ...{ from: '2026-01-15T00:00:00Z', to: '2026-01-16T00:00:00+01:00', status: '404', status_class: '4xx' },
      ...{ api_key_id: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11', user_id: 'usr_01kq0v8m3tf5x9d2c7h4n6p8qr' },
      ...{ method: 'GET', route: '/api/v1/contacts/:id', path_prefix: '/api', ip: '10.0.0.0/8', limit: '7' },
      ...{ request_id: '019BC687-3C1E-7AAF-9D1C-5A6B2F0C9E11', client_request_id: 'mine', error_code: 'internal' },
      min_duration_ms: '0.5',
    };
    expect(bound(query)).toMatchObject({
      ...{
        from: new Date('2026-01-15T00:00:00Z'),
        to: new Date('2026-01-15T23:00:00Z'),
        status: 404,
        statusClass: '4xx',
      },
      ...{ apiKeyId: query.api_key_id, userId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
      ...{ method: 'GET', route: query.route, pathPrefix: '/api', ip: '10.0.0.0/8', limit: 7 },
      ...{ requestId: query.request_id, clientRequestId: 'mine', errorCode: 'internal', minDurationMs: 0.5 },
    });
  });

  it('asks for nothing unless told to', () => {
    expect(bound({})).toEqual({ limit: 50 });
    expect(bound({}, CallLogFilters)).toEqual({});
  });

  it.each([
    ['ip', 'localhost', 'Must be an IP address or a CIDR'],
    ['request_id', 'mine', 'Must be a request id, as X-Request-ID told it'],
    ['status', '700', 'Must be 599 at most'],
    ['from', '2026-01-15', 'Must be an ISO 8601 time such as 2026-01-15T10:30:00Z'],
    ['colour', 'red', 'Unknown field'],
  ])('refuses %s=%s', (field, value, message) => {
    for (const type of [ListCallLogs, CallLogFilters])
      expect(problemsOf({ [field]: value }, type)).toEqual([{ field, message }]);
  });
});

function problemsOf(query: Record<string, string>, type: new () => object): unknown {
  try {
    return bound(query, type);
  } catch (error) {
    return (error as DomainError).extras.details;
  }
}
