export { createPrivateDirectory } from './private-directory.js';
export { type LocalPostgres, type LocalPostgresOptions, startLocalPostgres } from './local-postgres.js';
