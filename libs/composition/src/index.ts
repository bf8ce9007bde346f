export { checkConfiguration } from './configuration.js';
export { envExample } from './env-example.js';
export { foundation } from './foundation.js';
export { migrate, pendingMigrations } from './migrate.js';
