export type { AccessRule } from './access.js';
export { OperatorOnly, Public, RequireScopes, SECURITY, SignedIn } from './access.decorators.js';
export { AccessGuard, isLetIn } from './access.guard.js';
export { authenticateRequests } from './http/authenticate-requests.js';
export { ScopedRoutes } from './http/scoped-routes.js';
export { ScopesHttpModule } from './http/scopes-http.module.js';
export { StillAllowed } from './http/still-allowed.js';
