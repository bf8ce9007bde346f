import { Module } from '@nestjs/common';
import { Credits } from './credits/credits.js';
import { Invitations } from './invitations/invitations.js';
import { ActiveMembers } from './people/active-members.js';
import { Departures } from './people/departures.js';
import { Members } from './people/members.js';
import { RoleScopes } from './people/role-scopes.js';
import { TenantDirectory } from './tenants/tenant-directory.js';
import { Tenants } from './tenants/tenants.js';

const services = [ActiveMembers, Credits, Departures, Invitations, Members, RoleScopes, TenantDirectory, Tenants];

@Module({ providers: services, exports: services })
export class TenancyModule {}
