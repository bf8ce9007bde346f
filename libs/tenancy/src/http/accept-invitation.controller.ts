import { Fails, Returns } from '@keyway/platform/http';
import { CurrentUser, type SessionUser } from '@keyway/scopes';
import { SignedIn } from '@keyway/scopes/http';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Invitations } from '../invitations/invitations.js';
import {
  AlreadyMember,
  InvitationExpired,
  InvitationForSomebodyElse,
  InvitationRevoked,
  InvitationUnknown,
  InvitationUsed,
} from '../tenancy.errors.js';
import type { Tenant } from '../tenants/tenant.entity.js';
import { Tenants } from '../tenants/tenants.js';
import { AcceptInvitation } from '../people/member.dto.js';
import { TenantView } from '../tenants/tenant.dto.js';

@ApiTags('Members')
@Controller('invitations')
export class AcceptInvitationController {
  constructor(
    private readonly invitations: Invitations,
    private readonly tenants: Tenants,
  ) {}

  @Post('accept')
  @SignedIn()
  @ApiOperation({
    operationId: 'acceptInvitation',
    summary: 'Accept an invitation that was made to your email address',
  })
  @Returns(TenantView, 200, 'The tenant you are now a member of.')
  @Fails(
    InvitationUnknown,
    InvitationRevoked,
    InvitationUsed,
    InvitationExpired,
    InvitationForSomebodyElse,
    AlreadyMember,
  )
  async accept(
    @CurrentUser() { userId, requestId }: SessionUser,
    @Body() { token }: AcceptInvitation,
  ): Promise<Tenant> {
    return this.tenants.get(await this.invitations.accept(userId, token, requestId));
  }
}
