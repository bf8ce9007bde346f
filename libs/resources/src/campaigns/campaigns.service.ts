import { BodyInvalid } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SenderIdentity } from '../identities/identity.entity.js';
import { InjectStore } from '../kernel/define-resource.js';
import { members } from '../kernel/member.js';
import { danglingIds } from '../kernel/references.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import type { CloneCampaign, CreateCampaign, UpdateCampaign } from './campaign.dto.js';
import { Campaign } from './campaign.entity.js';
import type { CampaignState } from './campaign-state.js';
import { CampaignIdentityInactive } from './campaigns.errors.js';
import { campaignEvents, campaigns } from './campaigns.resource.js';
import { CampaignMembers } from './members/campaign-members.service.js';
import type { Step } from './steps/campaign-step.js';
import { ownersNamed, stepProblems } from './steps/step-problems.js';

const MAX_NAME = 200;
const COPY = ' (copy)';

/** What a campaign goes through. */
@Injectable()
export class CampaignsService {
  constructor(
    @InjectStore(campaigns) private readonly store: ResourceStore<Campaign>,
    private readonly members: CampaignMembers,
    private readonly database: DataSource,
  ) {}

  async create(owner: Owner, fields: CreateCampaign): Promise<RowOf<Campaign>> {
    await this.assertFit(owner, fields.steps ?? []);
    return this.store.create(owner, fields);
  }

  async update(owner: Owner, id: string, change: Partial<UpdateCampaign>): Promise<Campaign> {
    await this.assertFit(owner, change.steps ?? []);
    return this.store.change(owner, id, (campaign) => campaign.revise(change));
  }

  /**
   * When this has returned, nothing is done that the new state does not have. The state it is in changes nothing.
   * Throws CampaignStateInvalid, CampaignStepsMissing and CampaignIdentityInactive.
   */
  changeStatus(owner: Owner, id: string, status: CampaignState): Promise<Campaign> {
    const event = status === 'draft' ? campaigns.events.updated : campaignEvents[status];
    return this.store.change(
      owner,
      id,
      async (campaign, tx) => {
        const isOther = campaign.become(status);
        if (isOther && status === 'active') await assertConnected(tx, owner, campaign);
        if (isOther) await this.members.follow(tx, owner, campaign);
        return isOther;
      },
      event,
    );
  }

  /** A draft with the same steps and settings, and nobody in it. */
  async clone(owner: Owner, id: string, { name }: CloneCampaign): Promise<RowOf<Campaign>> {
    const { name: original, description, identityId, steps, metadata } = await this.store.get(owner, id);
    const copyName = original.slice(0, MAX_NAME - COPY.length) + COPY;
    return this.store.create(owner, { name: name ?? copyName, description, identityId, steps, metadata });
  }

  /** Pauses those that run for an identity which is not active any more, and of which `tx` holds the row. */
  async pauseThoseOf(tx: EntityManager, owner: Owner, identityId: string): Promise<void> {
    const { tenantId, environment } = owner;
    const running = await tx.find(Campaign, {
      where: { identityId, state: 'active', tenantId, environment },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    for (const campaign of running) {
      campaign.pauseBecause('identity_inactive');
      await tx.save(campaign);
      await this.store.tell(tx, owner, campaign.id, campaignEvents.paused);
    }
  }

  /** Throws BodyInvalid, which names every field that does not fit. */
  private async assertFit(owner: Owner, steps: readonly Step[]): Promise<void> {
    const details = stepProblems(steps);
    if (details.length === 0)
      details.push(...(await danglingIds(this.database.manager, owner, members, ownersNamed(steps))));
    if (details.length > 0) throw new BodyInvalid({}, { details });
  }
}

/** Whoever changes the identity waits for `tx`, and then finds the campaign active. */
async function assertConnected(tx: EntityManager, owner: Owner, { identityId: id }: Campaign): Promise<void> {
  if (!id) return;
  const { tenantId, environment } = owner;
  const where = { id, tenantId, environment };
  const { status } = await tx.findOneOrFail(SenderIdentity, { where, lock: { mode: 'pessimistic_read' } });
  if (status !== 'active') throw new CampaignIdentityInactive({ status }, { allowedStates: ['active'] });
}
