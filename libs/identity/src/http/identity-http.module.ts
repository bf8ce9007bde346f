import { TenancyModule } from '@keyway/tenancy';
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { AuthController } from './auth.controller.js';
import { BrowserSessionsController } from './browser/browser-sessions.controller.js';
import { SessionCookieStrategy } from './browser/session-cookie.strategy.js';
import { SessionCookies } from './browser/session-cookies.js';
import { JwtStrategy } from './jwt.strategy.js';
import { SessionsController } from './sessions.controller.js';
import { UserAuthentication } from './user-authentication.js';

@Module({
  imports: [IdentityModule, TenancyModule],
  controllers: [AuthController, BrowserSessionsController, SessionsController],
  providers: [JwtStrategy, SessionCookies, SessionCookieStrategy, UserAuthentication],
})
export class IdentityHttpModule {}
