import { CursorInvalid, ListQuery, type Page } from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Invitation } from '../invitations/invitation.entity.js';
import { Invitations, type IssuedInvitation } from '../invitations/invitations.js';
import {
  AlreadyMember,
  InvitationNotFound,
  MemberOutranked,
  RoleBeyondKey,
  RoleNotHeld,
  TenantNotFound,
} from '../tenancy.errors.js';
import { memberScopes } from '../tenancy.scopes.js';
import { CreateInvitation, InvitationPage, IssuedInvitationView } from '../people/member.dto.js';
import { assertOwnTenant } from './tenant-in-path.js';

@ApiTags('Members')
@Controller('tenants/:id/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Post()
  @RequireScopes(memberScopes.write)
  @ApiOperation({
    operationId: 'createInvitation',
    summary: 'Invite somebody by their email address',
    description:
      'The token is in this answer only: hand it to the person. It holds for 7 days. Inviting the same address again replaces it. A key invites with roles whose scopes it holds, and only if it is a live key with neither expiry nor allowed addresses.',
  })
  @Returns(IssuedInvitationView, 201, 'The invitation and, this once, its token.')
  @Fails(TenantNotFound, MemberOutranked, RoleNotHeld, RoleBeyondKey, AlreadyMember)
  create(
    @Caller() caller: Principal,
    @IdParam('tenant', 'tenant') id: string,
    @Body() { email, role }: CreateInvitation,
  ): Promise<IssuedInvitation> {
    assertOwnTenant(caller, id);
    return this.invitations.invite(id, caller, email, role);
  }

  @Get()
  @RequireScopes(memberScopes.read)
  @ApiOperation({ operationId: 'listInvitations', summary: 'List the invitations that wait to be accepted' })
  @Returns(InvitationPage, 200, 'A page of invitations, newest first.')
  @Fails(TenantNotFound, CursorInvalid)
  list(
    @Caller() caller: Principal,
    @IdParam('tenant', 'tenant') id: string,
    @Query() page: ListQuery,
  ): Promise<Page<Invitation>> {
    assertOwnTenant(caller, id);
    return this.invitations.pending(id, page);
  }

  @Delete(':invitation_id')
  @RequireScopes(memberScopes.write)
  @ApiOperation({ operationId: 'revokeInvitation', summary: 'Revoke an invitation' })
  @Returns(Confirmation, 200, 'Its token is worth nothing any more.')
  @Fails(TenantNotFound, InvitationNotFound)
  async revoke(
    @Caller() caller: Principal,
    @IdParam('tenant', 'tenant') id: string,
    @IdParam('inv', 'invitation', 'invitation_id') invitationId: string,
  ): Promise<Confirmation> {
    assertOwnTenant(caller, id);
    await this.invitations.revoke(id, invitationId, caller.requestId);
    return confirmed('Invitation revoked successfully');
  }
}
