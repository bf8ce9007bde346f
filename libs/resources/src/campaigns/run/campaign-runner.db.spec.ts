import { setTimeout } from 'node:timers/promises';
import type { Owner } from '../../kernel/resource.entity.js';
import { aMember, makeTenant } from '../../testing/members.js';
import { ScratchCampaigns } from '../../testing/scratch-campaigns.js';
import { anOwner } from '../../testing/scratch-resources.js';

const WORKERS = 6;

const MAIL = { type: 'email', subject: 'Hello {{first_name}}', body: 'Dear {{first_name}}' } as const;
const LINKEDIN = { type: 'linkedin_message', body: 'Hello {{first_name}}' } as const;
const TASK = { type: 'task', title: 'Call' } as const;
const PROFILE = 'https://www.linkedin.com/in/ada';

describe('an active campaign', () => {
  let scratch: ScratchCampaigns;

  beforeAll(async () => {
    scratch = await ScratchCampaigns.create(2 * WORKERS);
  });

  afterAll(() => scratch.drop());

  /** Until nobody is left for whom there is something to do. */
  async function workThrough(owner: Owner, id: string, workers = 1): Promise<void> {
    const isLeft = async (): Promise<boolean> =>
      (await scratch.membersOf(owner, id)).some(({ state }) => state === 'pending');
    while (await isLeft()) await Promise.all(Array.from({ length: workers }, () => scratch.work(owner, id)));
  }

  it('does every step for each member, in their order, and tells how far each has come', async () => {
    const owner = anOwner();
    const [ada] = await scratch.people(owner, 1, { firstName: 'Ada', customFields: { linkedin_url: ` ${PROFILE} ` } });
    const [nobody] = await scratch.people(owner, 1);
    const before = Date.now();
    const id = await scratch.anActive(owner, [MAIL, LINKEDIN, { ...TASK, dueInDays: 2 }], [ada!, nobody!]);
    expect(await scratch.membersOf(owner, id)).toMatchObject(
      Array(2).fill({ state: 'pending', nextStep: 'steps[0]', steps: [], finishedAt: null }),
    );
    await scratch.work(owner, id);
    const [first, second] = await scratch.membersOf(owner, id);
    expect(first).toMatchObject({
      contactId: ada,
      state: 'completed',
      nextStep: null,
      error: null,
      finishedAt: expect.any(Date) as Date,
      steps: [
        {
          step: 'steps[0]',
          type: 'email',
          outcome: 'recorded',
          reason: null,
          at: expect.any(String) as string,
        },
        { step: 'steps[1]', type: 'linkedin_message', outcome: 'recorded', reason: null },
        { step: 'steps[2]', type: 'task', outcome: 'done', reason: null },
      ],
    });
    expect(second).toMatchObject({
      state: 'completed',
      steps: [{ outcome: 'recorded' }, { outcome: 'skipped', reason: 'no_address' }, { outcome: 'done' }],
    });
    const { email } = await scratch.contacts.get(owner, ada!);
    const written = (await scratch.messages(owner)).filter(({ contactId }) => contactId === ada);
    expect(written).toEqual([
      { channel: 'email', recipient: email, subject: 'Hello Ada', body: 'Dear Ada', contactId: ada },
      { channel: 'message', recipient: PROFILE, subject: null, body: 'Hello Ada', contactId: ada },
    ]);
    const [task] = await scratch.tasks(owner);
    expect(task).toMatchObject({ title: 'Call', contactId: ada });
    expect(Math.round((task!.dueAt!.getTime() - before) / 86_400_000)).toBe(2);
    expect(await scratch.told(owner, 'campaign_member.completed')).toHaveLength(2);
    expect(await scratch.store.get(owner, id)).toMatchObject({ state: 'active' });
  });

  it('asks its conditions when they are reached, and goes on after them', async () => {
    const owner = anOwner();
    const [vip] = await scratch.people(owner, 1, { tags: ['vip'] });
    const [other] = await scratch.people(owner, 1);
    const steps = [
      {
        type: 'condition',
        field: 'tags',
        operator: 'contains',
        value: 'vip',
        onTrue: [{ ...TASK, title: 'Visit' }],
        onFalse: [{ ...TASK, title: 'Write' }, { type: 'end' }],
      },
      { ...TASK, title: 'Call' },
    ];
    const id = await scratch.anActive(owner, steps, [vip!, other!]);
    await scratch.work(owner, id);
    const titles = (await scratch.tasks(owner)).map(({ title, contactId }) => [contactId, title]);
    expect(titles.sort()).toEqual(
      [
        [vip, 'Visit'],
        [vip, 'Call'],
        [other, 'Write'],
      ].sort(),
    );
    expect((await scratch.membersOf(owner, id)).map((it) => it.steps)).toMatchObject([
      [
        { step: 'steps[0]', outcome: 'on_true' },
        { step: 'steps[0].on_true[0]', outcome: 'done' },
        { step: 'steps[1]', outcome: 'done' },
      ],
      [
        { step: 'steps[0]', outcome: 'on_false' },
        { step: 'steps[0].on_false[0]', outcome: 'done' },
        { step: 'steps[0].on_false[1]', type: 'end', outcome: 'done' },
      ],
    ]);
    expect(await scratch.statistics.of(owner, await scratch.store.get(owner, id))).toMatchObject({
      total: 2,
      completed: 2,
      pending: 0,
      steps: [
        { step: 'steps[0]', type: 'condition', done: 2, skipped: 0, failed: 0 },
        { step: 'steps[0].on_true[0]', done: 1 },
        { step: 'steps[0].on_false[0]', done: 1 },
        { step: 'steps[0].on_false[1]', done: 1 },
        { step: 'steps[1]', done: 1 },
      ],
    });
  });

  it('writes nothing to who has unsubscribed, and does the rest for them', async () => {
    const owner = anOwner();
    const people = await scratch.people(owner, 1, { unsubscribed: true, customFields: { linkedin_url: PROFILE } });
    const id = await scratch.anActive(owner, [MAIL, LINKEDIN, TASK], people);
    await scratch.work(owner, id);
    expect(await scratch.messages(owner)).toEqual([]);
    expect(await scratch.membersOf(owner, id)).toMatchObject([
      {
        state: 'completed',
        steps: [
          { outcome: 'skipped', reason: 'unsubscribed' },
          { outcome: 'skipped', reason: 'unsubscribed' },
          { outcome: 'done' },
        ],
      },
    ]);
  });

  it('stops for whom a step is refused, telling why, and goes on for the others', async () => {
    const owner = await makeTenant(scratch.resources.database);
    const ownerId = await aMember(scratch.resources.database, owner);
    const ask = { type: 'condition', field: 'title', operator: 'is_set', onTrue: [{ ...TASK, ownerId }] };
    const [refused] = await scratch.people(owner, 1, { title: 'x' });
    const [fine] = await scratch.people(owner, 1);
    const id = await scratch.anActive(owner, [ask, TASK], [refused!, fine!]);
    await scratch.resources.database.query('DELETE FROM memberships WHERE user_id = $1', [ownerId]);
    await scratch.work(owner, id);
    expect(await scratch.membersOf(owner, id)).toMatchObject([
      {
        state: 'failed',
        nextStep: null,
        error: { code: 'request.body_invalid', details: [{ field: 'owner_id' }] },
        steps: [{ outcome: 'on_true' }, { step: 'steps[0].on_true[0]', outcome: 'failed' }],
      },
      { state: 'completed' },
    ]);
    expect(await scratch.tasks(owner)).toMatchObject([{ contactId: fine }]);
    expect((await scratch.told(owner, 'campaign_member.%')).sort()).toEqual([
      'campaign_member.completed',
      'campaign_member.created',
      'campaign_member.created',
      'campaign_member.failed',
    ]);
  });

  it('does each step once though many workers run it at once, and again afterwards', async () => {
    const owner = anOwner();
    const people = await scratch.people(owner, 100);
    const id = await scratch.anActive(owner, [MAIL, TASK, MAIL], people);
    await workThrough(owner, id, WORKERS);
    await scratch.work(owner, id);
    const [messages, tasks] = [await scratch.messages(owner), await scratch.tasks(owner)];
    expect([messages.length, tasks.length]).toEqual([200, 100]);
    expect(new Set(tasks.map(({ contactId }) => contactId))).toEqual(new Set(people));
    expect(await scratch.told(owner, 'campaign_member.completed')).toHaveLength(100);
  });

  it('goes on where a worker was killed, with nothing done twice', async () => {
    const owner = anOwner();
    const id = await scratch.anActive(owner, [TASK, MAIL], await scratch.people(owner, 200));
    const killed = scratch.work(owner, id);
    while ((await scratch.tasks(owner)).length < 10) await setTimeout(2);
    for (let ended = 0; ended === 0;)
      ended = (
        await scratch.resources.database.query<object[]>(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'`,
        )
      ).length;
    await expect(killed).rejects.toThrow();
    expect((await scratch.tasks(owner)).length).toBeLessThan(200);
    await workThrough(owner, id);
    expect([(await scratch.tasks(owner)).length, (await scratch.messages(owner)).length]).toEqual([200, 200]);
  });

  it('stops between two steps when it is paused: nothing is done after that, until it goes on where it was', async () => {
    const owner = anOwner();
    const id = await scratch.anActive(owner, [TASK, TASK], await scratch.people(owner, 150));
    const running = Promise.all(Array.from({ length: WORKERS }, () => scratch.work(owner, id)));
    while ((await scratch.tasks(owner)).length < 10) await setTimeout(2);
    await scratch.service.changeStatus(owner, id, 'paused');
    const done = (await scratch.tasks(owner)).length;
    await running;
    await scratch.work(owner, id);
    expect(done).toBeLessThan(300);
    expect(await scratch.tasks(owner)).toHaveLength(done);
    const jobs = (await scratch.jobsOf(id)).length;
    await scratch.service.changeStatus(owner, id, 'active');
    expect(await scratch.jobsOf(id)).toHaveLength(jobs + 1);
    await workThrough(owner, id, WORKERS);
    expect(await scratch.tasks(owner)).toHaveLength(300);
  });

  it.each(['completed', 'archived'] as const)('ends when it is %s: who is not through is cancelled', async (status) => {
    const owner = anOwner();
    const id = await scratch.anActive(owner, [TASK, TASK], await scratch.people(owner, 150));
    const running = scratch.work(owner, id);
    while ((await scratch.tasks(owner)).length < 10) await setTimeout(2);
    await scratch.service.changeStatus(owner, id, status);
    const done = (await scratch.tasks(owner)).length;
    await running;
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toHaveLength(done);
    const { pending, completed, cancelled, total } = await scratch.statistics.of(
      owner,
      await scratch.store.get(owner, id),
    );
    expect([pending, completed + cancelled, total, cancelled > 0]).toEqual([0, 150, 150, true]);
    await expect(scratch.members.add(owner, id, await scratch.people(owner, 1))).rejects.toMatchObject({
      code: 'campaign.invalid_state',
      extras: { allowedStates: ['draft', 'active', 'paused'] },
    });
  });

  it('runs for members who are added later, and while it is paused they wait', async () => {
    const owner = anOwner();
    const id = await scratch.anActive(owner, [TASK], await scratch.people(owner, 1));
    await scratch.work(owner, id);
    const before = (await scratch.jobsOf(id)).length;
    await scratch.members.add(owner, id, await scratch.people(owner, 2));
    expect(await scratch.jobsOf(id)).toHaveLength(before + 1);
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toHaveLength(3);
    await scratch.service.changeStatus(owner, id, 'paused');
    await scratch.members.add(owner, id, await scratch.people(owner, 1));
    expect(await scratch.jobsOf(id)).toHaveLength(before + 1);
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toHaveLength(3);
    await scratch.service.changeStatus(owner, id, 'active');
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toHaveLength(4);
  });

  it('does nothing more for who is taken out, and begins anew for who is added again', async () => {
    const owner = anOwner();
    const [gone, kept] = (await scratch.people(owner, 2)) as [string, string];
    const id = await scratch.anActive(owner, [TASK], [gone, kept]);
    await scratch.members.remove(owner, id, gone);
    await expect(scratch.members.remove(owner, id, gone)).rejects.toMatchObject({ code: 'resource.not_found' });
    await expect(scratch.members.remove(anOwner(), id, kept)).rejects.toMatchObject({ code: 'resource.not_found' });
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toMatchObject([{ contactId: kept }]);
    await scratch.members.remove(owner, id, kept);
    await scratch.members.add(owner, id, [kept]);
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toMatchObject([{ contactId: kept }, { contactId: kept }]);
    expect(await scratch.told(owner, 'campaign_member.deleted')).toHaveLength(2);
  });

  it('passes over a contact that is being deleted, and looks again whether it was', async () => {
    const owner = anOwner();
    const [held, other] = (await scratch.people(owner, 2)) as [string, string];
    const id = await scratch.anActive(owner, [TASK], [held, other]);
    const deleting = scratch.resources.database.createQueryRunner();
    await deleting.startTransaction();
    await deleting.query('SELECT FROM contacts WHERE id = $1 FOR UPDATE', [held]);
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toMatchObject([{ contactId: other }]);
    const jobs = await scratch.jobsOf(id);
    expect(jobs.at(-1)!.waitsMs).toBeGreaterThan(1_000);
    await scratch.work(owner, id);
    expect(await scratch.jobsOf(id)).toHaveLength(jobs.length);
    await deleting.rollbackTransaction();
    await deleting.release();
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toHaveLength(2);
  });

  it('lets its contacts be deleted in the midst of it', async () => {
    const owner = anOwner();
    const people = await scratch.people(owner, 60);
    const id = await scratch.anActive(owner, [TASK, MAIL, TASK], people);
    const running = Promise.all(Array.from({ length: 3 }, () => scratch.work(owner, id)));
    await Promise.all(people.filter((_, index) => index % 2).map((it) => scratch.contacts.remove(owner, it)));
    await running;
    await workThrough(owner, id);
    expect((await scratch.membersOf(owner, id)).map(({ contactId, state }) => [contactId, state])).toEqual(
      people.filter((_, index) => !(index % 2)).map((contactId) => [contactId, 'completed']),
    );
  });

  it('queues the rest again after a chunk, so that a large one lets others through', async () => {
    const owner = anOwner();
    const id = await scratch.anActive(owner, [TASK, TASK], await scratch.people(owner, 130));
    const before = (await scratch.jobsOf(id)).length;
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toHaveLength(250);
    expect((await scratch.jobsOf(id)).slice(before)).toMatchObject([{ waitsMs: expect.any(Number) as number }]);
    await scratch.work(owner, id);
    expect(await scratch.tasks(owner)).toHaveLength(260);
  });
});
