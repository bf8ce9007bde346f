import { parseCommandLine, UsageError } from './command-line.js';

describe(parseCommandLine, () => {
  it('makes demo data unless told not to', () => {
    expect(parseCommandLine([]).demo).toBe(true);
    expect(parseCommandLine(['--no-demo']).demo).toBe(false);
  });

  it('takes a file of settings', () => {
    expect(parseCommandLine(['--env', 'staging.env']).envFile).toBe('staging.env');
  });

  it.each([['--nodemo'], ['start'], ['--env'], ['--no-demo=yes']])('refuses %s', (argument) => {
    expect(() => parseCommandLine([argument])).toThrow(UsageError);
  });
});
