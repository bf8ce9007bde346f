import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy.module.js';
import { AcceptInvitationController } from './accept-invitation.controller.js';
import { AdminTenantsController } from './admin-tenants.controller.js';
import { CreditsController } from './credits.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { MembersController } from './members.controller.js';
import { TenantsController } from './tenants.controller.js';

@Module({
  imports: [TenancyModule],
  controllers: [
    TenantsController,
    MembersController,
    InvitationsController,
    AcceptInvitationController,
    CreditsController,
    AdminTenantsController,
  ],
})
export class TenancyHttpModule {}
