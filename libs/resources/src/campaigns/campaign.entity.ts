import { Check, Column, Index } from 'typeorm';
import { SenderIdentity } from '../identities/identity.entity.js';
import { RefersTo, RemovableIn, ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import type { CampaignFields, UpdateCampaign } from './campaign.dto.js';
import {
  CAMPAIGN_STATES,
  type CampaignState,
  OPEN_STATES,
  PAUSE_REASONS,
  type PauseReason,
  REACHED_FROM,
} from './campaign-state.js';
import { CampaignFieldFrozen, CampaignStateInvalid, CampaignStepsMissing } from './campaigns.errors.js';
import type { Step } from './steps/campaign-step.js';

const DONE: Readonly<Record<CampaignState, string>> = {
  draft: 'made a draft again',
  active: 'activated',
  paused: 'paused',
  completed: 'completed',
  archived: 'archived',
};

@ResourceTable('campaigns')
@Check('campaigns_state_check', isOneOf('state', CAMPAIGN_STATES))
@Check('campaigns_pause_reason_check', isOneOf('pause_reason', PAUSE_REASONS))
@Index('campaigns_state_idx', ['tenantId', 'environment', 'state', 'createdAt', 'id'])
@Index('campaigns_identity_id_idx', ['tenantId', 'environment', 'identityId', 'createdAt', 'id'])
@RemovableIn(['draft', 'paused', 'completed', 'archived'], CampaignStateInvalid)
@RefersTo(() => SenderIdentity, 'identityId', {
  constraint: 'campaigns_identity_id_fkey',
  label: 'identity',
  idPrefix: 'idt',
  onDelete: 'SET NULL',
})
export class Campaign extends ResourceEntity implements CampaignFields {
  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly description: string | null = null;

  @Column('uuid', { nullable: true })
  readonly identityId: string | null = null;

  @Column('jsonb')
  readonly steps: readonly Step[] = [];

  @Column('text')
  readonly state: CampaignState = 'draft';

  @Column('text', { nullable: true })
  readonly pauseReason: PauseReason | null = null;

  /** Members stand somewhere among the steps: from the first activation on these stay as they are. */
  revise(change: Partial<UpdateCampaign>): void {
    if (change.steps) this.assertChangeable('steps', ['draft']);
    if (change.identityId !== undefined) this.assertChangeable('identity_id', ['draft', 'paused']);
    Object.assign(this, change);
  }

  /** Answers whether it was anything else before. */
  become(state: CampaignState): boolean {
    if (state === this.state) return false;
    const allowedStates = REACHED_FROM[state];
    if (!allowedStates.includes(this.state))
      throw new CampaignStateInvalid({ state: this.state, done: DONE[state] }, { allowedStates });
    if (state === 'active' && this.steps.length === 0) throw new CampaignStepsMissing();
    Object.assign(this, { state, pauseReason: null });
    return true;
  }

  /** By what is the matter, and not by anybody's wish. */
  pauseBecause(pauseReason: PauseReason): void {
    this.become('paused');
    Object.assign(this, { pauseReason });
  }

  assertOpen(): void {
    const allowedStates: readonly CampaignState[] = OPEN_STATES;
    if (!allowedStates.includes(this.state))
      throw new CampaignStateInvalid({ state: this.state, done: 'given more contacts' }, { allowedStates });
  }

  private assertChangeable(field: string, allowedStates: readonly CampaignState[]): void {
    if (!allowedStates.includes(this.state))
      throw new CampaignFieldFrozen({ field, state: this.state }, { allowedStates });
  }
}
