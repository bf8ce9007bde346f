export { checkConfiguration } from './configuration.js';
export { type Databases, databasesOf } from './databases.js';
export { envExample } from './env-example.js';
export { foundation } from './foundation.js';
export { migrate, type Part, pendingMigrations } from './migrate.js';
