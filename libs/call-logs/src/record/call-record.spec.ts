import { newId } from '@keyway/platform';
import { aCall } from '../testing/a-call.js';
import { CALL_LOG_COLUMNS, callRecordLine, linesOf, parseMovedCall } from './call-record.js';

describe(callRecordLine.name, () => {
  it('has as many columns as the table is told of', () => {
    expect(callRecordLine(aCall()).split('\t')).toHaveLength(CALL_LOG_COLUMNS.split(',').length);
  });

  it('is one line, whatever a caller sends', () => {
    const line = callRecordLine(aCall({ path: '/a\tb\nc\rd\\', userAgent: '\\N\n', clientRequestId: '\\.' }));
    expect(linesOf(line + line)).toHaveLength(2);
    expect(line.split('\t')).toHaveLength(CALL_LOG_COLUMNS.split(',').length);
  });

  it('tells the worker what it needs', () => {
    const id = newId(Date.parse('2026-01-15T10:30:00.123Z'));
    const call = aCall({ id, route: 'odd\\route\t', path: 'odd\tpath', responseBytes: null, status: 403 });
    const [line] = linesOf(callRecordLine(call));
    expect(parseMovedCall(line!)).toEqual({
      id,
      occurredAt: '2026-01-15T10:30:00.123Z',
      apiKeyId: call.apiKeyId,
      ip: call.ip,
      route: call.route,
      tenantId: call.tenantId,
      environment: 'live',
      origin: `${call.apiKeyId}\t203.0.113.7\todd\\\\route\\t\t${call.tenantId}\tlive`,
      method: 'GET',
      status: 403,
      durationUs: 1_834,
      requestBytes: 0,
      responseBytes: 0,
    });
  });

  it('tells the worker what is absent', () => {
    const [line] = linesOf(callRecordLine(aCall({ apiKeyId: null, ip: null, route: null, responseBytes: 7 })));
    expect(parseMovedCall(line!)).toMatchObject({ apiKeyId: null, ip: null, route: null, responseBytes: 7 });
  });

  it('keeps numbers within what the table can hold', () => {
    expect(callRecordLine(aCall({ requestBytes: 1e15, durationUs: 12.6 }))).toContain('\t13\t2147483647\t');
  });
});
