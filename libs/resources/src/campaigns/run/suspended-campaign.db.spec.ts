import { ScratchCampaigns } from '../../testing/scratch-campaigns.js';
import { anOwner } from '../../testing/scratch-resources.js';

const STEPS = ['Call', 'Call again'].map((title) => ({ type: 'task', title }));

describe('an active campaign of a suspended tenant', () => {
  let scratch: ScratchCampaigns;

  beforeAll(async () => {
    scratch = await ScratchCampaigns.create();
  });

  afterAll(() => scratch.drop());

  it('begins no step, and goes on where it was when that has ended', async () => {
    const owner = anOwner();
    const id = await scratch.anActive(owner, STEPS, await scratch.people(owner, 3));
    await scratch.resources.suspend(owner);
    await expect(scratch.work(owner, id)).rejects.toMatchObject({ code: 'tenant.suspended' });
    expect(await scratch.tasks(owner)).toEqual([]);
    await scratch.resources.suspend(owner, false);
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toHaveLength(6);
    expect(await scratch.membersOf(owner, id)).toMatchObject(Array(3).fill({ state: 'completed' }));
  });
});
