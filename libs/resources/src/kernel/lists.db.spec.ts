import { newId, planOf } from '@keyway/platform';
import { seededRandom } from '@keyway/platform/testing';
import { bookings } from '../bookings/bookings.resource.js';
import { companies } from '../companies/companies.resource.js';
import { contacts } from '../contacts/contacts.resource.js';
import { leads } from '../leads/leads.resource.js';
import { reviews } from '../reviews/reviews.resource.js';
import { tasks } from '../tasks/tasks.resource.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import type { Resource } from './define-resource.js';
import type { Owner } from './resource.entity.js';

type Fields = Readonly<Record<string, unknown>>;
type Row = Fields & { readonly id: string; readonly createdAt: Date };

/** What a filter should find, said in another language than SQL. Those that are not here compare their own property. */
type Means = Readonly<Record<string, (row: Row, value: never) => boolean>>;

interface Group {
  readonly resource: Resource<never>;
  /** A row that shares its values with many others. */
  readonly row: (n: number) => Fields;
  /** A value of each filter that some rows have. */
  readonly filters: Readonly<Record<string, () => unknown>>;
  readonly means?: Means;
}

const ROWS = 60;
const QUERIES = 60;

const random = seededRandom(20_260_301);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const lower = (text: unknown): string => String(text).toLowerCase();
const startsLike = (text: unknown, start: string): boolean => text !== null && lower(text).startsWith(lower(start));

const NAMES = ['Ada', 'ada b', 'Grace', 'gr%ce', 'Ö_de', null] as const;
const STARTS = ['a', 'ADA', 'gr', 'GR%', 'ö', 'z', '_'];
const PHONES = ['+441', '+442', null];
const TAGS = ['vip', 'customer', 'x,y'];
const DAYS = Array.from({ length: 6 }, (_, day) => new Date(Date.UTC(2031, 2, 1 + day)));

const GROUPS: readonly Group[] = [
  {
    resource: contacts as never,
    row: (n) => ({
      email: `${pick(['ada', 'Grace'])}${n}@Example.com`,
      ...{ firstName: pick(NAMES), lastName: pick(NAMES), phone: pick(PHONES) },
      tags: TAGS.filter(() => random() < 0.5),
    }),
    filters: {
      email: () => `${pick(['ADA', 'grace'])}${pick([1, 2, 3])}@example.com`,
      phone: () => pick(PHONES.slice(0, 2)),
      companyId: () => newId(),
      tag: () => pick(TAGS),
      q: () => pick(STARTS),
    },
    means: {
      email: (row, value: string) => lower(row['email']) === lower(value),
      tag: (row, value: string) => (row['tags'] as string[]).includes(value),
      q: ({ email, firstName, lastName }, value: string) =>
        [email, lastName, `${firstName ? `${firstName as string} ` : ''}${(lastName as string | null) ?? ''}`].some(
          (it) => startsLike(it ?? null, value),
        ),
    },
  },
  {
    resource: companies as never,
    row: (n) => ({
      name: pick(['Acme', 'acme inc', 'Initech']),
      domain: random() < 0.5 ? null : `Host${n}.example`,
      industry: pick(['Toys', 'toys', null]),
    }),
    filters: {
      industry: () => pick(['Toys', 'toys']),
      ownerId: () => newId(),
      domain: () => `HOST${pick([1, 2, 3])}.example`,
      q: () => pick(['ac', 'ACME I', 'host1', 'z']),
    },
    means: {
      domain: (row, value: string) => row['domain'] === lower(value),
      q: ({ name, domain }, value: string) => startsLike(name, value) || startsLike(domain, value),
    },
  },
  {
    resource: leads as never,
    row: () => ({
      name: pick(NAMES.slice(0, 5)),
      email: pick(['Ada@x.example', 'grace@x.example', null]),
      status: pick(['new', 'lost']),
    }),
    filters: {
      status: () => pick(['new', 'lost', 'qualified']),
      email: () => pick(['ADA@x.example', 'eve@x.example']),
      q: () => pick(STARTS),
    },
    means: {
      email: (row, value: string) => lower(row['email']) === lower(value),
      q: ({ name, email }, value: string) => startsLike(name, value) || startsLike(email, value),
    },
  },
  {
    resource: tasks as never,
    row: () => ({ title: 'It', type: pick(['call', 'todo']), dueAt: random() < 0.2 ? null : pick(DAYS) }),
    filters: {
      state: () => pick(['open', 'completed']),
      type: () => pick(['call', 'todo']),
      ownerId: () => newId(),
      contactId: () => newId(),
      companyId: () => newId(),
      dueAfter: () => pick(DAYS),
      dueBefore: () => pick(DAYS),
    },
    means: {
      dueAfter: (row, value: Date) => row['dueAt'] !== null && (row['dueAt'] as Date) > value,
      dueBefore: (row, value: Date) => row['dueAt'] !== null && (row['dueAt'] as Date) < value,
    },
  },
  {
    resource: bookings as never,
    row: (n) => ({
      service: 'Talk',
      resource: `room-${n}`,
      startAt: pick(DAYS.slice(0, 3)),
      endAt: pick(DAYS.slice(3)),
    }),
    filters: {
      state: () => pick(['pending', 'confirmed']),
      resource: () => `room-${pick([1, 2, 3])}`,
      contactId: () => newId(),
      from: () => pick(DAYS),
      to: () => pick(DAYS),
    },
    means: {
      from: (row, value: Date) => (row['endAt'] as Date) > value,
      to: (row, value: Date) => (row['startAt'] as Date) < value,
    },
  },
  {
    resource: reviews as never,
    row: (n) => ({
      ...{ source: pick(['google', 'yelp']), externalId: `r-${n}`, rating: pick([1, 5]), reviewedAt: pick(DAYS) },
      ...(random() < 0.5 && { reply: 'Thanks', repliedAt: pick(DAYS) }),
    }),
    filters: {
      source: () => pick(['google', 'yelp']),
      rating: () => pick([1, 5]),
      replied: () => pick([true, false]),
    },
    means: { replied: (row, value: boolean) => (row['reply'] !== null) === value },
  },
];

describe.each(GROUPS.map((group) => [group.resource.name, group] as const))('a list of %s', (_, group) => {
  const { resource, filters, means = {} } = group;
  let scratch: ScratchResources;
  let owner: Owner;
  let rows: readonly Row[];

  beforeAll(async () => {
    scratch = await scratchResources();
    owner = anOwner();
    const store = scratch.store<never>(resource);
    const made: Row[] = [];
    for (let n = 0; n < ROWS; n++) {
      const externalId = random() < 0.5 ? `e-${n}` : null;
      made.push((await store.create(owner, { externalId, ...group.row(n) } as never)) as Row);
      await store.create(anOwner(), group.row(n));
    }
    rows = made.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1));
  });

  afterAll(() => scratch.drop());

  const all: Readonly<Record<string, () => unknown>> = {
    ...filters,
    externalId: () => `${resource.name === 'reviews' ? 'r' : 'e'}-${pick([1, 2, 3, 4])}`,
    updatedSince: () => pick(rows).createdAt,
  };
  const holds = (row: Row, [name, value]: [string, unknown]): boolean => {
    if (name === 'updatedSince') return (row['updatedAt'] as Date) >= (value as Date);
    return means[name] ? means[name](row, value as never) : row[name] === value;
  };

  async function listed(asked: Fields): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = Object.assign(new resource.list(), asked, {
        limit: pick([1, 7, 100]),
        ...(cursor && { cursor }),
      });
      const page = await scratch.store<never>(resource).list(owner, query);
      ids.push(...(page.items as Row[]).map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return ids;
  }

  it('has no other filters than those asked for here', () => {
    const declared = planOf(resource.list).map(({ property }) => property);
    expect(declared.filter((it) => it !== 'limit' && it !== 'cursor').sort()).toEqual(Object.keys(all).sort());
  });

  it('finds what its filters mean, one by one and together, page by page in the order of time', async () => {
    const names = Object.keys(all);
    let found = 0;
    for (let count = 0; count < QUERIES; count++) {
      const asked = names.filter((name, index) =>
        count < names.length ? index === count : random() < 2 / names.length,
      );
      const given = Object.fromEntries(asked.map((name) => [name, all[name]!()]));
      const expected = rows.filter((row) => Object.entries(given).every((filter) => holds(row, filter)));
      expect([given, await listed(given)]).toEqual([given, expected.map(({ id }) => id)]);
      if (expected.length > 0) found++;
    }
    expect(found).toBeGreaterThan(QUERIES / 6);
  });
});
