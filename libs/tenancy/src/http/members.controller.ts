import { CursorInvalid, ListQuery, type Page } from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Delete, Get, Patch, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Member, Members } from '../people/members.js';
import {
  LastOwner,
  MemberNotFound,
  MemberOutranked,
  RoleBeyondKey,
  RoleNotHeld,
  TenantNotFound,
} from '../tenancy.errors.js';
import { memberScopes } from '../tenancy.scopes.js';
import { ChangeRole, MemberPage, MemberView } from '../people/member.dto.js';
import { assertOwnTenant } from './tenant-in-path.js';

@ApiTags('Members')
@Controller('tenants/:id/members')
export class MembersController {
  constructor(private readonly members: Members) {}

  @Get()
  @RequireScopes(memberScopes.read)
  @ApiOperation({ operationId: 'listMembers', summary: 'List the members of the tenant' })
  @Returns(MemberPage, 200, 'A page of members, the latest to join first.')
  @Fails(TenantNotFound, CursorInvalid)
  list(
    @Caller() caller: Principal,
    @IdParam('tenant', 'tenant') id: string,
    @Query() page: ListQuery,
  ): Promise<Page<Member>> {
    assertOwnTenant(caller, id);
    return this.members.list(id, page);
  }

  @Patch(':user_id')
  @RequireScopes(memberScopes.write)
  @ApiOperation({
    operationId: 'changeMemberRole',
    summary: "Change a member's role",
    description:
      'Only owners make or change owners. A key raises to roles whose scopes it holds, and only if it is a live key with neither expiry nor allowed addresses.',
  })
  @Returns(MemberView, 200, 'The member. The new role holds everywhere.')
  @Fails(TenantNotFound, MemberNotFound, MemberOutranked, RoleNotHeld, RoleBeyondKey, LastOwner)
  changeRole(
    @Caller() caller: Principal,
    @IdParam('tenant', 'tenant') id: string,
    @IdParam('usr', 'user', 'user_id') userId: string,
    @Body() { role }: ChangeRole,
  ): Promise<Member> {
    assertOwnTenant(caller, id);
    return this.members.changeRole(id, caller, userId, role);
  }

  @Delete(':user_id')
  @RequireScopes(memberScopes.write)
  @ApiOperation({ operationId: 'removeMember', summary: 'Remove a member', description: 'Only owners remove owners.' })
  @Returns(Confirmation, 200, 'The member is out, on every node.')
  @Fails(TenantNotFound, MemberNotFound, MemberOutranked, LastOwner)
  async remove(
    @Caller() caller: Principal,
    @IdParam('tenant', 'tenant') id: string,
    @IdParam('usr', 'user', 'user_id') userId: string,
  ): Promise<Confirmation> {
    assertOwnTenant(caller, id);
    await this.members.remove(id, caller, userId);
    return confirmed('Member removed successfully');
  }
}
