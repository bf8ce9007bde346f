import { CursorInvalid, type Page } from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, Returns } from '@keyway/platform/http';
import { CurrentUser, type SessionUser } from '@keyway/scopes';
import { OperatorOnly } from '@keyway/scopes/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { TenantNotFound } from '../tenancy.errors.js';
import { TenantDirectory, type TenantRecord, type UserRecord } from '../tenants/tenant-directory.js';
import { AdminUserPage, ListAdminUsers } from '../people/member.dto.js';
import { AdminTenantPage, AdminTenantView, ListAdminTenants, SuspendTenant } from '../tenants/tenant.dto.js';

@ApiTags('Administration')
@Controller('admin')
export class AdminTenantsController {
  constructor(private readonly directory: TenantDirectory) {}

  @Get('tenants')
  @OperatorOnly()
  @ApiOperation({ operationId: 'adminListTenants', summary: 'List and search all tenants' })
  @Returns(AdminTenantPage, 200, 'A page of tenants, newest first.')
  @Fails(CursorInvalid)
  tenants(@Query() query: ListAdminTenants): Promise<Page<TenantRecord>> {
    return this.directory.tenants(query, query);
  }

  @Get('tenants/:id')
  @OperatorOnly()
  @ApiOperation({ operationId: 'adminGetTenant', summary: 'Read any tenant' })
  @Returns(AdminTenantView, 200, 'The tenant.')
  @Fails(TenantNotFound)
  tenant(@IdParam('tenant', 'tenant') id: string): Promise<TenantRecord> {
    return this.directory.tenant(id);
  }

  @Post('tenants/:id/suspend')
  @OperatorOnly()
  @ApiOperation({
    operationId: 'adminSuspendTenant',
    summary: 'Suspend a tenant: its keys and tokens are refused everywhere, at once',
    description:
      'Its work waits too: no message, step, action, execution or webhook delivery of it begins, and no schedule fires; what is under way finishes its present step. Its survey links and workflow hooks answer 409.',
  })
  @Returns(Confirmation, 200, 'The tenant is suspended.')
  @Fails(TenantNotFound)
  async suspend(
    @CurrentUser() { requestId }: SessionUser,
    @IdParam('tenant', 'tenant') id: string,
    @Body() { reason }: SuspendTenant,
  ): Promise<Confirmation> {
    await this.directory.suspend(id, reason ?? null, requestId);
    return confirmed('Tenant suspended successfully');
  }

  @Post('tenants/:id/unsuspend')
  @OperatorOnly()
  @ApiOperation({
    operationId: 'adminUnsuspendTenant',
    summary: 'Let a suspended tenant in again',
    description: 'What waited goes on where it was; what fell due meanwhile is done now, and a schedule fires once.',
  })
  @Returns(Confirmation, 200, 'The tenant is no longer suspended.')
  @Fails(TenantNotFound)
  async unsuspend(
    @CurrentUser() { requestId }: SessionUser,
    @IdParam('tenant', 'tenant') id: string,
  ): Promise<Confirmation> {
    await this.directory.unsuspend(id, requestId);
    return confirmed('Tenant unsuspended successfully');
  }

  @Get('users')
  @OperatorOnly()
  @ApiOperation({ operationId: 'adminListUsers', summary: 'List and search all users' })
  @Returns(AdminUserPage, 200, 'A page of users, newest first.')
  @Fails(CursorInvalid)
  users(@Query() query: ListAdminUsers): Promise<Page<UserRecord>> {
    return this.directory.users(query.q, query);
  }
}
