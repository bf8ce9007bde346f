import { BodyInvalid } from '@keyway/platform';
import { Confirmation, confirmed, Fails, Returns } from '@keyway/platform/http';
import { CurrentUser, type SessionUser } from '@keyway/scopes';
import { Public, SignedIn } from '@keyway/scopes/http';
import { EmailTaken } from '@keyway/tenancy';
import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Account, Accounts, type Profile } from '../accounts/accounts.js';
import { Logins } from '../accounts/logins.js';
import {
  CurrentPasswordWrong,
  HashingBusy,
  LoginFailed,
  LoginThrottled,
  TokenInvalid,
  TokenReused,
} from '../identity.errors.js';
import { Passwords } from '../passwords/passwords.js';
import { Sessions, type Tokens } from '../sessions/sessions.js';
import {
  AccountView,
  addressOf,
  ChangePassword,
  clientOf,
  Login,
  ProfileView,
  Refresh,
  Register,
  TokensView,
} from './auth.dto.js';

@ApiTags('Authentication')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly accounts: Accounts,
    private readonly logins: Logins,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
  ) {}

  @Post('register')
  @Public('Nobody has a credential before they have an account.')
  @ApiOperation({ operationId: 'register', summary: 'Create an account and its first tenant' })
  @Returns(AccountView, 201, 'The account: owner of a tenant named after the company, with welcome credits.')
  @Fails(BodyInvalid, EmailTaken, HashingBusy)
  register(@Body() account: Register): Promise<Account> {
    return this.accounts.register(account);
  }

  @Post('login')
  @Public('This is where credentials come from.')
  @ApiOperation({
    operationId: 'login',
    summary: 'Log in',
    description: 'JSON, or a form as OAuth clients send it; `email` or `username`.',
  })
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded')
  @Returns(TokensView, 200, 'A new session.')
  @Fails(BodyInvalid, LoginFailed, LoginThrottled, HashingBusy)
  login(@Body() login: Login, @Req() request: FastifyRequest): Promise<Tokens> {
    return this.logins.login(addressOf(login), login.password, clientOf(request));
  }

  @Post('refresh')
  @Public('The refresh token in the body is the credential.')
  @ApiOperation({
    operationId: 'refresh',
    summary: 'Exchange a refresh token for new tokens',
    description:
      'The token goes on working, with the same successor, until that successor is first used: a lost answer is no lost session. Used after that, it ends the session.',
  })
  @Returns(TokensView, 200, 'A new access token, and the successor of the refresh token.')
  @Fails(BodyInvalid, TokenInvalid, TokenReused)
  refresh(@Body() { refreshToken }: Refresh, @Req() request: FastifyRequest): Promise<Tokens> {
    return this.sessions.refresh(refreshToken, request.ip);
  }

  @Post('logout')
  @SignedIn()
  @ApiOperation({ operationId: 'logout', summary: 'End this session' })
  @Returns(Confirmation, 200, 'No node accepts a token of this session any more.')
  async logout(@CurrentUser() user: SessionUser): Promise<Confirmation> {
    await this.sessions.end(user);
    return confirmed('Logged out successfully');
  }

  @Post('logout-all')
  @SignedIn()
  @ApiOperation({ operationId: 'logoutAll', summary: 'End all your sessions' })
  @Returns(Confirmation, 200, 'No node accepts a token of any of your sessions any more.')
  async logoutAll(@CurrentUser() { userId }: SessionUser): Promise<Confirmation> {
    await this.sessions.endAll(userId);
    return confirmed('Logged out everywhere successfully');
  }

  @Post('password')
  @SignedIn()
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Change your password',
    description: 'Ends all your other sessions.',
  })
  @Returns(Confirmation, 200, 'The new password holds.')
  @Fails(BodyInvalid, CurrentPasswordWrong, LoginThrottled, HashingBusy)
  async changePassword(
    @CurrentUser() user: SessionUser,
    @Body() change: ChangePassword,
    @Req() request: FastifyRequest,
  ): Promise<Confirmation> {
    await this.passwords.change(user, change, clientOf(request).ip);
    return confirmed('Password changed successfully');
  }

  @Get('me')
  @SignedIn({ tenantHeaderExempt: true })
  @ApiOperation({ operationId: 'getMe', summary: 'Read who you are and which tenants you belong to' })
  @Returns(ProfileView, 200, 'You.')
  me(@CurrentUser() { userId }: SessionUser): Promise<Profile> {
    return this.accounts.profile(userId);
  }
}
