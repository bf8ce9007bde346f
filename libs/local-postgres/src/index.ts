export { createPrivateDirectory } from './private-directory.js';
export { type LocalPostgres, type LocalPostgresOptions, startLocalPostgres } from './local-postgres.js';
export { SERVER_SETTINGS } from './server-settings.js';
