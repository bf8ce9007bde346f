import { CreateSessions1764000200000 } from './migrations/1764000200000-create-sessions.js';
import { CreateLoginFailures1764000201000 } from './migrations/1764000201000-create-login-failures.js';
import { RecordUseOfSessions1764000202000 } from './migrations/1764000202000-record-use-of-sessions.js';
import { LoginFailures } from './passwords/login-failure.entity.js';
import { Password } from './passwords/password.entity.js';
import { Session } from './sessions/session.entity.js';

export { type Account, Accounts, type NewAccount } from './accounts/accounts.js';
export { Logins } from './accounts/logins.js';
export { identityConfig, type IdentityConfig } from './identity.config.js';
export { LoginFailed, LoginThrottled, SessionEnded, TokenInvalid, TokenReused } from './identity.errors.js';
export { IdentityModule } from './identity.module.js';
export { Operators } from './operators.js';
export { LoginThrottle } from './passwords/login-throttle.js';
export { Passwords } from './passwords/passwords.js';
export { type Client, Sessions, type Tokens } from './sessions/sessions.js';
export { type SignedInUser, SignedInUsers } from './sessions/signed-in-users.js';

export const identityEntities = [Password, Session, LoginFailures];
export const identityMigrations = [
  CreateSessions1764000200000,
  CreateLoginFailures1764000201000,
  RecordUseOfSessions1764000202000,
];
