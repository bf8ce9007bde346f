import { cronProblem, nextDue } from './cron.js';

const dueAfter = (cron: string, after: string, times = 1): string[] => {
  const due: string[] = [];
  for (let at = new Date(after); due.length < times;) {
    at = nextDue(cron, at)!;
    due.push(at.toISOString().replace(':00.000Z', ''));
  }
  return due;
};

describe('a schedule', () => {
  it.each([
    ['* * * * *', '2026-02-01T00:00:59.999Z', ['2026-02-01T00:01', '2026-02-01T00:02']],
    ['*/20 * * * *', '2026-02-01T23:40:00Z', ['2026-02-02T00:00', '2026-02-02T00:20', '2026-02-02T00:40']],
    ['0 9 * * mon-fri', '2026-01-30T09:00:00Z', ['2026-02-02T09:00', '2026-02-03T09:00']],
    ['30 8,20 1 jan,JUL *', '2026-01-01T08:30:00Z', ['2026-01-01T20:30', '2026-07-01T08:30']],
    ['0 0 * * 7', '2026-02-01T00:00:00Z', ['2026-02-08T00:00']],
    ['0 0 29 2 *', '2026-02-01T00:00:00Z', ['2028-02-29T00:00', '2032-02-29T00:00']],
    ['50/5 12 * * *', '2026-02-01T00:00:00Z', ['2026-02-01T12:50', '2026-02-01T12:55', '2026-02-02T12:50']],
    // POSIX: either will do where both days are given.
    ['0 0 13 * fri', '2026-02-01T00:00:00Z', ['2026-02-06T00:00', '2026-02-13T00:00', '2026-02-20T00:00']],
    ['0 0 13 * *', '2026-02-20T00:00:00Z', ['2026-03-13T00:00']],
  ])('%s is due after %s at %j, in UTC', (cron, after, expected) => {
    expect(dueAfter(cron, after, expected.length)).toEqual(expected);
    expect(cronProblem(cron)).toBeNull();
  });

  it.each([
    ['', 'five fields'],
    ['* * * *', 'five fields'],
    ['* * * * * *', 'five fields'],
    ['@daily', 'five fields'],
    ['60 * * * *', '60 is no minute: 0 to 59'],
    ['* 5-3 * * *', '5-3 is no hour'],
    ['*/0 * * * *', '*/0 is no minute'],
    ['* * 0 * *', '0 is no day of month'],
    ['* * * foo *', 'foo is no month'],
    ['* * * * 8', '8 is no day of week'],
    ['-1 * * * *', '-1 is no minute'],
    ['1,,2 * * * *', ' is no minute'],
    ['0 0 30 2 *', 'Is never due'],
    [`${'1,'.repeat(100)}1 * * * *`, 'five fields'],
  ])('%s is refused: %s', (cron, problem) => {
    expect(cronProblem(cron)).toContain(problem);
  });
});
