import { BodyInvalid, Clock, DomainError } from '@keyway/platform';
import { Confirmation, confirmed, Fails, Returns } from '@keyway/platform/http';
import { Public } from '@keyway/scopes/http';
import { Body, Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags, PickType } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logins } from '../../accounts/logins.js';
import {
  HashingBusy,
  LoginFailed,
  LoginThrottled,
  SessionCookieForeign,
  TokenInvalid,
  TokenReused,
} from '../../identity.errors.js';
import { Sessions, type Tokens } from '../../sessions/sessions.js';
import { addressOf, clientOf, Login, TokensView } from '../auth.dto.js';
import { OwnPagesGuard } from './own-pages.guard.js';
import { BROWSER_ROUTES, SessionCookies } from './session-cookies.js';

/** The tokens themselves are in cookies, where no script can read them. */
export class BrowserSessionView extends PickType(TokensView, ['expiresIn']) {}

const OWN_PAGES = 'For the dashboard: it answers pages of its own origin, with the header `X-Keyway-Dashboard`.';

@ApiTags('Authentication')
@UseGuards(OwnPagesGuard)
@Controller(BROWSER_ROUTES)
export class BrowserSessionsController {
  constructor(
    private readonly logins: Logins,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly clock: Clock,
  ) {}

  @Post('login')
  @Public('This is where a browser gets its cookies from.')
  @ApiOperation({ operationId: 'browserLogin', summary: 'Log in with cookies', description: OWN_PAGES })
  @Returns(BrowserSessionView, 200, 'A new session, in cookies that no script can read.')
  @Fails(BodyInvalid, LoginFailed, LoginThrottled, HashingBusy, SessionCookieForeign)
  async login(
    @Body() login: Login,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrowserSessionView> {
    return this.keep(reply, await this.logins.login(addressOf(login), login.password, clientOf(request)));
  }

  @Post('refresh')
  @Public('The refresh token in the cookie is the credential.')
  @ApiOperation({
    operationId: 'browserRefresh',
    summary: "Renew the cookies of a browser's session",
    description: OWN_PAGES,
  })
  @Returns(BrowserSessionView, 200, 'A new access token and the successor of the refresh token, in the cookies.')
  @Fails(TokenInvalid, TokenReused, SessionCookieForeign)
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrowserSessionView> {
    try {
      return this.keep(reply, await this.sessions.refresh(this.cookies.refreshToken(request) ?? '', request.ip));
    } catch (error) {
      // Cookies that are worth nothing any more are taken back, so that the browser stops asking with them.
      if (error instanceof DomainError && error.kind === 'unauthenticated')
        void reply.header('set-cookie', this.cookies.forget());
      throw error;
    }
  }

  @Post('logout')
  @Public('The refresh token in the cookie says which session; without one there is nothing to end.')
  @ApiOperation({ operationId: 'browserLogout', summary: "End a browser's session", description: OWN_PAGES })
  @Returns(Confirmation, 200, 'No node accepts a token of this session any more, and the cookies are gone.')
  @Fails(SessionCookieForeign)
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Confirmation> {
    await this.sessions.endByRefreshToken(this.cookies.refreshToken(request) ?? '');
    void reply.header('set-cookie', this.cookies.forget());
    return confirmed('Logged out successfully');
  }

  private keep(reply: FastifyReply, tokens: Tokens): BrowserSessionView {
    void reply.header('set-cookie', this.cookies.keep(tokens, this.clock.now().getTime()));
    return { expiresIn: tokens.expiresIn };
  }
}
