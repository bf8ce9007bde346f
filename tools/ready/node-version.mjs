const REQUIRED = [20, 19];

/** Told in words: an older Node fails later, in a dependency, with an error nobody can place. */
export function assertNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > REQUIRED[0] || (major === REQUIRED[0] && minor >= REQUIRED[1])) return;
  throw new Error(`Keyway needs Node.js ${REQUIRED.join('.')} or newer; this is ${version} (${process.execPath}).`);
}
