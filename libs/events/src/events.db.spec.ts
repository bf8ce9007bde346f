import { dataSourceOptions, Id, Instant, Nested, newId, presenterOf, Text } from '@keyway/platform';
import { scratchDatabase, type ScratchDatabase } from '@keyway/platform/testing';
import { DataSource } from 'typeorm';
import { defineEvent } from './define-event.js';
import { EventFeed } from './event-feed.js';
import { emit, emitEach, emitOnce } from './events.js';

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

  it('are heard though their transaction commits after those of later ids', async () => {
    let commit = (): void => undefined;
    const told = new Promise<void>((resolve) => (commit = resolve));
    const early = database.transaction(async (tx) => {
      await emit(tx, owner, made, { ...thing, name: 'early' });
      await told;
    });
    await tell();
    expect(await database.transaction((tx) => feed.take(tx, 10))).toMatchObject([{ data: { name: 'a' } }]);
    commit();
    await early;
    expect(await database.transaction((tx) => feed.take(tx, 10))).toMatchObject([{ data: { name: 'early' } }]);
  });

  it('of one tenant do not wait for the flood of another, and each has its turn', async () => {
    const flooding = Array.from({ length: 5 }, () => newId()).sort();
    await database.query(
      `INSERT INTO events (id, tenant_id, environment, type, data)
       SELECT gen_random_uuid(), tenant_id, 'live', 'thing.made', '{}' FROM unnest($1::uuid[]) AS tenant_id, generate_series(1, 300)`,
      [flooding],
    );
    await tell();
    const heard = new Set<string>();
    for (let turn = 0; turn < 3; turn++) {
      const events = await database.transaction((tx) => feed.take(tx, 100));
      for (const { tenantId } of events) heard.add(tenantId);
    }
    expect([...heard].sort()).toEqual([...flooding, owner.tenantId].sort());
    for (let left = 1; left > 0;) left = (await database.transaction((tx) => feed.take(tx, 1_000))).length;
    expect(await database.query('SELECT FROM events WHERE NOT heard')).toEqual([]);
  });

  it('of many things at once are one for each, in their order', async () => {
    const things = ['a', 'b', 'c'].map((name) => ({ ...thing, id: newId(), name }));
    await database.transaction((tx) => emitEach(tx, owner, made, things));
    await database.transaction((tx) => emitEach(tx, owner, made, []));
    const heard = await database.transaction((tx) => feed.take(tx, 10));
    expect(heard.map(({ data }) => [data['name'], data['id']])).toEqual(things.map(({ name, id }) => [name, id]));
    expect(heard[0]).toMatchObject({ ...owner, type: 'thing.made', requestId: null });
  });

  it('of another database are told once, however often they are, with the id and time they have there', async () => {
    const [one, other] = [0, 1].map((n) => ({
      id: newId(),
      owner: { ...owner, tenantId: newId() },
      event: made,
      data: thing,
      occurredAt: new Date(1_768_473_000_123 + n),
    }));
    const telling = () => emitOnce(database.manager, [one!, other!]);
    await Promise.all([telling(), telling(), emitOnce(database.manager, [other!])]);
    await emitOnce(database.manager, []);
    const heard = await database.transaction((tx) => feed.take(tx, 10));
    expect(heard.map(({ id, tenantId, occurredAt }) => ({ id, tenantId, occurredAt }))).toEqual(
      [one!, other!].map(({ id, owner: { tenantId }, occurredAt }) => ({ id, tenantId, occurredAt })),
    );
    await telling();
    expect(await database.transaction((tx) => feed.take(tx, 10))).toEqual([]);
  });

  it('tell what the API would answer of the same thing, and no more', async () => {
    await tell();
    const [event] = await database.transaction((tx) => feed.take(tx, 1));
    expect(event).toMatchObject({ ...owner, type: 'thing.made', requestId: null });
    expect(presenterOf(ThingView)(event!.data)).toEqual({
      id: expect.stringMatching(/^thing_/) as string,
      name: 'a',
      part: { at: '1970-01-01T00:00:00.000Z' },
      ended_at: null,
    });
  });

  it("answer a tenant's own from a time on, page by page, and forget the old ones that were heard", async () => {
    for (let count = 0; count < 3; count++) await tell();
    await database.transaction((tx) => emit(tx, { ...owner, tenantId: newId() }, made, thing));
    const first = await feed.since(owner, { occurredAt: new Date(0) }, 2);
    const rest = await feed.since(owner, first[1]!, 2);
    expect([first.length, rest.length]).toEqual([2, 1]);
    // Ids tell their time: these are of 2022.
    await database.query(
      `UPDATE events SET occurred_at = now() - interval '40 days', id = ('01800000' || substr(id::text, 9))::uuid`,
    );
    expect(await feed.prune(30)).toBe(0);
    await database.transaction((tx) => feed.take(tx, 10));
    expect(await feed.prune(30)).toBe(4);
  });
});
