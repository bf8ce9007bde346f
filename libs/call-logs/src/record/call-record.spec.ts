import { newId } from '@keyway/platform';
import { aCall } from '../testing/a-call.js';
import { CALL_LOG_COLUMNS, callRecordLine, instantOfId, linesOf, parseMovedCall } from './call-record.js';

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
    const call = aCall({ id, route: 'odd\\route\t' });
    const [line] = linesOf(callRecordLine(call));
    expect(parseMovedCall(line!)).toEqual({
      id,
      occurredAt: '2026-01-15T10:30:00.123Z',
      apiKeyId: call.apiKeyId,
      ip: call.ip,
      route: call.route,
    });
  });

  it('keeps numbers within what the table can hold', () => {
    expect(callRecordLine(aCall({ requestBytes: 1e15, durationUs: 12.6 }))).toContain('\t13\t2147483647\t');
  });
});

describe(instantOfId.name, () => {
  it('is the millisecond in which the request came in', () => {
    const now = Date.now();
    expect(instantOfId(newId(now))).toBe(now);
  });
});
