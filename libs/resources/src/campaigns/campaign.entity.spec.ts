import { Campaign } from './campaign.entity.js';
import { CAMPAIGN_STATES, type CampaignState } from './campaign-state.js';
import type { Step } from './steps/campaign-step.js';

const steps = [{ type: 'task', title: 'Call' }] as Step[];
const a = (state: CampaignState): Campaign => Object.assign(new Campaign(), { state, steps });

const becomes: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  draft: ['active', 'archived'],
  active: ['paused', 'completed', 'archived'],
  paused: ['active', 'completed', 'archived'],
  completed: ['archived'],
  archived: [],
};

describe.each(CAMPAIGN_STATES)('a campaign that is %s', (state) => {
  it.each(CAMPAIGN_STATES)('becomes %s, or is refused with the states that allow it', (next) => {
    const campaign = a(state);
    if (next === state) expect(campaign.become(next)).toBe(false);
    else if (becomes[state].includes(next)) expect(campaign.become(next)).toBe(true);
    else {
      const allowedStates = CAMPAIGN_STATES.filter((it) => becomes[it].includes(next));
      expect(() => campaign.become(next)).toThrow(
        expect.objectContaining({ code: 'campaign.invalid_state', extras: { allowedStates } }) as Error,
      );
      expect(campaign.state).toBe(state);
      return;
    }
    expect(campaign.state).toBe(next);
  });

  it('changes of its fields what its state lets, and nothing else of a change that is refused', () => {
    const change = (fields: object) => () => a(state).revise({ name: 'Another', ...fields });
    expect(change({ description: null, metadata: {} })).not.toThrow();
    const frozen = (allowedStates: readonly CampaignState[]) =>
      expect.objectContaining({ code: 'campaign.field_frozen', extras: { allowedStates } }) as Error;
    if (state === 'draft') expect(change({ steps: [] })).not.toThrow();
    else expect(change({ steps })).toThrow(frozen(['draft']));
    if (state === 'draft' || state === 'paused') expect(change({ identityId: null })).not.toThrow();
    else expect(change({ identityId: null })).toThrow(frozen(['draft', 'paused']));
  });

  it('takes contacts in unless it has ended', () => {
    const take = () => a(state).assertOpen();
    if (state === 'completed' || state === 'archived')
      expect(take).toThrow(
        expect.objectContaining({ extras: { allowedStates: ['draft', 'active', 'paused'] } }) as Error,
      );
    else expect(take).not.toThrow();
  });
});

describe('a campaign', () => {
  it('is not activated without a step', () => {
    expect(() => new Campaign().become('active')).toThrow(
      expect.objectContaining({ code: 'campaign.steps_missing' }) as Error,
    );
  });
});
