import { CursorInvalid, ListQuery, type Page } from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, Returns } from '@keyway/platform/http';
import { Caller, CurrentUser, type Principal, type SessionUser } from '@keyway/scopes';
import { RequireScopes, SignedIn } from '@keyway/scopes/http';
import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../people/members.js';
import { LastOwner, TenantLimitReached, TenantNotFound } from '../tenancy.errors.js';
import { tenantScopes } from '../tenancy.scopes.js';
import type { Tenant } from '../tenants/tenant.entity.js';
import { type OwnTenant, Tenants } from '../tenants/tenants.js';
import { assertOwnTenant } from './tenant-in-path.js';
import { CreateTenant, OwnTenantPage, OwnTenantView, TenantView, UpdateTenant } from '../tenants/tenant.dto.js';

@ApiTags('Tenants')
@Controller('tenants')
export class TenantsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly members: Members,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ operationId: 'listTenants', summary: 'List the tenants you belong to' })
  @Returns(OwnTenantPage, 200, 'A page of tenants, newest first.')
  @Fails(CursorInvalid)
  list(@CurrentUser() { userId }: SessionUser, @Query() page: ListQuery): Promise<Page<OwnTenant>> {
    return this.tenants.listOf(userId, page);
  }

  @Post()
  @SignedIn()
  @ApiOperation({ operationId: 'createTenant', summary: 'Create a tenant and become its owner' })
  @Returns(OwnTenantView, 201, 'The tenant, with its welcome credits.')
  @Fails(TenantLimitReached)
  create(@CurrentUser() { userId }: SessionUser, @Body() { name }: CreateTenant): Promise<OwnTenant> {
    return this.tenants.create(userId, name);
  }

  @Get(':id')
  @RequireScopes(tenantScopes.read)
  @ApiOperation({ operationId: 'getTenant', summary: 'Read the tenant' })
  @Returns(TenantView, 200, 'The tenant.')
  @Fails(TenantNotFound)
  get(@Caller() caller: Principal, @IdParam('tenant', 'tenant') id: string): Promise<Tenant> {
    assertOwnTenant(caller, id);
    return this.tenants.get(id);
  }

  @Patch(':id')
  @RequireScopes(tenantScopes.write)
  @ApiOperation({ operationId: 'updateTenant', summary: 'Rename the tenant' })
  @Returns(TenantView, 200, 'The tenant as it is now.')
  @Fails(TenantNotFound)
  update(
    @Caller() caller: Principal,
    @IdParam('tenant', 'tenant') id: string,
    @Body() { name }: UpdateTenant,
  ): Promise<Tenant> {
    assertOwnTenant(caller, id);
    return this.tenants.rename(id, name, caller.requestId);
  }

  @Post(':id/leave')
  @SignedIn()
  @ApiOperation({
    operationId: 'leaveTenant',
    summary: 'Leave the tenant',
    description: 'Anybody may, except its last owner.',
  })
  @Returns(Confirmation, 200, 'You are no longer a member.')
  @Fails(TenantNotFound, LastOwner)
  async leave(
    @CurrentUser() { userId, requestId }: SessionUser,
    @IdParam('tenant', 'tenant') id: string,
  ): Promise<Confirmation> {
    await this.members.leave(id, userId, requestId);
    return confirmed('You have left the tenant');
  }
}
