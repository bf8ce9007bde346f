import { encodeId, ListQuery, newId } from '@keyway/platform';
import { identities } from '../identities/identities.resource.js';
import { IdentitiesService } from '../identities/identities.service.js';
import type { CreateIdentity, IdentityStatus } from '../identities/identity.dto.js';
import { aMember, makeTenant } from '../testing/members.js';
import { ScratchCampaigns } from '../testing/scratch-campaigns.js';
import { anOwner } from '../testing/scratch-resources.js';

const TASK = { type: 'task', title: 'Call' } as const;

describe('campaigns', () => {
  let scratch: ScratchCampaigns;

  beforeAll(async () => {
    scratch = await ScratchCampaigns.create();
  });

  afterAll(() => scratch.drop());

  it('tell of every change of their state once, and of the state they have already nothing', async () => {
    const owner = anOwner();
    const id = await scratch.aDraft(owner, [TASK]);
    for (const status of [
      'active',
      'active',
      'paused',
      'paused',
      'active',
      'completed',
      'archived',
      'archived',
    ] as const)
      expect(await scratch.service.changeStatus(owner, id, status)).toMatchObject({ state: status });
    await expect(scratch.service.changeStatus(owner, id, 'active')).rejects.toMatchObject({
      code: 'campaign.invalid_state',
      extras: { allowedStates: ['draft', 'paused'] },
    });
    expect(await scratch.told(owner, 'campaign.%')).toEqual([
      'campaign.created',
      'campaign.activated',
      'campaign.paused',
      'campaign.activated',
      'campaign.completed',
      'campaign.archived',
    ]);
  });

  it('are cloned as drafts with steps and settings, and nobody in them', async () => {
    const owner = anOwner();
    const identity = await scratch.resources
      .store(identities)
      .create(owner, { type: 'email', address: 'a@example.com' });
    const original = await scratch.store.create(owner, {
      name: 'N'.repeat(200),
      description: 'Why',
      identityId: identity.id,
      externalId: 'crm-1',
      metadata: { a: 1 },
      steps: [TASK],
    });
    await scratch.members.add(owner, original.id, await scratch.people(owner, 2));
    await scratch.service.changeStatus(owner, original.id, 'active');
    const clone = await scratch.service.clone(owner, original.id, {});
    expect(clone).toMatchObject({
      name: `${'N'.repeat(193)} (copy)`,
      description: 'Why',
      identityId: identity.id,
      externalId: null,
      metadata: { a: 1 },
      steps: [TASK],
      state: 'draft',
    });
    expect(await scratch.membersOf(owner, clone.id)).toEqual([]);
    expect(await scratch.service.clone(owner, clone.id, { name: 'Autumn' })).toMatchObject({ name: 'Autumn' });
    await expect(scratch.service.clone(anOwner(), clone.id, {})).rejects.toMatchObject({ code: 'resource.not_found' });
  });

  it('name members of the tenant and an identity of the owner’s, and nobody else’s', async () => {
    const owner = await makeTenant(scratch.resources.database);
    const mine = await aMember(scratch.resources.database, owner);
    const theirs = await aMember(scratch.resources.database, await makeTenant(scratch.resources.database));
    const ask = { type: 'condition', field: 'title', operator: 'is_set', onTrue: [{ ...TASK, ownerId: theirs }] };
    await scratch.aDraft(owner, [{ ...TASK, ownerId: mine }]);
    await expect(scratch.aDraft(owner, [{ ...TASK, ownerId: mine }, ask])).rejects.toMatchObject({
      code: 'request.body_invalid',
      extras: {
        details: [{ field: 'steps[1].on_true[0].owner_id', message: `There is no member ${encodeId('usr', theirs)}` }],
      },
    });
    const identity = await scratch.resources
      .store(identities)
      .create(anOwner(), { type: 'email', address: 'a@example.com' });
    const id = await scratch.aDraft(owner, [TASK]);
    await expect(scratch.service.update(owner, id, { identityId: identity.id })).rejects.toMatchObject({
      extras: { details: [{ field: 'identity_id' }] },
    });
  });

  it('lose their identity when that is removed, and stay', async () => {
    const owner = anOwner();
    const store = scratch.resources.store(identities);
    const { id: identityId } = await store.create(owner, { type: 'email', address: 'a@example.com' });
    const { id } = await scratch.store.create(owner, { name: 'x', identityId });
    await store.remove(owner, identityId);
    expect(await scratch.store.get(owner, id)).toMatchObject({ identityId: null });
  });

  it('are not deleted while they run', async () => {
    const owner = anOwner();
    const id = await scratch.anActive(owner, [TASK], await scratch.people(owner, 1));
    await expect(scratch.store.remove(owner, id)).rejects.toMatchObject({
      code: 'campaign.invalid_state',
      message: 'A campaign that is active cannot be deleted.',
      extras: { allowedStates: ['draft', 'paused', 'completed', 'archived'] },
    });
    await scratch.service.changeStatus(owner, id, 'paused');
    await scratch.store.remove(owner, id);
    expect(await scratch.told(owner, '%.deleted')).toEqual(['campaign_member.deleted', 'campaign.deleted']);
  });

  describe('with a sender identity', () => {
    const begin = async () => {
      const owner = anOwner();
      const store = scratch.resources.store(identities);
      const service = new IdentitiesService(scratch.resources.database, store, scratch.service);
      const { id: identityId } = await service.create(owner, {
        type: 'email',
        address: 'a@example.com',
      } as CreateIdentity);
      const { id } = await scratch.store.create(owner, { name: 'x', identityId, steps: [TASK] });
      await scratch.members.add(owner, id, await scratch.people(owner, 1));
      return { owner, id, setStatus: (status: IdentityStatus) => service.update(owner, identityId, { status }) };
    };

    it('are not activated while that is paused or disconnected', async () => {
      const { owner, id, setStatus } = await begin();
      for (const status of ['paused', 'disconnected'] as const) {
        await setStatus(status);
        await expect(scratch.service.changeStatus(owner, id, 'active')).rejects.toMatchObject({
          code: 'campaign.identity_inactive',
          message: `The sender identity of this campaign is ${status}: it must be active to activate the campaign.`,
          extras: { allowedStates: ['active'] },
        });
      }
      expect(await scratch.store.get(owner, id)).toMatchObject({ state: 'draft', pauseReason: null });
      await setStatus('active');
      expect(await scratch.service.changeStatus(owner, id, 'active')).toMatchObject({ state: 'active' });
    });

    it('are paused when that is not active any more, say why, and go on where they were', async () => {
      const { owner, id, setStatus } = await begin();
      await scratch.service.changeStatus(owner, id, 'active');
      await setStatus('disconnected');
      expect(await scratch.store.get(owner, id)).toMatchObject({ state: 'paused', pauseReason: 'identity_inactive' });
      expect(await scratch.told(owner, 'campaign.paused')).toHaveLength(1);
      await scratch.work(owner, id);
      expect(await scratch.tasks(owner)).toEqual([]);
      await setStatus('active');
      await scratch.service.changeStatus(owner, id, 'active');
      expect(await scratch.store.get(owner, id)).toMatchObject({ state: 'active', pauseReason: null });
      await scratch.work(owner, id);
      expect(await scratch.tasks(owner)).toHaveLength(1);
    });

    it('never run for one that is not active, in whichever order both change at once', async () => {
      for (let round = 0; round < 10; round++) {
        const { owner, id, setStatus } = await begin();
        const activating = scratch.service.changeStatus(owner, id, 'active');
        await Promise.allSettled([activating, setStatus('paused')]);
        expect((await scratch.store.get(owner, id)).state).not.toBe('active');
      }
    });
  });

  it('take each contact in once, and say of each what became of it', async () => {
    const owner = anOwner();
    const [first, second, third] = (await scratch.people(owner, 3)) as [string, string, string];
    const id = await scratch.aDraft(owner, [TASK]);
    expect(await scratch.members.add(owner, id, [first, second, first])).toEqual({
      added: 2,
      skipped: 1,
      results: [
        { contactId: first, status: 'added', reason: null },
        { contactId: second, status: 'added', reason: null },
        { contactId: first, status: 'skipped', reason: 'duplicate' },
      ],
    });
    expect(await scratch.members.add(owner, id, [second, third])).toMatchObject({
      added: 1,
      results: [{ status: 'skipped', reason: 'already_member' }, { status: 'added' }],
    });
    expect((await scratch.membersOf(owner, id)).map((it) => it.contactId)).toEqual([first, second, third]);
    expect(await scratch.told(owner, 'campaign_member.%')).toEqual(Array(3).fill('campaign_member.created'));
    expect(await scratch.jobsOf(id)).toEqual([]);
  });

  it('take nobody in for one foreign id, and write nothing', async () => {
    const [owner, stranger] = [anOwner(), anOwner()];
    const [mine] = await scratch.people(owner, 1);
    const [theirs] = await scratch.people(stranger, 1);
    const id = await scratch.anActive(owner, [TASK], []);
    const before = [await scratch.jobsOf(id), await scratch.told(owner, '%')];
    for (const wrong of [theirs!, newId()])
      await expect(scratch.members.add(owner, id, [mine!, wrong])).rejects.toMatchObject({
        code: 'request.body_invalid',
        extras: { details: [{ field: 'contact_ids[1]' }] },
      });
    await expect(scratch.members.add(stranger, id, [theirs!])).rejects.toMatchObject({ code: 'resource.not_found' });
    expect(await scratch.membersOf(owner, id)).toEqual([]);
    expect([await scratch.jobsOf(id), await scratch.told(owner, '%')]).toEqual(before);
  });

  it('of many calls that add the same contacts in other orders, take each in once', async () => {
    const owner = anOwner();
    const people = await scratch.people(owner, 40);
    const id = await scratch.aDraft(owner, [TASK]);
    const orders = [people, [...people].reverse(), [...people.slice(20), ...people.slice(0, 20)]];
    const answers = await Promise.all(orders.map((order) => scratch.members.add(owner, id, order)));
    expect(answers.reduce((sum, { added }) => sum + added, 0)).toBe(40);
    expect(await scratch.membersOf(owner, id)).toHaveLength(40);
    expect(await scratch.told(owner, 'campaign_member.%')).toHaveLength(40);
  });

  it('lose a contact that is deleted, and the contacts stay when they are deleted themselves', async () => {
    const owner = anOwner();
    const [gone, kept] = (await scratch.people(owner, 2)) as [string, string];
    const id = await scratch.anActive(owner, [TASK], [gone, kept]);
    await scratch.work(owner, id);
    await scratch.contacts.remove(owner, gone);
    expect(await scratch.membersOf(owner, id)).toMatchObject([{ contactId: kept }]);
    await scratch.service.changeStatus(owner, id, 'completed');
    await scratch.store.remove(owner, id);
    expect((await scratch.contacts.list(owner, new ListQuery())).items).toMatchObject([{ id: kept }]);
    expect(await scratch.tasks(owner)).toHaveLength(2);
  });
});
