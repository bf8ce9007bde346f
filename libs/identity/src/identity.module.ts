import { TenancyModule } from '@keyway/tenancy';
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { Accounts } from './accounts/accounts.js';
import { Logins } from './accounts/logins.js';
import { Operators } from './operators.js';
import { LoginThrottle } from './passwords/login-throttle.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { PasswordPolicy } from './passwords/password-policy.js';
import { Passwords } from './passwords/passwords.js';
import { AccessTokens } from './sessions/access-tokens.js';
import { OwnSessions } from './sessions/own-sessions.js';
import { RefreshTokens } from './sessions/refresh-tokens.js';
import { Sessions } from './sessions/sessions.js';
import { SignedInUsers } from './sessions/signed-in-users.js';

@Module({
  imports: [TenancyModule, JwtModule.register({})],
  providers: [
    AccessTokens,
    Accounts,
    Logins,
    LoginThrottle,
    Operators,
    OwnSessions,
    PasswordHasher,
    PasswordPolicy,
    Passwords,
    RefreshTokens,
    Sessions,
    SignedInUsers,
  ],
  exports: [AccessTokens, Accounts, Logins, LoginThrottle, Operators, OwnSessions, Passwords, Sessions, SignedInUsers],
})
export class IdentityModule {}
