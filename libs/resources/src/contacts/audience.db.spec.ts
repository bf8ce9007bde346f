import { newId } from '@keyway/platform';
import type { Owner } from '../kernel/resource.entity.js';
import { leads } from '../leads/leads.resource.js';
import { lists } from '../lists/lists.resource.js';
import { ListLeadsService } from '../lists/list-leads.service.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import { type AudienceChoice, type AudienceMember, Audiences, MAX_LIST_LEADS } from './audience.js';
import type { Contact } from './contact.entity.js';
import { contacts } from './contacts.resource.js';

describe('an audience', () => {
  let scratch: ScratchResources;
  let audiences: Audiences;

  beforeAll(async () => {
    scratch = await scratchResources();
    audiences = new Audiences(scratch.store(contacts));
  });

  afterAll(() => scratch.drop());

  const given = (email: string, fields: Partial<Contact> = {}) => ({
    email,
    firstName: null,
    lastName: null,
    phone: null,
    ...fields,
  });
  const resolve = (owner: Owner, choice: AudienceChoice): Promise<Contact[]> =>
    scratch.database.transaction((tx) => audiences.resolve(tx, owner, choice));
  const members = (owner: Owner, choice: AudienceChoice): Promise<AudienceMember[]> =>
    scratch.database.transaction((tx) => audiences.members(tx, owner, choice));
  const aContact = async (owner: Owner, email: string): Promise<string> =>
    (await scratch.store(contacts).create(owner, { email })).id;
  const told = (owner: Owner): Promise<string[]> => scratch.told(owner);
  const refusal = (...details: object[]) => ({ code: 'request.body_invalid', extras: { details } });

  it('is in the order in which it was named, and has nobody twice', async () => {
    const owner = anOwner();
    const ids = [await aContact(owner, 'a@example.com'), await aContact(owner, 'b@example.com')];
    const found = await resolve(owner, { contactIds: [ids[1]!, ids[0]!, ids[1]!] });
    expect(found.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect(await members(owner, { contactIds: [ids[1]!, ids[0]!, ids[1]!] })).toHaveLength(3);
  });

  it('is refused as a whole for one id that is unknown, another tenant’s or of the other environment', async () => {
    const owner = anOwner();
    const mine = await aContact(owner, 'a@example.com');
    const test = await aContact({ ...owner, environment: 'test' }, 'b@example.com');
    for (const id of [newId(), await aContact(anOwner(), 'c@example.com'), test])
      await expect(resolve(owner, { contactIds: [mine, id] })).rejects.toMatchObject(
        refusal({
          field: 'contact_ids[1]',
          message: expect.stringMatching(/^There is no contact con_[0-9a-z]{26}$/) as string,
        }),
      );
  });

  it('is exactly one of three', async () => {
    const one = { field: 'contact_ids', message: 'Send exactly one of contact_ids, contacts and list_id' };
    await expect(resolve(anOwner(), {})).rejects.toMatchObject(refusal(one));
    await expect(resolve(anOwner(), { contactIds: [], listId: newId() })).rejects.toMatchObject(refusal(one));
  });

  it('makes given contacts by their address in any case, and changes no more than what is given', async () => {
    const owner = anOwner();
    const store = scratch.store(contacts);
    const { id } = await store.create(owner, { email: 'Ada@example.com', firstName: 'Ada', unsubscribed: true });
    const found = await resolve(owner, {
      contacts: [
        given('grace@example.com', { firstName: 'Grace' }),
        given('ADA@example.com', { lastName: 'Lovelace' }),
        given('Grace@Example.com', { firstName: 'Twice' }),
      ],
    });
    expect(found).toMatchObject([
      { email: 'grace@example.com', firstName: 'Grace', tags: [], unsubscribed: false },
      { id, email: 'Ada@example.com', firstName: 'Ada', lastName: 'Lovelace', unsubscribed: true },
    ]);
    expect((await told(owner)).sort()).toEqual(['contact.created', 'contact.created', 'contact.updated']);
  });

  it('leaves a contact that is as given untouched, and tells nothing of it', async () => {
    const owner = anOwner();
    const [first] = await resolve(owner, { contacts: [given('a@example.com', { firstName: 'Ada' })] });
    const [again] = await resolve(owner, { contacts: [given('a@example.com', { firstName: 'Ada' })] });
    expect(again).toEqual(first);
    expect(await told(owner)).toEqual(['contact.created']);
  });

  it('is made once though two ask at the same time, in opposite order', async () => {
    const owner = anOwner();
    const addresses = Array.from({ length: 50 }, (_, index) => given(`p${index}@example.com`));
    const rounds = [addresses, addresses.toReversed(), addresses, addresses.toReversed()];
    const found = await Promise.all(rounds.map((it) => resolve(owner, { contacts: it })));
    expect(new Set(found.flat().map(({ id }) => id)).size).toBe(addresses.length);
    expect(await told(owner)).toHaveLength(addresses.length);
  });

  it('is not there when what it was for is rolled back', async () => {
    const owner = anOwner();
    const undone = scratch.database.transaction(async (tx) => {
      await audiences.resolve(tx, owner, { contacts: [given('a@example.com')] });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await told(owner)).toEqual([]);
  });

  it('of a list are its leads: known ones as they are, new ones as contacts, those without an address as nobody', async () => {
    const owner = anOwner();
    const known = await aContact(owner, 'ada@example.com');
    const list = await scratch.store(lists).create(owner, { name: 'l' });
    const people = [
      { name: 'Augusta King', email: 'ADA@example.com' },
      { name: 'Grace Brewster Hopper', email: 'grace@example.com', phone: '+15550100' },
      { name: 'Nobody' },
    ];
    const made = await Promise.all(people.map((person) => scratch.store(leads).create(owner, person)));
    const inList = new ListLeadsService(scratch.store(lists), scratch.store(leads), scratch.lanes);
    for (const { id } of made) await inList.add(owner, list.id, [id]);
    expect(await members(owner, { listId: list.id })).toMatchObject([
      { leadId: made[0]!.id, contact: { id: known, firstName: null } },
      { leadId: made[1]!.id, contact: { firstName: 'Grace', lastName: 'Brewster Hopper', phone: '+15550100' } },
      { leadId: made[2]!.id, contact: null },
    ]);
    expect(await resolve(owner, { listId: list.id })).toHaveLength(2);
    await expect(resolve(anOwner(), { listId: list.id })).rejects.toMatchObject(
      refusal({ field: 'list_id', message: expect.stringMatching(/^There is no list lst_/) as string }),
    );
  });

  it('of a list is refused before anything is written where the list is too long', async () => {
    const owner = anOwner();
    const list = await scratch.store(lists).create(owner, { name: 'l' });
    await scratch.database.query(
      `WITH made AS (
         INSERT INTO leads (id, tenant_id, environment, name, email, status)
         SELECT gen_random_uuid(), $1, $2, 'n', 'l' || n || '@example.com', 'new' FROM generate_series(0, $4::int) n RETURNING id)
       INSERT INTO list_leads (tenant_id, environment, list_id, lead_id) SELECT $1, $2, $3, id FROM made`,
      [owner.tenantId, owner.environment, list.id, MAX_LIST_LEADS],
    );
    await expect(resolve(owner, { listId: list.id })).rejects.toMatchObject({
      extras: { details: [{ field: 'list_id' }] },
    });
    expect(await told(owner)).toEqual(['list.created']);
  });
});
