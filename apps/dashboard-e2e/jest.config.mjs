// Run by run.mjs, which has the product running: KEYWAY_URL says where.
import { project } from '../../tools/jest/project.mjs';

const {
  globalSetup: _database,
  globalTeardown: _teardown,
  ...settings
} = project('dashboard-e2e', 'apps/dashboard-e2e');

export default {
  ...settings,
  rootDir: new URL('.', import.meta.url).pathname,
  testMatch: [`<rootDir>/src/**/*.${process.env.KEYWAY_BROWSER_RUN ?? 'spec'}.ts`],
  testTimeout: 60_000,
  // One browser at a time: two would take the machine from the service they ask.
  maxWorkers: 1,
};
