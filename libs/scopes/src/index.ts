export { OperatorRequired, ScopesMissing, SessionRequired, Unauthenticated, UnknownScopes } from './access.errors.js';
export { Authenticator, hasHeaderCredential } from './authenticator.js';
export {
  type Attribution,
  type Authentication,
  Caller,
  callerOf,
  CurrentUser,
  type Environment,
  ENVIRONMENTS,
  type Principal,
  type SessionUser,
} from './principal.js';
export { nearest } from './nearest.js';
export { LeasedCache, type Subject } from './rights/leased-cache.js';
export { Rights } from './rights/rights.js';
export { rightsConfig, type RightsConfig } from './rights/rights.config.js';
export { defineScopes, EVERYTHING, type Scope, type ScopeGroup } from './scope.js';
export { ScopeCatalogue } from './scope-catalogue.js';
export { ScopeSet } from './scope-set.js';
export { ScopesModule } from './scopes.module.js';
