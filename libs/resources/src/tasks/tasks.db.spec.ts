import { Clock, ListQuery, newId } from '@keyway/platform';
import { ActiveMembers } from '@keyway/tenancy';
import { companies } from '../companies/companies.resource.js';
import { contacts } from '../contacts/contacts.resource.js';
import type { Owner } from '../kernel/resource.entity.js';
import type { ResourceStore } from '../kernel/resource.store.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import { aMember, makeTenant } from '../testing/members.js';
import { ListTasks } from './task.dto.js';
import type { Task } from './task.entity.js';
import { tasks } from './tasks.resource.js';
import { TasksService } from './tasks.service.js';

describe('tasks', () => {
  let scratch: ScratchResources;
  let store: ResourceStore<Task>;
  let service: TasksService;

  beforeAll(async () => {
    scratch = await scratchResources();
    store = scratch.store(tasks);
    service = new TasksService(store, new Clock());
  });

  afterAll(() => scratch.drop());

  const told = (owner: Owner): Promise<string[]> => scratch.told(owner);

  it('tell of every change of state once, and of a repeated completion nothing', async () => {
    const owner = anOwner();
    const { id } = await store.create(owner, { title: 'Call' });
    await service.start(owner, id);
    const { completedAt } = await service.complete(owner, id);
    const again = await service.complete(owner, id);
    expect(again).toMatchObject({ state: 'completed', completedAt });
    await service.reopen(owner, id);
    await service.cancel(owner, id);
    expect(await told(owner)).toEqual([
      'task.created',
      'task.started',
      'task.completed',
      'task.reopened',
      'task.cancelled',
    ]);
  });

  it('of ten who complete one at once, all are answered and one is told of', async () => {
    const owner = anOwner();
    const { id } = await store.create(owner, { title: 'Call' });
    await Promise.all(Array.from({ length: 10 }, () => service.complete(owner, id)));
    expect((await told(owner)).filter((type) => type === 'task.completed')).toHaveLength(1);
  });

  it('are of members of the tenant and of nobody else, and of nobody once they have left', async () => {
    const owner = await makeTenant(scratch.database);
    const ownerId = await aMember(scratch.database, owner);
    const stranger = await aMember(scratch.database, await makeTenant(scratch.database));
    const { id } = await store.create(owner, { title: 'Call', ownerId });
    const refused = {
      code: 'request.body_invalid',
      extras: {
        details: [{ field: 'owner_id', message: expect.stringMatching(/^There is no member usr_/) as string }],
      },
    };
    for (const nobody of [stranger, newId()]) {
      await expect(store.create(owner, { title: 'Call', ownerId: nobody })).rejects.toMatchObject(refused);
      await expect(store.update(owner, id, { ownerId: nobody })).rejects.toMatchObject(refused);
    }
    await scratch.database.query('DELETE FROM memberships WHERE user_id = $1', [ownerId]);
    expect(await store.get(owner, id)).toMatchObject({ ownerId: null });
  });

  it('outlive the contact and the company they are about, and are never about somebody else’s', async () => {
    const owner = anOwner();
    const { id: contactId } = await scratch.store(contacts).create(owner, { email: 'a@example.com' });
    const { id: companyId } = await scratch.store(companies).create(owner, { name: 'Example' });
    const { id } = await store.create(owner, { title: 'Call', contactId, companyId });
    await expect(store.create(anOwner(), { title: 'Call', contactId })).rejects.toMatchObject({
      extras: { details: [{ field: 'contact_id' }] },
    });
    await scratch.store(contacts).remove(owner, contactId);
    await scratch.store(companies).remove(owner, companyId);
    expect(await store.get(owner, id)).toMatchObject({ contactId: null, companyId: null });
  });

  it('are found by state, type, owner, contact, company and when they are due', async () => {
    const owner = await makeTenant(scratch.database);
    const ownerId = await aMember(scratch.database, owner);
    const { id: contactId } = await scratch.store(contacts).create(owner, { email: 'a@example.com' });
    const { id: companyId } = await scratch.store(companies).create(owner, { name: 'Example' });
    const dueAt = new Date('2026-03-02T09:00:00.000Z');
    const { id } = await store.create(owner, { title: 'It', type: 'call', ownerId, contactId, companyId, dueAt });
    await service.start(owner, id);
    await store.create(owner, { title: 'Another', dueAt: new Date('2026-04-01T00:00:00.000Z') });
    await store.create(owner, { title: 'Without a date' });
    const filters: Partial<ListTasks>[] = [
      { state: 'in_progress' },
      { type: 'call' },
      { ownerId },
      { contactId },
      { companyId },
      { dueBefore: new Date('2026-03-03T00:00:00.000Z') },
      { dueAfter: new Date('2026-03-01T00:00:00.000Z'), dueBefore: new Date('2026-03-31T00:00:00.000Z') },
    ];
    for (const filter of filters) {
      const { items } = await store.list(owner, Object.assign(new ListTasks(), filter));
      expect([filter, items.map(({ title }) => title)]).toEqual([filter, ['It']]);
    }
  });

  it('can be given to the active members of the tenant, page by page', async () => {
    const owner = await makeTenant(scratch.database);
    const ids = [];
    for (let count = 0; count < 3; count++) ids.push(await aMember(scratch.database, owner));
    await aMember(scratch.database, await makeTenant(scratch.database));
    await scratch.database.query('UPDATE users SET is_active = false WHERE id = $1', [ids[0]]);
    const members = new ActiveMembers(scratch.database);
    const first = await members.list(owner.tenantId, { limit: 1 });
    const second = await members.list(
      owner.tenantId,
      Object.assign(new ListQuery(), { limit: 1, cursor: first.nextCursor }),
    );
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(second.hasMore).toBe(false);
    expect(first.items[0]).toMatchObject({ name: 'A Member', email: `${ids[2]}@example.com` });
  });
});
