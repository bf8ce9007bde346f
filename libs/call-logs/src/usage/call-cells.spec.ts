import { newId } from '@keyway/platform';
import { callRecordLine, linesOf } from '../record/call-record.js';
import { aCall } from '../testing/a-call.js';
import { cellsOf } from './call-cells.js';

const NOON = Date.parse('2026-01-15T12:00:00.000Z');

const given = { tenantId: newId(), apiKeyId: newId() };
const cells = (...calls: Parameters<typeof aCall>[0][]) =>
  cellsOf(linesOf(calls.map((call) => callRecordLine(aCall({ id: newId(NOON), ...given, ...call }))).join('')));

describe(cellsOf.name, () => {
  it('makes one cell of the calls of a minute by one key on one route from one address', () => {
    const [cell, ...others] = cells(
      { id: newId(NOON + 59_999), path: '/a', status: 404, durationUs: 10, requestBytes: 1, userAgent: 'b' },
      { id: newId(NOON), path: '/b', status: 503, durationUs: 20, responseBytes: null },
      { status: 204, durationUs: 30, responseBytes: 100 },
    );
    expect(others).toEqual([]);
    expect(cell).toMatchObject({ minute: '2026-01-15T12:00', latest: { occurredAt: '2026-01-15T12:00:59.999Z' } });
    expect(cell!.figures).toMatchObject({
      requests: 3,
      successes: 1,
      redirects: 0,
      clientErrors: 1,
      serverErrors: 1,
      errors: 2,
      durationUs: 60,
      requestBytes: 1,
      responseBytes: 612,
    });
  });

  it.each<[string, Parameters<typeof aCall>[0]]>([
    ['another minute', { id: newId(NOON + 60_000) }],
    ['another tenant', { tenantId: newId() }],
    ['another environment', { environment: 'test' }],
    ['another key', { apiKeyId: newId() }],
    ['no key', { apiKeyId: null, userId: newId() }],
    ['another route', { route: '/api/v1/lists' }],
    ['no route', { route: null }],
    ['another method', { method: 'DELETE' }],
    ['another address', { ip: '2001:db8::1' }],
    ['no address', { ip: null }],
  ])('keeps apart what has %s', (_, other) => {
    expect(cells({}, other, {})).toHaveLength(2);
  });

  it('counts the calls of all users together', () => {
    expect(cells({ apiKeyId: null, userId: newId() }, { apiKeyId: null, userId: newId() })).toHaveLength(1);
  });
});
