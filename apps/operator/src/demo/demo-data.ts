import {
  bookings,
  companies,
  contacts,
  identities,
  leads,
  ListLeadsService,
  lists,
  type Owner,
  type ResourceStore,
  storeToken,
  tasks,
} from '@keyway/resources';
import type { INestApplicationContext } from '@nestjs/common';
import { fillAutomation } from './demo-automation.js';
import { type Create, fillEngagement } from './demo-engagement.js';

const COMPANIES = [
  { name: 'Northwind Traders', domain: 'northwind.example', industry: 'Wholesale' },
  { name: 'Contoso Robotics', domain: 'contoso.example', industry: 'Manufacturing' },
  { name: 'Globex Health', domain: 'globex.example', industry: 'Healthcare' },
];

const PEOPLE = [
  'Ada Lovelace',
  'Grace Hopper',
  'Alan Turing',
  'Katherine Johnson',
  'Edsger Dijkstra',
  'Barbara Liskov',
  'Donald Knuth',
  'Margaret Hamilton',
  'Tim Berners-Lee',
  'Radia Perlman',
  'John Backus',
  'Frances Allen',
];
const IDENTITIES = [
  { type: 'email', address: 'sales@acme.example', name: 'Acme Sales' },
  { type: 'linkedin', address: 'linkedin.com/in/acme-sales', name: 'Ada from Acme', status: 'paused' },
];
const TITLES = ['Head of Operations', 'Engineer', 'Buyer', 'Founder'];
const DAY_MS = 86_400_000;

/**
 * A little of everything, so that the first call answers something. Each has an external_id and the tasks come last, so
 * that an interrupted run can be run again, and a whole one changes nothing any more.
 */
export async function fillDemoTenant(app: INestApplicationContext, owner: Owner): Promise<void> {
  const store = ({ name }: { name: string }): ResourceStore<never> => app.get(storeToken({ name }));
  if ((await store(tasks).list(owner, { limit: 1 })).items.length > 0) return;
  let made = 0;
  const create: Create = async (resource, fields) =>
    (await store(resource).upsert(owner, { externalId: `demo-${++made}`, ...fields } as never)).row.id;

  const companyIds: string[] = [];
  for (const company of COMPANIES) companyIds.push(await create(companies, company));
  const contactIds: string[] = [];
  for (const [index, person] of PEOPLE.entries())
    contactIds.push(await create(contacts, contact(person, index, companyIds)));
  for (const [index, contactId] of contactIds.slice(0, 4).entries()) await create(bookings, booking(contactId, index));
  const identityIds: string[] = [];
  for (const identity of IDENTITIES) identityIds.push(await create(identities, identity));
  const listId = await create(lists, { name: 'Spring fair', description: 'Everybody who left a card at the stand.' });
  const leadIds: string[] = [];
  for (const person of PEOPLE.slice(0, 6))
    leadIds.push(await create(leads, { name: person, email: address(person, 'leads.example'), status: 'new' }));
  await app.get(ListLeadsService).add(owner, listId, leadIds);
  await fillAutomation(app, owner, contactIds, { create, identityId: identityIds[0]! });
  await fillEngagement(app, owner, contactIds, create);
}

function contact(person: string, index: number, companyIds: readonly string[]): object {
  const [firstName, lastName] = person.split(' ');
  const company = index % COMPANIES.length;
  return {
    firstName,
    lastName,
    email: address(person, COMPANIES[company]!.domain),
    title: TITLES[index % TITLES.length],
    companyId: companyIds[company],
    tags: index % 3 === 0 ? ['vip'] : [],
  };
}

/** Tomorrow and the days after, at ten. */
function booking(contactId: string, index: number): object {
  const startAt = new Date(Math.floor(Date.now() / DAY_MS + 1 + index) * DAY_MS + 10 * 3_600_000);
  return {
    contactId,
    service: 'First consultation',
    resource: 'room-1',
    startAt,
    endAt: new Date(startAt.getTime() + 1_800_000),
    timezone: 'Europe/Paris',
  };
}

const address = (person: string, domain: string): string =>
  `${person.toLowerCase().replace(/[^a-z]+/g, '.')}@${domain}`;
