import { newId, ResourceNotFound } from '@keyway/platform';
import type { Owner } from '../kernel/resource.entity.js';
import type { ResourceStore } from '../kernel/resource.store.js';
import { ListLeads } from '../leads/lead.dto.js';
import type { Lead } from '../leads/lead.entity.js';
import { leads } from '../leads/leads.resource.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import type { LeadList } from './lead-list.entity.js';
import { ListLeadsService } from './list-leads.service.js';
import { lists } from './lists.resource.js';

describe('the leads of a list', () => {
  let scratch: ScratchResources;
  let listStore: ResourceStore<LeadList>;
  let leadStore: ResourceStore<Lead>;
  let members: ListLeadsService;

  beforeAll(async () => {
    scratch = await scratchResources();
    listStore = scratch.store(lists);
    leadStore = scratch.store(leads);
    members = new ListLeadsService(listStore, leadStore, scratch.lanes);
  });

  afterAll(() => scratch.drop());

  const aList = async (owner: Owner): Promise<string> => (await listStore.create(owner, { name: 'Spring' })).id;
  const someLeads = async (owner: Owner, count: number): Promise<string[]> => {
    const made = await Promise.all(
      Array.from({ length: count }, (_, index) => leadStore.create(owner, { name: `Lead ${index}` })),
    );
    return made.map((it) => it.id);
  };
  const countOf = async (owner: Owner, listId: string): Promise<number> =>
    (await listStore.get(owner, listId)).leadCount;
  const idsIn = async (owner: Owner, listId: string, fields: Partial<ListLeads> = {}): Promise<string[]> =>
    (await members.page(owner, listId, Object.assign(new ListLeads(), fields))).items.map((it) => it.id);

  it('are told one by one what became of them, in the order of the request', async () => {
    const owner = anOwner();
    const listId = await aList(owner);
    const [a, b, c] = (await someLeads(owner, 3)) as [string, string, string];
    expect(await members.add(owner, listId, [b])).toEqual({ added: 1, results: [{ leadId: b, status: 'added' }] });
    expect(await members.add(owner, listId, [c, b, a, c])).toEqual({
      added: 2,
      results: [
        { leadId: c, status: 'added' },
        { leadId: b, status: 'already_listed' },
        { leadId: a, status: 'added' },
      ],
    });
    expect(await members.remove(owner, listId, [a])).toEqual({
      removed: 1,
      results: [{ leadId: a, status: 'removed' }],
    });
    expect(await members.remove(owner, listId, [a])).toEqual({
      removed: 0,
      results: [{ leadId: a, status: 'not_listed' }],
    });
    expect(await countOf(owner, listId)).toBe(2);
  });

  it('are not added at all where one of them is another tenant’s, of the other environment, or nobody’s', async () => {
    const owner = anOwner();
    const listId = await aList(owner);
    const [mine] = (await someLeads(owner, 1)) as [string];
    const [theirs] = (await someLeads(anOwner(), 1)) as [string];
    const [testing] = (await someLeads({ ...owner, environment: 'test' }, 1)) as [string];
    for (const foreign of [theirs, testing, newId()]) {
      const refused = {
        code: 'request.body_invalid',
        extras: {
          details: [
            { field: 'lead_ids[1]', message: expect.stringMatching(/^There is no lead lead_\w{26}$/) as string },
          ],
        },
      };
      await expect(members.add(owner, listId, [mine, foreign])).rejects.toMatchObject(refused);
      await expect(members.remove(owner, listId, [mine, foreign])).rejects.toMatchObject(refused);
    }
    expect(await countOf(owner, listId)).toBe(0);
    await members.add(owner, listId, [mine]);
    await expect(members.remove(owner, listId, [mine, theirs])).rejects.toMatchObject({ code: 'request.body_invalid' });
    expect(await countOf(owner, listId)).toBe(1);
  });

  it('cannot be seen or changed through another tenant’s list', async () => {
    const owner = anOwner();
    const other = anOwner();
    const listId = await aList(other);
    const ids = await someLeads(owner, 1);
    await expect(members.page(owner, listId, new ListLeads())).rejects.toThrow(ResourceNotFound);
    await expect(members.add(owner, listId, ids)).rejects.toThrow(ResourceNotFound);
    await expect(members.remove(owner, listId, ids)).rejects.toThrow(ResourceNotFound);
  });

  it('are counted right though many calls add and remove them at once', async () => {
    const owner = anOwner();
    const listId = await aList(owner);
    const ids = await someLeads(owner, 30);
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => members.add(owner, listId, index % 2 ? ids : [...ids].reverse())),
    );
    expect(await countOf(owner, listId)).toBe(30);
    await Promise.all([
      members.remove(owner, listId, ids.slice(0, 10)),
      members.remove(owner, listId, ids.slice(5, 20).reverse()),
      leadStore.remove(owner, ids[29]!),
    ]);
    expect(await countOf(owner, listId)).toBe(9);
    expect(await idsIn(owner, listId)).toHaveLength(9);
  });

  it('find no list where it is deleted while they are added', async () => {
    const owner = anOwner();
    const listId = await aList(owner);
    const ids = await someLeads(owner, 2);
    const deletion = scratch.database.createQueryRunner();
    await deletion.startTransaction();
    await deletion.query('DELETE FROM lists WHERE id = $1', [listId]);
    const added = expect(members.add(owner, listId, ids)).rejects.toThrow(ResourceNotFound);
    await scratch.untilWaiting(1);
    await deletion.commitTransaction();
    await deletion.release();
    await added;
  });

  it('are listed with the filters of leads, and may be in many lists', async () => {
    const owner = anOwner();
    const [first, second] = [await aList(owner), await aList(owner)];
    const ids = await someLeads(owner, 2);
    await leadStore.update(owner, ids[0]!, { status: 'qualified' });
    await members.add(owner, first, ids);
    await members.add(owner, second, [ids[0]!]);
    expect(await idsIn(owner, first, { status: 'qualified' })).toEqual([ids[0]]);
    expect(await idsIn(owner, second)).toEqual([ids[0]]);
    expect(
      (await leadStore.list(owner, Object.assign(new ListLeads(), { q: 'LEAD 1' }))).items.map((it) => it.id),
    ).toEqual([ids[1]]);
  });

  it('outlive the list, and leave it when they are deleted', async () => {
    const owner = anOwner();
    const listId = await aList(owner);
    const ids = await someLeads(owner, 2);
    await members.add(owner, listId, ids);
    await leadStore.remove(owner, ids[0]!);
    expect(await countOf(owner, listId)).toBe(1);
    await listStore.remove(owner, listId);
    expect(await leadStore.get(owner, ids[1]!)).toMatchObject({ name: 'Lead 1' });
  });

  it('are counted in every answer about the list', async () => {
    const owner = anOwner();
    const created = await listStore.create(owner, { name: 'Spring' });
    expect(created.leadCount).toBe(0);
    await members.add(owner, created.id, await someLeads(owner, 2));
    expect(await listStore.update(owner, created.id, { name: 'Summer' })).toMatchObject({
      name: 'Summer',
      leadCount: 2,
    });
  });
});
