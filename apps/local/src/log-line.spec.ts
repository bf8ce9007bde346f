import { noteworthy } from './log-line.js';

describe(noteworthy, () => {
  it('tells a warning in words', () => {
    expect(noteworthy('{"level":40,"time":1,"msg":"the database is slow"}')).toBe('warn: the database is slow');
  });

  it('tells the cause of an error, once', () => {
    expect(noteworthy('{"level":50,"err":{"message":"no route"},"msg":"request failed"}')).toBe(
      'error: request failed: no route',
    );
    expect(noteworthy('{"level":50,"err":{"message":"no route"},"msg":"no route"}')).toBe('error: no route');
  });

  it.each(['{"level":30,"msg":"request completed"}', 'not JSON', '', 'cut off {"level":50,"ms'])(
    'keeps %j to the file',
    (line) => {
      expect(noteworthy(line)).toBeNull();
    },
  );
});
