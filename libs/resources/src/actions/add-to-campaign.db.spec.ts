import { encodeId, Jobs, platformConfig } from '@keyway/platform';
import type { Owner } from '../kernel/resource.entity.js';
import { type ScratchActions, scratchActions } from '../testing/scratch-actions.js';
import { ScratchCampaigns } from '../testing/scratch-campaigns.js';
import { anOwner } from '../testing/scratch-resources.js';
import { ListActionItems } from './action.dto.js';
import type { ActionStep } from './action-step.js';
import { actions } from './actions.resource.js';

const TASK = { type: 'task', title: 'Call' } as const;

describe('adding to a campaign by an action', () => {
  let scratch: ScratchCampaigns;
  let jobs: Jobs;
  let acting: ScratchActions;

  beforeAll(async () => {
    scratch = await ScratchCampaigns.create();
    const { url } = scratch.resources.database.options as { url: string };
    jobs = new Jobs(platformConfig.read({ DATABASE_URL: url }).value);
    acting = scratchActions(scratch.resources, jobs);
  });

  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await scratch.drop();
  });

  async function act(owner: Owner, contactIds: readonly string[], steps: readonly Partial<ActionStep>[]) {
    const ids = contactIds.map((id) => encodeId('con', id));
    const request = { entity: 'contact', ids, actions: steps as ActionStep[], externalId: null, metadata: {} } as const;
    const { id } = await acting.service.run(owner, request);
    await acting.runner.run({ ...owner, actionId: id });
    return id;
  }

  it('adds each once, however often it is done, and an active campaign runs for them', async () => {
    const owner = anOwner();
    const people = await scratch.people(owner, 2);
    const campaignId = await scratch.anActive(owner, [TASK], []);
    for (let times = 0; times < 2; times++) await act(owner, people, [{ type: 'add_to_campaign', campaignId }]);
    expect((await scratch.membersOf(owner, campaignId)).map(({ contactId }) => contactId)).toEqual(people);
    expect(await scratch.told(owner, 'campaign_member.%')).toEqual(Array(2).fill('campaign_member.created'));
    expect(await scratch.jobsOf(campaignId)).not.toEqual([]);
  });

  it('is refused of each alone where the campaign has ended, and the rest of the action is done', async () => {
    const owner = anOwner();
    const campaignId = await scratch.anActive(owner, [TASK], []);
    await scratch.service.changeStatus(owner, campaignId, 'completed');
    const steps = [{ type: 'add_to_campaign', campaignId } as const, { type: 'add_tag', tag: 'vip' } as const];
    const id = await act(owner, await scratch.people(owner, 2), steps);
    expect(await scratch.resources.store(actions).get(owner, id)).toMatchObject({ counts: { done: 2, failed: 2 } });
    const refused = await acting.items.page(owner, id, Object.assign(new ListActionItems(), { state: 'failed' }));
    expect(refused.items).toMatchObject(
      Array(2).fill({ type: 'add_to_campaign', error: { code: 'campaign.invalid_state' } }),
    );
  });

  it('is refused as a whole, before anything is done, for a campaign that is not the owner’s', async () => {
    const owner = anOwner();
    const campaignId = await scratch.anActive(anOwner(), [TASK], []);
    await expect(
      act(owner, await scratch.people(owner, 1), [{ type: 'add_to_campaign', campaignId }]),
    ).rejects.toMatchObject({ extras: { details: [{ field: 'actions[0].campaign_id' }] } });
  });
});
