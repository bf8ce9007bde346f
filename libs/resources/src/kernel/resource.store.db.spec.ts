import { newId, ResourceNotFound } from '@keyway/platform';
import { companies } from '../companies/companies.resource.js';
import type { Company } from '../companies/company.entity.js';
import { ListContacts } from '../contacts/contact.dto.js';
import type { Contact } from '../contacts/contact.entity.js';
import { contacts } from '../contacts/contacts.resource.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import type { Owner, RowOf } from './resource.entity.js';
import type { ResourceStore } from './resource.store.js';

describe('the resource store', () => {
  let scratch: ScratchResources;
  let store: ResourceStore<Contact>;
  let companyStore: ResourceStore<Company>;

  beforeAll(async () => {
    scratch = await scratchResources();
    store = scratch.store(contacts);
    companyStore = scratch.store(companies);
  });

  afterAll(() => scratch.drop());

  const query = (fields: Partial<ListContacts> = {}): ListContacts => Object.assign(new ListContacts(), fields);
  const emails = async (owner: Owner, fields: Partial<ListContacts>): Promise<string[]> =>
    (await store.list(owner, query(fields))).items.map((it) => it.email).sort();

  describe('writing', () => {
    it('answers what it has created, with the defaults of the entity', async () => {
      const created = await store.create(anOwner(), { email: 'Ada@Example.com', firstName: 'Ada' });
      expect(created).toMatchObject({
        email: 'Ada@Example.com',
        firstName: 'Ada',
        lastName: null,
        tags: [],
        metadata: {},
        customFields: {},
        unsubscribed: false,
      });
      expect(created.createdAt).toBeInstanceOf(Date);
      expect(created).not.toHaveProperty('tenantId');
    });

    it('keeps objects and lists as they were given', async () => {
      const owner = anOwner();
      const { id } = await store.create(owner, {
        email: 'a@example.com',
        tags: ['a,b', '"c"'],
        metadata: { n: 1, t: "it's" },
        customFields: { plan: null },
      });
      expect(await store.get(owner, id)).toMatchObject({
        tags: ['a,b', '"c"'],
        metadata: { n: 1, t: "it's" },
        customFields: { plan: null },
      });
    });

    it('changes only what it is given', async () => {
      const owner = anOwner();
      const before = await store.create(owner, {
        email: 'a@example.com',
        firstName: 'Ada',
        tags: ['vip'],
        metadata: { a: 1, b: 2 },
      });
      const after = await store.update(owner, before.id, { title: 'Countess', metadata: { a: 3 } });
      expect(after).toEqual({ ...before, title: 'Countess', metadata: { a: 3 }, updatedAt: after.updatedAt });
      expect(after.updatedAt.getTime()).toBeGreaterThanOrEqual(before.updatedAt.getTime());
    });

    it('changes nothing when it is given nothing', async () => {
      const owner = anOwner();
      const before = await store.create(owner, { email: 'a@example.com' });
      expect(await store.update(owner, before.id, {})).toEqual(before);
    });

    it('cannot be made to move a row to another owner', async () => {
      const owner = anOwner();
      const { id } = await store.create(owner, { email: 'a@example.com' });
      await expect(store.update(owner, id, { tenantId: newId() } as object)).rejects.toThrow('cannot be updated');
      const smuggled = await store.create(owner, { email: 'b@example.com', ...({ tenantId: newId() } as object) });
      expect(await store.get(owner, smuggled.id)).toEqual(smuggled);
    });

    it('goes on when a caller has used up the prepared shapes of an update', async () => {
      const owner = anOwner();
      const { id } = await store.create(owner, { email: 'a@example.com' });
      const fields = ['firstName', 'lastName', 'phone', 'title', 'externalId', 'companyId', 'email'] as const;
      for (let shape = 1; shape < 2 ** fields.length; shape++) {
        const sent = fields
          .filter((_, index) => shape & (1 << index))
          .map((field) => [field, field === 'email' ? `e${shape}@example.com` : null]);
        await store.update(owner, id, Object.fromEntries(sent) as Partial<RowOf<Contact>>);
      }
      expect((await store.get(owner, id)).email).toBe('e127@example.com');
    });
  });

  describe('what the database refuses', () => {
    it('is a second contact with the same email address in another case', async () => {
      const owner = anOwner();
      await store.create(owner, { email: 'Ada@Example.com' });
      const refused = { code: 'contact.email_taken', extras: { details: [{ field: 'email', message: 'Is taken' }] } };
      await expect(store.create(owner, { email: 'ada@example.COM' })).rejects.toMatchObject(refused);
      const other = await store.create(owner, { email: 'grace@example.com' });
      await expect(store.update(owner, other.id, { email: 'ADA@example.com' })).rejects.toMatchObject(refused);
    });

    it('is an external id that is taken; none at all may be had by many', async () => {
      const owner = anOwner();
      await store.create(owner, { email: 'a@example.com', externalId: 'crm-1' });
      await expect(store.create(owner, { email: 'b@example.com', externalId: 'crm-1' })).rejects.toMatchObject({
        code: 'resource.external_id_taken',
      });
      await store.create(owner, { email: 'c@example.com' });
      await store.create(owner, { email: 'd@example.com' });
    });

    it('is a company of another tenant or environment, named by its id', async () => {
      const owner = anOwner();
      const testTwin: Owner = { ...owner, environment: 'test' };
      for (const other of [anOwner(), testTwin]) {
        const { id: companyId } = await companyStore.create(other, { name: 'Theirs' });
        const refused = {
          kind: 'invalid',
          extras: {
            details: [
              { field: 'company_id', message: expect.stringMatching(/^There is no company cmp_\w{26}$/) as string },
            ],
          },
        };
        await expect(store.create(owner, { email: 'a@example.com', companyId })).rejects.toMatchObject(refused);
        const { id } = await store.create(owner, { email: `${companyId}@example.com` });
        await expect(store.update(owner, id, { companyId })).rejects.toMatchObject(refused);
      }
    });

    it('is a domain that is taken in any case', async () => {
      const owner = anOwner();
      expect(await companyStore.create(owner, { name: 'One', domain: 'Example.COM' })).toMatchObject({
        domain: 'example.com',
      });
      await expect(companyStore.create(owner, { name: 'Two', domain: 'EXAMPLE.com' })).rejects.toMatchObject({
        code: 'company.domain_taken',
      });
    });
  });

  it('keeps the contacts of a company that is deleted', async () => {
    const owner = anOwner();
    const { id: companyId } = await companyStore.create(owner, { name: 'Passing' });
    const { id } = await store.create(owner, { email: 'a@example.com', companyId });
    await companyStore.remove(owner, companyId);
    expect(await store.get(owner, id)).toMatchObject({ companyId: null });
  });

  it('shows and changes nothing of another tenant, nor of the other environment', async () => {
    const owner = anOwner();
    const mine = await store.create(owner, { email: 'a@example.com', externalId: 'crm-1' });
    for (const other of [anOwner(), { ...owner, environment: 'test' } as Owner]) {
      await expect(store.get(other, mine.id)).rejects.toThrow(ResourceNotFound);
      await expect(store.update(other, mine.id, { title: 'Hers' })).rejects.toThrow(ResourceNotFound);
      await expect(store.update(other, mine.id, {})).rejects.toThrow(ResourceNotFound);
      await expect(store.change(other, mine.id, () => undefined)).rejects.toThrow(ResourceNotFound);
      await expect(store.remove(other, mine.id)).rejects.toThrow(ResourceNotFound);
      expect((await store.list(other, query())).items).toEqual([]);
      await store.create(other, { email: 'a@example.com', externalId: 'crm-1' });
    }
    expect(await store.get(owner, mine.id)).toEqual(mine);
    await store.remove(owner, mine.id);
    await expect(store.get(owner, mine.id)).rejects.toThrow(ResourceNotFound);
  });

  describe('lists', () => {
    it('walk every row once, newest first, though many were made in the same instant', async () => {
      const owner = anOwner();
      for (let index = 0; index < 25; index++) await store.create(owner, { email: `walk${index}@example.com` });
      await scratch.database.query(
        `UPDATE contacts SET created_at = CASE WHEN email < 'walk2' THEN '2026-01-15T10:30:00.123Z'::timestamptz ELSE '2026-01-15T10:30:00.124Z' END WHERE tenant_id = $1`,
        [owner.tenantId],
      );
      const seen: RowOf<Contact>[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof store.list>> = await store.list(
          owner,
          query({ limit: 4, ...(cursor && { cursor }) }),
        );
        expect(page.hasMore).toBe(page.nextCursor !== null);
        seen.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(seen.map((it) => it.id)).size).toBe(25);
      expect(seen).toHaveLength(25);
      const order = seen.map((it) => `${it.createdAt.toISOString()} ${it.id}`);
      expect(order).toEqual([...order].sort().reverse());
    });

    it('combine their filters', async () => {
      const owner = anOwner();
      const { id: companyId } = await companyStore.create(owner, { name: 'Ours' });
      await store.create(owner, {
        email: 'ada@example.com',
        firstName: 'Ada',
        lastName: 'Lovelace',
        companyId,
        tags: ['vip', 'new'],
        phone: '+442071234567',
      });
      await store.create(owner, {
        email: 'grace@example.com',
        firstName: 'Grace',
        lastName: 'Hopper',
        companyId,
        tags: ['vip'],
      });
      await store.create(owner, { email: 'alan@example.com', lastName: 'Adams', tags: ['vip'], externalId: 'crm-9' });

      expect(await emails(owner, { tag: 'vip' })).toHaveLength(3);
      expect(await emails(owner, { tag: 'vip', companyId })).toEqual(['ada@example.com', 'grace@example.com']);
      expect(await emails(owner, { tag: 'new', companyId, phone: '+442071234567' })).toEqual(['ada@example.com']);
      expect(await emails(owner, { email: 'GRACE@example.com' })).toEqual(['grace@example.com']);
      expect(await emails(owner, { externalId: 'crm-9', tag: 'new' })).toEqual([]);
      expect(await emails(owner, { updatedSince: new Date(Date.now() + 60_000) })).toEqual([]);
      expect(await emails(owner, { updatedSince: new Date(Date.now() - 60_000), tag: 'new' })).toEqual([
        'ada@example.com',
      ]);
    });

    it('find by the beginning of a name or an email address, in any case, and take no character for a pattern', async () => {
      const owner = anOwner();
      await store.create(owner, { email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' });
      await store.create(owner, { email: '100%_sure@example.com', lastName: 'Ådal' });
      expect(await emails(owner, { q: 'ADA' })).toEqual(['ada@example.com']);
      expect(await emails(owner, { q: 'ada love' })).toEqual(['ada@example.com']);
      expect(await emails(owner, { q: 'lovel' })).toEqual(['ada@example.com']);
      expect(await emails(owner, { q: 'åda' })).toEqual(['100%_sure@example.com']);
      expect(await emails(owner, { q: '100%_' })).toEqual(['100%_sure@example.com']);
      expect(await emails(owner, { q: '%' })).toEqual([]);
      expect(await emails(owner, { q: 'a_a' })).toEqual([]);
    });

    it('refuse a cursor that is none', async () => {
      await expect(store.list(anOwner(), query({ cursor: 'nonsense' }))).rejects.toMatchObject({
        code: 'request.cursor_invalid',
      });
    });
  });

  describe('telling', () => {
    const told = (owner: Owner): Promise<{ type: string; data: object; request: string | null }[]> =>
      scratch.database.query(
        'SELECT type, data, request_id AS request FROM events WHERE environment = $1 AND tenant_id = $2 ORDER BY occurred_at, id',
        [owner.environment, owner.tenantId],
      );

    it('says of every change what became of the row, by which call', async () => {
      const owner = { ...anOwner(), requestId: newId() };
      const { id } = await store.create(owner, { email: 'a@example.com', firstName: 'Ada' });
      await store.update(owner, id, { firstName: 'Augusta' });
      await store.change(owner, id, (contact) => void Object.assign(contact, { lastName: 'King' }));
      await store.remove(owner, id);
      expect(await told(owner)).toMatchObject([
        { type: 'contact.created', data: { id, firstName: 'Ada', tags: [] }, request: owner.requestId },
        { type: 'contact.updated', data: { id, firstName: 'Augusta' }, request: owner.requestId },
        { type: 'contact.updated', data: { id, firstName: 'Augusta', lastName: 'King' }, request: owner.requestId },
        { type: 'contact.deleted', data: { id, lastName: 'King' }, request: owner.requestId },
      ]);
    });

    it('says nothing of what was refused or not there', async () => {
      const owner = anOwner();
      await store.create(owner, { email: 'a@example.com' });
      await expect(store.create(owner, { email: 'A@example.com' })).rejects.toThrow();
      await expect(store.update(owner, newId(), { title: 'x' })).rejects.toThrow(ResourceNotFound);
      await expect(store.remove(owner, newId())).rejects.toThrow(ResourceNotFound);
      expect((await told(owner)).map(({ type }) => type)).toEqual(['contact.created']);
    });
  });
});
