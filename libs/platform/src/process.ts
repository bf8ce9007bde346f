export { stopGracefully } from './health/graceful-stop.js';
export { operationsRoutes } from './health/operations-routes.js';
