import { project } from './tools/jest/project.mjs';

const libs = [
  'platform',
  'local-postgres',
  'scopes',
  'tenancy',
  'events',
  'messaging',
  'models',
  'identity',
  'api-keys',
  'resources',
  'call-logs',
  'idempotency',
  'webhooks',
  'composition',
  'api-client',
];

export default {
  projects: [
    ...libs.map((name) => project(name, `libs/${name}`)),
    project('local', 'apps/local'),
    // What is decided there without a browser; `npm run test:browser` has one.
    project('dashboard', 'apps/dashboard'),
    project('api-e2e', 'apps/api-e2e', { testPathIgnorePatterns: ['/src/faults/'] }),
  ],
  // A bound for what hangs, not a measure: machines of continuous integration are slow and shared.
  testTimeout: 120_000,
};
