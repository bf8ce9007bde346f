import { mayEnter } from './home-directory.js';

const nobody = { uid: 65_534, gid: 65_534, isOther: true };

describe(mayEnter, () => {
  it.each([
    ['a directory open to all', { mode: 0o755, uid: 0, gid: 0 }, true],
    ["root's own home", { mode: 0o700, uid: 0, gid: 0 }, false],
    ['one opened to its group', { mode: 0o710, uid: 0, gid: 65_534 }, true],
    ["another group's", { mode: 0o710, uid: 0, gid: 0 }, false],
    ['its own', { mode: 0o700, uid: 65_534, gid: 65_534 }, true],
    ['a group shut out though others may', { mode: 0o701, uid: 0, gid: 65_534 }, false],
  ])('judges %s', (_name, directory, expected) => {
    expect(mayEnter(directory, nobody)).toBe(expected);
  });
});
