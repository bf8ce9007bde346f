import { encodeId, newId } from '@keyway/platform';
import { companies } from '../companies/companies.resource.js';
import type { Company } from '../companies/company.entity.js';
import type { Contact } from '../contacts/contact.entity.js';
import { contacts } from '../contacts/contacts.resource.js';
import type { Lead } from '../leads/lead.entity.js';
import { leads } from '../leads/leads.resource.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import { upsertBatch } from './batch.js';
import type { Owner } from './resource.entity.js';
import type { ResourceStore } from './resource.store.js';

describe('upserts', () => {
  let scratch: ScratchResources;
  let store: ResourceStore<Contact>;
  let companyStore: ResourceStore<Company>;
  let leadStore: ResourceStore<Lead>;

  beforeAll(async () => {
    scratch = await scratchResources();
    store = scratch.store(contacts);
    companyStore = scratch.store(companies);
    leadStore = scratch.store(leads);
  });

  afterAll(() => scratch.drop());

  const told = (owner: Owner): Promise<string[]> => scratch.told(owner);

  describe('of one', () => {
    it('create what is not there and update what is, keeping what is not given', async () => {
      const owner = anOwner();
      const first = await store.upsert(owner, { externalId: 'crm-1', email: 'ada@example.com', firstName: 'Ada' });
      const second = await store.upsert(owner, { externalId: 'crm-1', email: 'ada@new.example' });
      expect([first.isNew, second.isNew, second.row.id]).toEqual([true, false, first.row.id]);
      expect(second.row).toMatchObject({ email: 'ada@new.example', firstName: 'Ada' });
      expect(await told(owner)).toEqual(['contact.created', 'contact.updated']);
    });

    it('find a row without an external_id by its email address, in any case, and give it one', async () => {
      const owner = anOwner();
      const { id } = await store.create(owner, { email: 'Ada@Example.com' });
      const { row, isNew } = await store.upsert(owner, { externalId: 'crm-1', email: 'ada@example.COM' });
      expect([row.id, row.externalId, isNew]).toEqual([id, 'crm-1', false]);
    });

    it('do not take a row that has another external_id', async () => {
      const owner = anOwner();
      await store.create(owner, { email: 'ada@example.com', externalId: 'crm-1' });
      await expect(store.upsert(owner, { externalId: 'crm-2', email: 'ada@example.com' })).rejects.toMatchObject({
        code: 'contact.email_taken',
      });
    });

    it('find a company by its domain, and make a new one where nothing says which it is', async () => {
      const owner = anOwner();
      const { id } = await companyStore.create(owner, { name: 'Acme', domain: 'acme.example' });
      expect((await companyStore.upsert(owner, { name: 'Acme Inc', domain: 'ACME.example' })).row.id).toBe(id);
      expect((await companyStore.upsert(owner, { name: 'Acme Inc' })).isNew).toBe(true);
    });

    it("never reach another owner's row", async () => {
      const [owner, stranger] = [anOwner(), anOwner()];
      const { id } = await store.create(owner, { email: 'ada@example.com', externalId: 'crm-1' });
      const { row, isNew } = await store.upsert(stranger, { email: 'ada@example.com', externalId: 'crm-1' });
      expect([isNew, row.id === id]).toEqual([true, false]);
    });

    it('make one row, however many come at once', async () => {
      const owner = anOwner();
      const made = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.upsert(owner, { externalId: 'crm-1', email: `a${n % 3}@example.com` }),
        ),
      );
      expect(new Set(made.map(({ row }) => row.id)).size).toBe(1);
      expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    });
  });

  describe('of many', () => {
    it('tell of each item on its own, in order, and leave the good ones done', async () => {
      const owner = anOwner();
      const { id } = await store.create(owner, { email: 'ada@example.com' });
      await store.create(owner, { email: 'taken@example.com', externalId: 'other' });
      const answer = await upsertBatch(contacts, store, owner, [
        { email: 'ada@example.com', first_name: 'Ada' },
        { email: 'no address' },
        { email: 'grace@example.com' },
        { email: 'GRACE@example.com' },
        { email: 'taken@example.com', external_id: 'mine' },
        'nonsense',
      ]);
      expect(answer).toMatchObject({
        created: 1,
        updated: 1,
        failed: 4,
        results: [
          { index: 0, id, status: 'updated' },
          {
            index: 1,
            id: null,
            status: 'failed',
            error: { code: 'request.body_invalid', details: [{ field: 'email', message: 'Invalid email format' }] },
          },
          { index: 2, status: 'created' },
          { index: 3, status: 'failed', error: { code: 'batch.item_repeated' } },
          { index: 4, status: 'failed', error: { code: 'contact.email_taken' } },
          { index: 5, status: 'failed', error: { code: 'request.body_invalid' } },
        ],
      });
      expect((await told(owner)).slice(2)).toEqual(['contact.updated', 'contact.created']);
    });

    it("write nothing where one names what is not the owner's", async () => {
      const owner = anOwner();
      const foreign = (await companyStore.create(anOwner(), { name: 'Not yours' })).id;
      const refused = upsertBatch(contacts, store, owner, [
        { email: 'a@example.com' },
        { email: 'b@example.com', company_id: foreign },
      ]);
      await expect(refused).rejects.toMatchObject({
        code: 'request.body_invalid',
        extras: {
          details: [{ field: 'items[1].company_id', message: `There is no company ${encodeId('cmp', foreign)}` }],
        },
      });
      expect(await told(owner)).toEqual([]);
    });

    it('may be sent again after half of it was done', async () => {
      const owner = anOwner();
      const items = Array.from({ length: 30 }, (_, n) => ({ email: `a${n}@example.com`, external_id: newId() }));
      await upsertBatch(contacts, store, owner, items.slice(0, 15));
      const again = await upsertBatch(contacts, store, owner, items);
      expect(again).toMatchObject({ created: 15, updated: 15, failed: 0 });
    });
  });

  describe('and updates of a lead', () => {
    it('tell that its status changed when it did, and not when it did not', async () => {
      const owner = anOwner();
      const { id } = await leadStore.create(owner, { name: 'Grace', externalId: 'crm-1' });
      await leadStore.update(owner, id, { status: 'qualified', title: 'Admiral' });
      await leadStore.update(owner, id, { status: 'qualified' });
      await leadStore.update(owner, id, { title: 'Rear Admiral' });
      await leadStore.upsert(owner, { externalId: 'crm-1', status: 'converted' });
      const kinds = await told(owner);
      expect(kinds.filter((it) => it === 'lead.status_changed')).toHaveLength(2);
      expect(kinds.filter((it) => it === 'lead.updated')).toHaveLength(4);
    });

    it('tell each change once when two come at once', async () => {
      const owner = anOwner();
      const { id } = await leadStore.create(owner, { name: 'Grace' });
      await Promise.all(Array.from({ length: 8 }, () => leadStore.update(owner, id, { status: 'contacted' })));
      expect((await told(owner)).filter((it) => it === 'lead.status_changed')).toHaveLength(1);
      expect((await leadStore.get(owner, id)).status).toBe('contacted');
    });
  });
});
