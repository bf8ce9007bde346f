// The promises about processes that die and nodes that disagree: minutes of load, so a suite of its own.
import { project } from './tools/jest/project.mjs';

export default {
  projects: [project('faults', 'apps/api-e2e', { testMatch: ['<rootDir>/src/faults/**/*.spec.ts'] })],
  testTimeout: 300_000,
  maxWorkers: 1,
};
