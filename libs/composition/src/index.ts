export { checkConfiguration } from './configuration.js';
export { envExample } from './env-example.js';
export { migrate, pendingMigrations } from './migrate.js';
export { configuration, entities, migrations, scopeGroups } from './parts.js';
