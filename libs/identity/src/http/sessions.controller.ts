import { CursorInvalid, decodeCursor, ListQuery, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, notFound, ResourceNotFound, Returns } from '@keyway/platform/http';
import { CurrentUser, type SessionUser } from '@keyway/scopes';
import { SignedIn } from '@keyway/scopes/http';
import { Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type OwnSession, OwnSessions } from '../sessions/own-sessions.js';
import { SessionView } from './session.dto.js';

const LABEL = 'session';

@ApiTags('Authentication')
@Controller('auth')
export class SessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @Get('sessions')
  @SignedIn()
  @ApiOperation({
    operationId: 'listSessions',
    summary: 'List your sessions',
    description: 'Those that have not ended: of browsers, and of programs that logged in as you.',
  })
  @Returns(pageOf(SessionView), 200, 'A page of your sessions, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  list(@CurrentUser() user: SessionUser, @Query() { limit, cursor }: ListQuery): Promise<Page<OwnSession>> {
    return this.sessions.list(user, limit, decodeCursor(cursor));
  }

  @Delete('sessions/:id')
  @SignedIn()
  @ApiOperation({
    operationId: 'endSession',
    summary: 'End one of your sessions',
    description: 'The one you call with as well: that is logging out.',
  })
  @Returns(Confirmation, 200, 'No node accepts a token of the session any more.')
  @Fails(ResourceNotFound)
  async end(@CurrentUser() { userId }: SessionUser, @IdParam('ses', LABEL) id: string): Promise<Confirmation> {
    if (!(await this.sessions.end(userId, id))) notFound(LABEL, 'ses', id);
    return confirmed('Session ended successfully');
  }

  @Post('logout-others')
  @SignedIn()
  @ApiOperation({ operationId: 'logoutOthers', summary: 'End all your sessions but this one' })
  @Returns(Confirmation, 200, 'No node accepts a token of any other session of yours any more.')
  async endOthers(@CurrentUser() user: SessionUser): Promise<Confirmation> {
    await this.sessions.endOthers(user);
    return confirmed('Logged out everywhere else successfully');
  }
}
