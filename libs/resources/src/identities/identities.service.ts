import { notFound } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { InjectStore } from '../kernel/define-resource.js';
import { refuseField } from '../kernel/refuse-field.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { identities } from './identities.resource.js';
import type { CreateIdentity, UpdateIdentity } from './identity.dto.js';
import { SenderIdentity } from './identity.entity.js';
import { addressProblem } from './sender-address.js';

/** What a sender identity goes through, and what that means to the campaigns that are run for it. */
@Injectable()
export class IdentitiesService {
  constructor(
    private readonly database: DataSource,
    @InjectStore(identities) private readonly store: ResourceStore<SenderIdentity>,
    private readonly campaigns: CampaignsService,
  ) {}

  /** Throws BodyInvalid where nothing of its type has such an address. */
  async create(owner: Owner, fields: CreateIdentity): Promise<RowOf<SenderIdentity>> {
    assertFits(fields);
    return this.store.create(owner, fields);
  }

  /** The same. When this has returned, nothing is sent through one that is not active. */
  update(owner: Owner, id: string, change: Partial<UpdateIdentity>): Promise<RowOf<SenderIdentity>> {
    return this.database.transaction(async (tx) => {
      assertFits({ ...(await locked(tx, owner, id)), ...change });
      const identity = await this.store.within(tx).update(owner, id, change);
      if (identity.status !== 'active') await this.campaigns.pauseThoseOf(tx, owner, id);
      return identity;
    });
  }
}

async function locked(tx: EntityManager, { tenantId, environment }: Owner, id: string): Promise<SenderIdentity> {
  const where = { id, tenantId, environment };
  const identity = await tx.findOne(SenderIdentity, { where, lock: { mode: 'for_no_key_update' } });
  return identity ?? notFound(identities.label, identities.idPrefix, id);
}

function assertFits({ type, address }: Pick<SenderIdentity, 'type' | 'address'>): void {
  const problem = addressProblem(type, address);
  if (problem) refuseField('address', problem);
}
