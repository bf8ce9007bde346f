import { setTimeout } from 'node:timers/promises';
import { encodeId, Jobs, newId, platformConfig } from '@keyway/platform';
import { companies } from '../companies/companies.resource.js';
import type { Contact } from '../contacts/contact.entity.js';
import { contacts } from '../contacts/contacts.resource.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import type { ResourceStore } from '../kernel/resource.store.js';
import { leads } from '../leads/leads.resource.js';
import { lists } from '../lists/lists.resource.js';
import { ListTasks } from '../tasks/task.dto.js';
import { tasks } from '../tasks/tasks.resource.js';
import { aMember, makeTenant } from '../testing/members.js';
import { scratchActions } from '../testing/scratch-actions.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import { ListActionItems } from './action.dto.js';
import type { Action } from './action.entity.js';
import type { ActionItems } from './action-items.js';
import type { ActionRunner } from './action-runner.js';
import type { ActionEntity } from './action-state.js';
import type { ActionStep } from './action-step.js';
import { actions } from './actions.resource.js';
import type { ActionsService } from './actions.service.js';

const WORKERS = 6;

describe('actions', () => {
  let scratch: ScratchResources;
  let jobs: Jobs;
  let contactStore: ResourceStore<Contact>;
  let store: ResourceStore<Action>;
  let items: ActionItems;
  let service: ActionsService;
  let runner: ActionRunner;

  beforeAll(async () => {
    scratch = await scratchResources({ connections: 2 * WORKERS });
    const { database } = scratch;
    jobs = new Jobs(platformConfig.read({ DATABASE_URL: (database.options as { url: string }).url }).value);
    [contactStore, store] = [scratch.store(contacts), scratch.store(actions)];
    ({ items, service, runner } = scratchActions(scratch, jobs));
  });

  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await scratch.drop();
  });

  const people = (owner: Owner, count: number): Promise<string[]> =>
    Promise.all(
      Array.from(
        { length: count },
        async () => (await contactStore.create(owner, { email: `${newId()}@example.com` })).id,
      ),
    );
  const begin = async (
    owner: Owner,
    targetIds: readonly string[],
    steps: readonly Partial<ActionStep>[],
    entity: ActionEntity = 'contact',
  ): Promise<string> => {
    const ids = targetIds.map((id) => encodeId(entity === 'contact' ? 'con' : 'cmp', id));
    return (await service.run(owner, { entity, ids, actions: steps as ActionStep[], externalId: null, metadata: {} }))
      .id;
  };
  const work = (owner: Owner, actionId: string) => runner.run({ ...owner, actionId });
  const page = (owner: Owner, id: string, query: Partial<ListActionItems> = {}) =>
    items.page(owner, id, Object.assign(new ListActionItems(), query));
  const tasksOf = async ({ tenantId }: Owner): Promise<{ contactId: string }[]> =>
    scratch.database.query('SELECT contact_id AS "contactId" FROM tasks WHERE tenant_id = $1', [tenantId]);
  const told = (owner: Owner, like: string): Promise<string[]> => scratch.told(owner, like);
  const rows = async ({ tenantId }: Owner): Promise<number> => {
    const [{ count }] = await scratch.database.query<[{ count: number }]>(
      `SELECT ((SELECT count(*) FROM actions WHERE tenant_id = $1) + (SELECT count(*) FROM action_items WHERE tenant_id = $1)
         + (SELECT count(*) FROM jobs.job WHERE data->>'tenantId' = $1::text))::integer AS count`,
      [tenantId],
    );
    return count;
  };

  it('do every step to each, in their order, and tell how far they have come', async () => {
    const owner = await makeTenant(scratch.database);
    const ownerId = await aMember(scratch.database, owner);
    const ids = await people(owner, 3);
    const id = await begin(owner, ids, [
      { type: 'add_tag', tag: 'vip' },
      { type: 'remove_tag', tag: 'vip' },
      { type: 'add_tag', tag: 'kept' },
      { type: 'update_field', field: 'title', value: 'Countess' },
      { type: 'create_task', title: 'Call', taskType: 'call', ownerId },
    ]);
    expect(await store.get(owner, id)).toMatchObject({
      status: 'queued',
      total: 15,
      counts: { pending: 15, done: 0, failed: 0, cancelled: 0 },
      progress: 0,
    });
    await work(owner, id);
    expect(await store.get(owner, id)).toMatchObject({
      status: 'completed',
      counts: { pending: 0, done: 15, failed: 0, cancelled: 0 },
      progress: 100,
    });
    for (const contactId of ids)
      expect(await contactStore.get(owner, contactId)).toMatchObject({ tags: ['kept'], title: 'Countess' });
    const made = await scratch.store(tasks).list(owner, new ListTasks());
    expect(made.items.map(({ contactId }) => contactId).sort()).toEqual([...ids].sort());
    expect(made.items[0]).toMatchObject({ title: 'Call', type: 'call', ownerId, state: 'open' });
    expect(await told(owner, 'action.%')).toEqual(['action.created', 'action.started', 'action.completed']);
  });

  it('do to companies what companies have', async () => {
    const owner = anOwner();
    const { id: companyId } = await scratch.store(companies).create(owner, { name: 'Example' });
    const sets = { type: 'update_field', field: 'industry', value: 'Wholesale' } as const;
    await work(owner, await begin(owner, [companyId], [sets, { type: 'create_task', title: 'Visit' }], 'company'));
    expect(await scratch.store(companies).get(owner, companyId)).toMatchObject({ industry: 'Wholesale' });
    const made = await scratch.store(tasks).list(owner, new ListTasks());
    expect(made.items).toMatchObject([{ companyId, contactId: null }]);
  });

  it('add to a list the lead with the contact’s email address or, where there is none, one made of the contact', async () => {
    const owner = anOwner();
    const { id: listId } = await scratch.store(lists).create(owner, { name: 'Spring' });
    const known = await contactStore.create(owner, { email: 'Ada@Example.com', firstName: 'Ada' });
    const unknown = await contactStore.create(owner, {
      email: 'grace@example.com',
      firstName: 'Grace',
      lastName: 'Hopper',
    });
    const lead = await scratch.store(leads).create(owner, { name: 'A. L.', email: 'ada@example.com' });
    const steps = [{ type: 'add_to_list', listId }] as const;
    for (let times = 0; times < 2; times++) await work(owner, await begin(owner, [known.id, unknown.id], steps));
    const listed = await scratch.database.query<RowOf<Contact>[]>(
      'SELECT leads.id, name, email FROM list_leads JOIN leads ON leads.id = lead_id WHERE list_id = $1 ORDER BY email',
      [listId],
    );
    expect(listed).toMatchObject([
      { id: lead.id, name: 'A. L.' },
      { name: 'Grace Hopper', email: 'grace@example.com' },
    ]);
  });

  it('change nothing, and tell nothing, where it is so already', async () => {
    const owner = anOwner();
    const { id, updatedAt } = await contactStore.create(owner, {
      email: 'a@example.com',
      tags: ['vip'],
      title: 'Buyer',
    });
    const steps = [
      { type: 'add_tag', tag: 'vip' },
      { type: 'remove_tag', tag: 'another' },
      { type: 'update_field', field: 'title', value: 'Buyer' },
    ] as const;
    await work(owner, await begin(owner, [id], steps));
    expect((await contactStore.get(owner, id)).updatedAt).toEqual(updatedAt);
    expect(await told(owner, 'contact.%')).toEqual(['contact.created']);
  });

  it('refuse the whole for one foreign or unknown id, and write nothing', async () => {
    const owner = anOwner();
    const stranger = anOwner();
    const [mine, [theirs]] = [await people(owner, 2), await people(stranger, 1)];
    const tag = [{ type: 'add_tag', tag: 'vip' }] as const;
    const { id: theirList } = await scratch.store(lists).create(stranger, { name: 'Theirs' });
    const wrong: readonly [readonly string[], readonly Partial<ActionStep>[], string][] = [
      [[...mine, theirs!], tag, 'ids[2]'],
      [[newId(), ...mine], tag, 'ids[0]'],
      [mine, [{ type: 'add_to_list', listId: theirList }], 'actions[0].list_id'],
      [mine, [...tag, { type: 'create_task', title: 'x', ownerId: newId() }], 'actions[1].owner_id'],
      [mine, [{ type: 'update_field', field: 'company_id', value: encodeId('cmp', newId()) }], 'actions[0].value'],
    ];
    for (const [ids, steps, field] of wrong)
      await expect(begin(owner, ids, steps)).rejects.toMatchObject({
        code: 'request.body_invalid',
        extras: { details: [{ field }] },
      });
    await expect(begin({ ...owner, environment: 'test' }, mine, tag)).rejects.toMatchObject({
      extras: { details: [{ field: 'ids[0]' }, { field: 'ids[1]' }] },
    });
    expect(await rows(owner)).toBe(0);
  });

  it('tell of one that was refused later, and do the rest', async () => {
    const owner = anOwner();
    const [gone, full, fine] = await people(owner, 3);
    await contactStore.update(owner, full!, { tags: Array.from({ length: 50 }, (_, index) => `t${index}`) });
    const id = await begin(owner, [gone!, full!, fine!], [{ type: 'add_tag', tag: 'vip' }]);
    await contactStore.remove(owner, gone!);
    await work(owner, id);
    expect(await store.get(owner, id)).toMatchObject({ status: 'completed', counts: { done: 1, failed: 2 } });
    const failed = await page(owner, id, { state: 'failed' });
    expect(failed.items).toMatchObject([
      { contactId: full, companyId: null, index: 0, type: 'add_tag', error: { code: 'action.tags_full' } },
      { contactId: gone, error: { code: 'resource.not_found' } },
    ]);
    const first = await page(owner, id, { limit: 2 });
    expect(first.hasMore).toBe(true);
    const second = await page(owner, id, { limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ contactId }) => contactId)).toEqual([fine, full, gone]);
  });

  it('do each thing once though many workers run them at once, and again afterwards', async () => {
    const owner = anOwner();
    const ids = await people(owner, 100);
    const id = await begin(owner, ids, [
      { type: 'add_tag', tag: 'a' },
      { type: 'create_task', title: 'Call' },
      { type: 'remove_tag', tag: 'a' },
    ]);
    await Promise.all(Array.from({ length: WORKERS }, () => work(owner, id)));
    // Each does a chunk and leaves the rest to the next job.
    while ((await store.get(owner, id)).status === 'running') await work(owner, id);
    await work(owner, id);
    expect(await store.get(owner, id)).toMatchObject({ status: 'completed', counts: { done: 300 } });
    expect(new Set((await tasksOf(owner)).map(({ contactId }) => contactId))).toEqual(new Set(ids));
    expect(await tasksOf(owner)).toHaveLength(100);
    for (const contactId of ids) expect((await contactStore.get(owner, contactId)).tags).toEqual([]);
    expect((await told(owner, 'action.%')).sort()).toEqual(['action.completed', 'action.created', 'action.started']);
  });

  it('go on where a worker was killed, with nothing done twice', async () => {
    const owner = anOwner();
    const ids = await people(owner, 150);
    const id = await begin(owner, ids, [{ type: 'create_task', title: 'Call' }]);
    const killed = work(owner, id);
    while ((await tasksOf(owner)).length < 20) await setTimeout(2);
    let ended = 0;
    while (ended === 0) {
      const backends = await scratch.database.query<object[]>(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'`,
      );
      ended = backends.length;
    }
    await expect(killed).rejects.toThrow();
    const doneBefore = (await tasksOf(owner)).length;
    expect(doneBefore).toBeLessThan(150);
    expect(await store.get(owner, id)).toMatchObject({ status: 'running', counts: { done: doneBefore } });
    await work(owner, id);
    expect(await store.get(owner, id)).toMatchObject({ status: 'completed', counts: { done: 150 } });
    expect(await tasksOf(owner)).toHaveLength(150);
  });

  it('queue the rest again after a chunk, so that a large one lets others through', async () => {
    const owner = anOwner();
    const id = await begin(owner, await people(owner, 130), [
      { type: 'create_task', title: 'a' },
      { type: 'create_task', title: 'b' },
    ]);
    const before = await rows(owner);
    await work(owner, id);
    expect(await store.get(owner, id)).toMatchObject({ status: 'running', counts: { done: 250, pending: 10 } });
    expect((await rows(owner)) - before).toBe(1);
    await work(owner, id);
    expect(await store.get(owner, id)).toMatchObject({ status: 'completed' });
  });

  it('stop between two items when they are cancelled: when that has returned, nothing more is done', async () => {
    const owner = anOwner();
    const id = await begin(owner, await people(owner, 150), [{ type: 'create_task', title: 'Call' }]);
    const running = Promise.all([work(owner, id), work(owner, id)]);
    while ((await tasksOf(owner)).length < 10) await setTimeout(2);
    const { counts } = await service.cancel(owner, id);
    const done = (await tasksOf(owner)).length;
    await running;
    await work(owner, id);
    expect(await tasksOf(owner)).toHaveLength(done);
    expect(done).toBeLessThan(150);
    expect(counts).toEqual({ pending: 0, done, failed: 0, cancelled: 150 - done });
    expect(await store.get(owner, id)).toMatchObject({ status: 'cancelled', counts, progress: 100 });
    await expect(service.cancel(owner, id)).rejects.toMatchObject({ code: 'action.invalid_state' });
    expect(await told(owner, 'action.%')).toEqual(['action.created', 'action.started', 'action.cancelled']);
  });

  it('are never begun when they are cancelled first', async () => {
    const owner = anOwner();
    const id = await begin(owner, await people(owner, 2), [{ type: 'add_tag', tag: 'vip' }]);
    await service.cancel(owner, id);
    await work(owner, id);
    expect(await store.get(owner, id)).toMatchObject({
      status: 'cancelled',
      startedAt: null,
      counts: { cancelled: 2 },
    });
  });
});
