// One Jest project of this workspace: native ESM sources, compiled to CommonJS by swc, on the run's own PostgreSQL.
const path = (relative) => new URL(relative, import.meta.url).pathname;

export const project = (displayName, directory, more = {}) => ({
  displayName,
  rootDir: path(`../../${directory}`),
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@keyway/source', 'node', 'node-addons'] },
  globalSetup: path('./database-setup.mjs'),
  globalTeardown: path('./database-teardown.mjs'),
  setupFiles: ['reflect-metadata'],
  transform: { '\\.[cm]?[jt]s$': path('./swc-esm-transform.cjs') },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  ...more,
});
