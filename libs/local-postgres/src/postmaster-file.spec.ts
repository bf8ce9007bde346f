import { isPostmasterCommand, parsePostmasterFile } from './postmaster-file.js';

describe(parsePostmasterFile, () => {
  it('reads the process and its port', () => {
    const text = '4711\n/srv/data\n1764000000\n20123\n\n127.0.0.1\n  1234 5\nready   \n';
    expect(parsePostmasterFile(text)).toEqual({ pid: 4711, port: 20_123 });
  });

  it.each(['', '4711\n', 'x\n/srv/data\n1\n20123\n', '-4711\n/srv/data\n1\n20123\n'])('makes nothing of %j', (text) => {
    expect(parsePostmasterFile(text)).toBeNull();
  });
});

describe(isPostmasterCommand, () => {
  const command = '/srv/binaries/18/bin/postgres -D /srv/data -p 20123 -c listen_addresses=127.0.0.1';

  it('recognises the server of the data directory', () => {
    expect(isPostmasterCommand(command, '/srv/data')).toBe(true);
  });

  it.each([
    ['the server of another directory', command, '/srv/dat'],
    ['a process that took over the number', 'node main.js /srv/data', '/srv/data'],
    ['one of its backends', 'postgres: checkpointer', '/srv/data'],
    ['nothing', '', '/srv/data'],
  ])('is not misled by %s', (_name, other, dataDirectory) => {
    expect(isPostmasterCommand(other, dataDirectory)).toBe(false);
  });
});
