import { BodyInvalid, BodyMalformed } from '@keyway/platform';
import { Confirmation, confirmed, Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { type Principal, ScopesMissing } from '@keyway/scopes';
import { SignedIn } from '@keyway/scopes/http';
import { tenantChoiceErrors } from '@keyway/tenancy/http';
import { Body, Controller, Delete, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminCaller } from '../kernel/admin-caller.js';
import { InjectStore } from '../kernel/define-resource.js';
import { ExternalIdTaken } from '../kernel/resource.errors.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { IdentityAddressTaken } from './identities.errors.js';
import { identities } from './identities.resource.js';
import { IdentitiesService } from './identities.service.js';
import { CreateIdentity, IdentityView, UpdateIdentity } from './identity.dto.js';
import type { SenderIdentity } from './identity.entity.js';

const FOR_ADMINS = 'For signed-in owners and admins of the tenant, and never for a key.';

/** What reads them is the standard controller. */
@ApiTags('Identities')
@Controller(identities.name)
export class IdentitiesController {
  constructor(
    private readonly identities: IdentitiesService,
    @InjectStore(identities) private readonly store: ResourceStore<SenderIdentity>,
  ) {}

  @Post()
  @SignedIn()
  @ApiOperation({ operationId: 'createIdentity', summary: 'Add a sender identity', description: FOR_ADMINS })
  @Returns(IdentityView, 201, 'The new identity.')
  @Fails(ScopesMissing, ...tenantChoiceErrors, BodyMalformed, BodyInvalid, IdentityAddressTaken, ExternalIdTaken)
  create(@AdminCaller() caller: Principal, @Body() body: CreateIdentity): Promise<RowOf<SenderIdentity>> {
    return this.identities.create(caller, body);
  }

  @Patch(':id')
  @SignedIn()
  @ApiOperation({
    operationId: 'updateIdentity',
    summary: 'Update a sender identity',
    description: `Active campaigns of one that is not \`active\` any more are paused, and say why. ${FOR_ADMINS}`,
  })
  @Returns(IdentityView, 200, 'The identity as it is now.')
  @Fails(
    ResourceNotFound,
    ScopesMissing,
    ...tenantChoiceErrors,
    BodyMalformed,
    BodyInvalid,
    IdentityAddressTaken,
    ExternalIdTaken,
  )
  update(
    @AdminCaller() caller: Principal,
    @ResourceId(identities) id: string,
    @Body() body: UpdateIdentity,
  ): Promise<RowOf<SenderIdentity>> {
    return this.identities.update(caller, id, body);
  }

  @Delete(':id')
  @SignedIn()
  @ApiOperation({ operationId: 'deleteIdentity', summary: 'Remove a sender identity', description: FOR_ADMINS })
  @Returns(Confirmation, 200, 'The identity is gone.')
  @Fails(ResourceNotFound, ScopesMissing, ...tenantChoiceErrors)
  async remove(@AdminCaller() caller: Principal, @ResourceId(identities) id: string): Promise<Confirmation> {
    await this.store.remove(caller, id);
    return confirmed('Identity deleted');
  }
}
