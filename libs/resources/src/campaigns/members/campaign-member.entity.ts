import { Check, Column, Index, VirtualColumn } from 'typeorm';
import { Contact } from '../../contacts/contact.entity.js';
import type { ItemError } from '../../kernel/batch.dto.js';
import { RefersTo, ResourceTable } from '../../kernel/constraints.js';
import { isOneOf } from '../../kernel/is-one-of.js';
import { ResourceEntity } from '../../kernel/resource.entity.js';
import { Campaign } from '../campaign.entity.js';
import { FIRST_STEP } from '../steps/step-tree.js';
import type { MemberStep } from './campaign-member.dto.js';
import { MEMBER_STATES, type MemberState } from './member-state.js';

/** A contact in a campaign, and how far it has come there. */
@ResourceTable('campaign_members')
@Check('campaign_members_state_check', isOneOf('state', MEMBER_STATES))
@Check('campaign_members_next_step_check', `(state = 'pending') = (next_step IS NOT NULL)`)
@Index('campaign_members_contact_key', ['campaignId', 'contactId'], { unique: true })
@Index('campaign_members_campaign_id_idx', ['tenantId', 'environment', 'campaignId', 'createdAt', 'id'])
@Index('campaign_members_contact_id_idx', ['tenantId', 'environment', 'contactId'])
@Index('campaign_members_state_idx', ['campaignId', 'state', 'id'])
@RefersTo(() => Campaign, 'campaignId', {
  constraint: 'campaign_members_campaign_id_fkey',
  label: 'campaign',
  idPrefix: 'camp',
  onDelete: 'CASCADE',
})
@RefersTo(() => Contact, 'contactId', {
  constraint: 'campaign_members_contact_id_fkey',
  label: 'contact',
  idPrefix: 'con',
  onDelete: 'CASCADE',
})
export class CampaignMember extends ResourceEntity {
  @Column({ type: 'uuid', update: false })
  readonly campaignId!: string;

  @Column({ type: 'uuid', update: false })
  readonly contactId!: string;

  @Column('text')
  readonly state: MemberState = 'pending';

  @Column('text', { nullable: true })
  readonly nextStep: string | null = FIRST_STEP;

  @Column('jsonb', { nullable: true })
  readonly error: ItemError | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly finishedAt: Date | null = null;

  @VirtualColumn({
    type: 'jsonb',
    query: (member) => `SELECT coalesce(jsonb_agg(jsonb_build_object(
        'step', it.step, 'type', it.type, 'outcome', it.outcome, 'reason', it.reason,
        'at', it.created_at) ORDER BY it.place), '[]')
      FROM campaign_member_steps AS it WHERE it.member_id = ${member}.id`,
  })
  readonly steps!: readonly MemberStep[];
}
