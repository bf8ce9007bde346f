import { Lanes, statement } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import type { CampaignStats } from './campaign.dto.js';
import type { Campaign } from './campaign.entity.js';
import type { MemberState, StepOutcome } from './members/member-state.js';
import { placed } from './steps/step-tree.js';

const MEMBERS = statement(
  'campaign_members_counted',
  `SELECT state, count(*)::integer AS count FROM campaign_members
   WHERE campaign_id = $1 AND tenant_id = $2 AND environment = $3 GROUP BY state`,
);

const STEPS = statement(
  'campaign_steps_counted',
  `SELECT it.step, it.outcome, count(*)::integer AS count
   FROM campaign_members JOIN campaign_member_steps AS it ON it.member_id = campaign_members.id
   WHERE campaign_members.campaign_id = $1 AND campaign_members.tenant_id = $2 AND campaign_members.environment = $3
   GROUP BY it.step, it.outcome`,
);

interface StepCount {
  readonly step: string;
  readonly outcome: StepOutcome;
  readonly count: number;
}

/** Counted when it is asked for: what is kept beside would be one row for every member to queue at. */
@Injectable()
export class CampaignStatistics {
  constructor(private readonly lanes: Lanes) {}

  async of(owner: Owner, { id, steps }: Pick<RowOf<Campaign>, 'id' | 'steps'>): Promise<CampaignStats> {
    const values = [id, owner.tenantId, owner.environment];
    const [states, counts] = await Promise.all([
      this.lanes.query<{ state: MemberState; count: number }>(MEMBERS, values),
      this.lanes.query<StepCount>(STEPS, values),
    ]);
    const inState = (state: MemberState): number => states.find((it) => it.state === state)?.count ?? 0;
    return {
      total: sum(states),
      pending: inState('pending'),
      completed: inState('completed'),
      failed: inState('failed'),
      cancelled: inState('cancelled'),
      steps: [...placed(steps)].map(({ path, step: { type } }) => ({ step: path, type, ...outcomesOf(path, counts) })),
    };
  }
}

function outcomesOf(path: string, counts: readonly StepCount[]) {
  const own = counts.filter(({ step }) => step === path);
  const [skipped, failed] = [
    sum(own.filter(({ outcome }) => outcome === 'skipped')),
    sum(own.filter(({ outcome }) => outcome === 'failed')),
  ];
  return { done: sum(own) - skipped - failed, skipped, failed };
}

const sum = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((total, { count }) => total + count, 0);
