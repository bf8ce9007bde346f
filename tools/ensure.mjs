import { build, buildIsFresh } from './ready/build.mjs';
import { dependenciesAreInStep, installDependencies } from './ready/dependencies.mjs';
import { assertNodeVersion } from './ready/node-version.mjs';
import { oneAtATime } from './ready/one-at-a-time.mjs';

export { ROOT } from './ready/root.mjs';

/**
 * Makes a fresh clone, or one that has changed, fit to run: the dependencies of package-lock.json, and with
 * `build` the compiled sources. When there is nothing to do it writes nothing and takes some milliseconds.
 */
export async function ensureReady({ build: wantsBuild }) {
  try {
    assertNodeVersion();
    const isReady = () => dependenciesAreInStep() && (!wantsBuild || buildIsFresh());
    if (isReady()) return;
    await oneAtATime(async () => {
      if (!dependenciesAreInStep()) await installDependencies();
      if (wantsBuild && !buildIsFresh()) await build();
    });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
