import { dataSourceOptions, Id, Instant, Nested, newId, Text } from '@keyway/platform';
import { scratchDatabase, type ScratchDatabase } from '@keyway/platform/testing';
import { DataSource } from 'typeorm';
import { defineEvent } from './define-event.js';
import { eventData } from './event-data.js';
import { EventFeed } from './event-feed.js';
import { emit } from './events.js';

class Part {
  @Instant() readonly at!: Date;
}

class ThingView {
  @Id('thing') readonly id!: string;
  @Text() readonly name!: string;
  @Nested(() => Part) readonly part!: Part;
  @Instant({ nullable: true }) readonly endedAt!: Date | null;
}

const made = defineEvent('thing.made', 'A thing was made.', ThingView);

describe('events', () => {
  let scratch: ScratchDatabase;
  let database: DataSource;
  let feed: EventFeed;
  const owner = { tenantId: newId(), environment: 'live' as const };
  const thing = { id: newId(), name: 'a', part: { at: new Date(0) }, endedAt: null, secret: 'hush' };

  beforeAll(async () => {
    scratch = await scratchDatabase();
    const config = { databaseUrl: scratch.url, databasePoolSize: 5, statementTimeoutMs: 10_000 };
    database = await new DataSource(dataSourceOptions(config, [])).initialize();
    feed = new EventFeed(database);
  });

  afterEach(() => database.query('DELETE FROM events'));

  afterAll(async () => {
    await database.destroy();
    await scratch.drop();
  });

  const tell = (): Promise<void> => database.transaction((tx) => emit(tx, owner, made, thing));

  it('are not there when what they tell of is rolled back', async () => {
    const undone = database.transaction(async (tx) => {
      await emit(tx, owner, made, thing);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await database.transaction((tx) => feed.take(tx, 10))).toEqual([]);
  });

  it('are heard once, though many listen at once, and again when hearing them failed', async () => {
    for (let count = 0; count < 20; count++) await tell();
    const failed = database.transaction(async (tx) => {
      expect(await feed.take(tx, 20)).toHaveLength(20);
      throw new Error('not passed on');
    });
    await expect(failed).rejects.toThrow('not passed on');
    const heard = await Promise.all([1, 2, 3, 4].map(() => database.transaction((tx) => feed.take(tx, 20))));
    expect(new Set(heard.flat().map((event) => event.id)).size).toBe(20);
    expect(heard.flat()).toHaveLength(20);
  });

  it('tell what the API would answer of the same thing, and no more', async () => {
    await tell();
    const [event] = await database.transaction((tx) => feed.take(tx, 1));
    expect(event).toMatchObject({ ...owner, type: 'thing.made', requestId: null });
    expect(eventData(ThingView, event!.data)).toEqual({
      id: expect.stringMatching(/^thing_/) as string,
      name: 'a',
      part: { at: '1970-01-01T00:00:00.000Z' },
      ended_at: null,
    });
  });

  it("answer a tenant's own from a time on, page by page, and forget the old ones that were heard", async () => {
    for (let count = 0; count < 3; count++) await tell();
    await database.transaction((tx) => emit(tx, { ...owner, tenantId: newId() }, made, thing));
    const first = await feed.since(owner, new Date(0), '00000000-0000-0000-0000-000000000000', 2);
    const rest = await feed.since(owner, new Date(0), first[1]!.id, 2);
    expect([first.length, rest.length]).toEqual([2, 1]);
    await database.query(`UPDATE events SET occurred_at = now() - interval '40 days'`);
    expect(await feed.prune(30)).toBe(0);
    await database.transaction((tx) => feed.take(tx, 10));
    expect(await feed.prune(30)).toBe(4);
  });
});
