import type { DomainError } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InjectStore } from '../../kernel/define-resource.js';
import { failureOf } from '../../kernel/failure.js';
import { passGate } from '../../kernel/gate.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { CampaignMember } from '../members/campaign-member.entity.js';
import { campaignMembers, memberEvents } from '../members/campaign-members.resource.js';
import type { MemberState, StepOutcome, StepSkippedBecause } from '../members/member-state.js';
import type { CampaignStepType } from '../steps/campaign-step.js';

/** Somebody for whom a step is to be done. */
export interface DueMember {
  readonly id: string;
  readonly contactId: string;
  /** Where it stands: `steps[0]`. */
  readonly step: string;
}

/** What became of a step, and where the member goes on; null where nowhere. */
export interface StepResult {
  readonly type: CampaignStepType;
  readonly outcome: StepOutcome;
  readonly reason?: StepSkippedBecause;
  readonly failure?: DomainError;
  readonly next: string | null;
}

/**
 * Held until these steps have ended, so that whoever changes the state waits for them, and none is begun after that. By
 * one at a time: of many who shared it there would always be one, and whoever wants to pause would wait for the last.
 */
const HOLD = `
  SELECT FROM campaigns WHERE id = $1 AND state = 'active' AND tenant_id = $2 AND environment = $3 FOR NO KEY UPDATE`;

/**
 * The next, each held with its contact, so that this is there until the step has ended. A contact that is being deleted
 * is passed over: whoever deletes it waits for its members.
 */
const TAKE = `
  SELECT it.id, it.contact_id AS "contactId", it.next_step AS step
  FROM campaign_members AS it JOIN contacts ON contacts.id = it.contact_id
  WHERE it.campaign_id = $1 AND it.state = 'pending' AND it.tenant_id = $2 AND it.environment = $3
  ORDER BY it.id LIMIT $4 FOR NO KEY UPDATE OF it SKIP LOCKED FOR KEY SHARE OF contacts SKIP LOCKED`;

const RECORD = `
  INSERT INTO campaign_member_steps (tenant_id, environment, member_id, step, place, type, outcome, reason)
  SELECT $1, $2, $3, $4, count(*), $5, $6, $7 FROM campaign_member_steps AS it WHERE it.member_id = $3`;

const MOVE = `
  UPDATE campaign_members SET next_step = $2, state = $3, error = $4::jsonb, updated_at = now(),
    finished_at = CASE WHEN $2::text IS NULL THEN now() END
  WHERE id = $1 AND tenant_id = $5 AND environment = $6`;

const ANY_DUE = `
  SELECT FROM campaign_members AS it JOIN campaigns ON campaigns.id = it.campaign_id
  WHERE it.campaign_id = $1 AND it.state = 'pending' AND campaigns.state = 'active'
    AND it.tenant_id = $2 AND it.environment = $3 LIMIT 1`;

/** How far each member has come: moved in the transaction that has the effect of its step. */
@Injectable()
export class MemberProgress {
  constructor(@InjectStore(campaignMembers) private readonly store: ResourceStore<CampaignMember>) {}

  /** None where the campaign does not run, nobody is left, or all the rest is in others' hands. */
  async take(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    campaignId: string,
    limit: number,
  ): Promise<DueMember[]> {
    const values = [campaignId, tenantId, environment];
    await passGate(tx, { tenantId }, campaignId);
    const held = await tx.query<object[]>(HOLD, values);
    return held.length === 0 ? [] : tx.query<DueMember[]>(TAKE, [...values, limit]);
  }

  async move(tx: EntityManager, owner: Owner, { id, step }: DueMember, result: StepResult): Promise<void> {
    const { tenantId, environment } = owner;
    const { type, outcome, reason, failure } = result;
    await tx.query(RECORD, [tenantId, environment, id, step, type, outcome, reason ?? null]);
    const next = failure ? null : result.next;
    const state: MemberState = failure ? 'failed' : next ? 'pending' : 'completed';
    await tx.query(MOVE, [id, next, state, failure ? JSON.stringify(failureOf(failure)) : null, tenantId, environment]);
    if (state !== 'pending') await this.store.tell(tx, owner, id, memberEvents[state]);
  }

  /** Whether somebody is left, in others' hands or not. */
  async anyDue(tx: EntityManager, { tenantId, environment }: Owner, campaignId: string): Promise<boolean> {
    return (await tx.query<object[]>(ANY_DUE, [campaignId, tenantId, environment])).length > 0;
  }
}
