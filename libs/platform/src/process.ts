export { stopGracefully } from './health/graceful-stop.js';
export { operationsRoutes } from './health/operations-routes.js';
export { processLogger } from './logging/process-logger.js';
