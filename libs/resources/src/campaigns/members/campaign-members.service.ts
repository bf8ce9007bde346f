import { Jobs, newId, notFound, type Page } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Audiences } from '../../contacts/audience.js';
import { contacts } from '../../contacts/contacts.resource.js';
import { InjectStore } from '../../kernel/define-resource.js';
import type { Owner, RowOf } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import { Campaign } from '../campaign.entity.js';
import { campaigns } from '../campaigns.resource.js';
import { runCampaign } from '../run/run-campaign.job.js';
import { FIRST_STEP } from '../steps/step-tree.js';
import type { AddedContacts, ListCampaignMembers } from './campaign-member.dto.js';
import type { CampaignMember } from './campaign-member.entity.js';
import { campaignMembers } from './campaign-members.resource.js';

/** In the order of the contacts, so that two calls never wait for each other. */
const ADD = `
  INSERT INTO campaign_members (id, tenant_id, environment, campaign_id, contact_id, state, next_step)
  SELECT it.id, $1, $2, $3, it.contact_id, 'pending', '${FIRST_STEP}'
  FROM unnest($4::uuid[], $5::uuid[]) AS it (id, contact_id) ORDER BY it.contact_id
  ON CONFLICT (campaign_id, contact_id) DO NOTHING RETURNING id, contact_id AS "contactId"`;

const FIND = `
  SELECT id FROM campaign_members
  WHERE campaign_id = $1 AND contact_id = $2 AND tenant_id = $3 AND environment = $4`;

const CANCEL_REST = `
  UPDATE campaign_members SET state = 'cancelled', next_step = NULL, finished_at = now(), updated_at = now()
  WHERE campaign_id = $1 AND state = 'pending' AND tenant_id = $2 AND environment = $3`;

/** Which contacts are in which campaign. */
@Injectable()
export class CampaignMembers {
  constructor(
    private readonly database: DataSource,
    @InjectStore(campaignMembers) private readonly store: ResourceStore<CampaignMember>,
    private readonly audiences: Audiences,
    private readonly jobs: Jobs,
  ) {}

  page(owner: Owner, campaignId: string, query: ListCampaignMembers): Promise<Page<RowOf<CampaignMember>>> {
    return this.store.list(owner, query, { sql: 'campaign_id = $', value: campaignId });
  }

  add(owner: Owner, campaignId: string, contactIds: readonly string[]): Promise<AddedContacts> {
    return this.database.transaction((tx) => this.addIn(tx, owner, campaignId, contactIds));
  }

  /**
   * The same as a part of something else. Throws ResourceNotFound, CampaignStateInvalid and, before anything is written,
   * BodyInvalid where one of the contacts is not the owner's. What is active runs for them at once.
   */
  async addIn(
    tx: EntityManager,
    owner: Owner,
    campaignId: string,
    contactIds: readonly string[],
  ): Promise<AddedContacts> {
    const { tenantId, environment } = owner;
    // Locked so that a change of its state comes before this or after it.
    const lock = { mode: 'pessimistic_read' } as const;
    const campaign = await tx.findOne(Campaign, { where: { id: campaignId, tenantId, environment }, lock });
    if (!campaign) return notFound(campaigns.label, campaigns.idPrefix, campaignId);
    campaign.assertOpen();
    await this.audiences.members(tx, owner, { contactIds });
    const distinct = [...new Set(contactIds)];
    const values = [tenantId, environment, campaignId, distinct.map(() => newId()), distinct];
    const added = await tx.query<Pick<CampaignMember, 'id' | 'contactId'>[]>(ADD, values);
    for (const { id } of added) await this.store.tell(tx, owner, id, campaignMembers.events.created);
    if (added.length > 0 && campaign.state === 'active') await this.enqueue(tx, owner, campaignId);
    const results = resultsOf(contactIds, new Set(added.map(({ contactId }) => contactId)));
    return { added: added.length, skipped: contactIds.length - added.length, results };
  }

  /** When this has returned, nothing more is done for it. Added again, the contact begins anew. */
  async remove(owner: Owner, campaignId: string, contactId: string): Promise<void> {
    const values = [campaignId, contactId, owner.tenantId, owner.environment];
    const [member] = await this.database.query<{ id: string }[]>(FIND, values);
    if (!member) return notFound(campaignMembers.label, contacts.idPrefix, contactId);
    await this.store.remove(owner, member.id);
  }

  /** What a new state of the campaign, of which `tx` holds the row, means for those who are in it. */
  async follow(tx: EntityManager, owner: Owner, { id, state }: Pick<Campaign, 'id' | 'state'>): Promise<void> {
    if (state === 'active') await this.enqueue(tx, owner, id);
    if (state === 'completed' || state === 'archived')
      await tx.query(CANCEL_REST, [id, owner.tenantId, owner.environment]);
  }

  private enqueue(tx: EntityManager, { tenantId, environment }: Owner, campaignId: string): Promise<void> {
    return this.jobs.enqueue(tx, runCampaign, { tenantId, environment, campaignId });
  }
}

function resultsOf(contactIds: readonly string[], added: ReadonlySet<string>): AddedContacts['results'] {
  return contactIds.map((contactId, index) => {
    const isRepeated = contactIds.indexOf(contactId) < index;
    if (!isRepeated && added.has(contactId)) return { contactId, status: 'added', reason: null };
    return { contactId, status: 'skipped', reason: isRepeated ? 'duplicate' : 'already_member' };
  });
}
