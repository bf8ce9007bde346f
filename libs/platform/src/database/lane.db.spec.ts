import { setTimeout as sleep } from 'node:timers/promises';
import { types } from 'pg';
import { DatabaseUnavailable } from '../errors/platform.errors.js';
import { knownError } from '../http/known-error.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { SilentProxy } from '../testing/silent-proxy.js';
import { Lane } from './lane.js';
import { statement } from './statement.js';

const ECHO = statement(
  'echo',
  `SELECT $1::text AS text, $2::int AS number, $3::jsonb AS json, $4::timestamptz(3) AS time, $5::text[] AS list, $6::boolean AS flag`,
);
const DIVIDE = statement('divide', 'SELECT 10 / $1::int AS quotient');
const NOTHING = statement('nothing', 'SELECT 1 AS one WHERE $1::boolean');
const SERIES = statement('series', 'SELECT n, $2::text AS owner FROM generate_series(1, $1::int) n');

/** For what is not prepared: it has no name. */
const once = (text: string) => ({ name: '', text });

describe(Lane, () => {
  let scratch: ScratchDatabase;
  let lane: Lane;
  const errors: Error[] = [];

  beforeAll(async () => {
    scratch = await scratchDatabase();
    lane = new Lane(
      { connectionString: scratch.url, options: '-c timezone=UTC' },
      { onError: (error) => errors.push(error) },
    );
    await lane.open();
  });

  afterAll(async () => {
    await lane.close();
    await scratch.drop();
  });

  it('answers the same at the first execution, which the driver reads, and at every later one, which we read', async () => {
    const time = new Date('2026-01-15T10:30:00.120Z');
    const values = ['Ünïcödé 🙂 \\ " \'', -7, { a: [1, null, 'x'] }, time, ['a,b', '"', ''], true];
    const [first] = await lane.query(ECHO, values);
    const [second] = await lane.query(ECHO, values);
    expect(first).toEqual({ text: values[0], number: -7, json: values[2], time, list: values[4], flag: true });
    expect(second).toEqual(first);
    expect(await lane.query(ECHO, [null, null, null, null, null, null])).toEqual([
      { text: null, number: null, json: null, time: null, list: null, flag: null },
    ]);
  });

  it('gives each of many at once its own rows, in whatever mixture', async () => {
    const asked = Array.from({ length: 300 }, (_, n) => ({ count: n % 7, owner: `caller ${n}` }));
    const answers = await Promise.all(
      asked.map(({ count, owner }) => lane.query<{ owner: string }>(SERIES, [count, owner])),
    );
    for (const [n, rows] of answers.entries()) {
      expect(rows).toHaveLength(asked[n]!.count);
      for (const row of rows) expect(row.owner).toBe(asked[n]!.owner);
    }
  });

  it('fails the one that fails, and none of its neighbours', async () => {
    await lane.query(DIVIDE, [1]);
    const outcomes = await Promise.allSettled(
      [2, 0, 5, 0, 1].map((by) => lane.query<{ quotient: number }>(DIVIDE, [by])),
    );
    expect(
      outcomes.map((outcome) =>
        outcome.status === 'fulfilled' ? outcome.value[0]!.quotient : (outcome.reason as { code: string }).code,
      ),
    ).toEqual([5, '22012', 2, '22012', 10]);
    expect(await lane.query(NOTHING, [false])).toEqual([]);
    expect(await lane.query(NOTHING, [false])).toEqual([]);
  });

  it('rejects what was under way when its connection is lost, and comes back by itself', async () => {
    const slow = lane.query(statement('sleep', 'SELECT pg_sleep(5)::text'), []);
    const backend = statement(
      'end_all',
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const other = new Lane({ connectionString: scratch.url }, { onError: () => undefined });
    await other.open();
    await Promise.all([expect(slow).rejects.toThrow(), other.query(backend, [])]);
    await other.close();
    for (let tries = 0; tries < 100 && !lane.isOpen; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await lane.query(DIVIDE, [5])).toEqual([{ quotient: 2 }]);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('rejects the one whose value cannot be read, and none of its neighbours', async () => {
    types.setTypeParser(types.builtins.MONEY, () => {
      throw new RangeError('unreadable');
    });
    const price = statement('price', 'SELECT nullif($1::int, 0)::money AS price FROM generate_series(1, 2)');
    const free = [{ price: null }, { price: null }];
    expect(await lane.query(price, [0])).toEqual(free);
    const outcomes = await Promise.allSettled([0, 7, 0].map((amount) => lane.query(price, [amount])));
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: free },
      { status: 'rejected', reason: new RangeError('unreadable') },
      { status: 'fulfilled', value: free },
    ]);
  });

  describe('whose connection knows a statement otherwise than it does', () => {
    const all = statement('all', 'SELECT * FROM things');

    beforeAll(async () => {
      await lane.query(once('CREATE TABLE things (id int)'), []);
      await lane.query(once('INSERT INTO things VALUES (1)'), []);
      await lane.query(all, []);
    });

    it('prepares it anew when a migration has changed its columns', async () => {
      await lane.query(once("ALTER TABLE things ADD COLUMN name text DEFAULT 'a'"), []);
      const answers = await Promise.all(Array.from({ length: 50 }, () => lane.query(all, [])));
      for (const rows of answers) expect(rows).toEqual([{ id: 1, name: 'a' }]);
      expect(await lane.query(all, [])).toEqual([{ id: 1, name: 'a' }]);
    });

    it('prepares it anew when the server has forgotten it, or another server answers', async () => {
      await lane.query(DIVIDE, [1]);
      const [, ...answers] = await Promise.all([
        lane.query(once('DEALLOCATE ALL'), []),
        ...[1, 2, 5].map((by) => lane.query(DIVIDE, [by])),
        lane.query(all, []),
      ]);
      expect(answers).toEqual([[{ quotient: 10 }], [{ quotient: 5 }], [{ quotient: 2 }], [{ id: 1, name: 'a' }]]);
      expect(await lane.query(DIVIDE, [2])).toEqual([{ quotient: 5 }]);
    });

    it('prepares it anew when the server knows its name already', async () => {
      const added = statement('added', 'SELECT $1::int + 1 AS sum');
      await lane.query(once(`PREPARE "${added.name}" AS ${added.text}`), []);
      expect(await Promise.all([lane.query(added, [1]), lane.query(added, [2])])).toEqual([[{ sum: 2 }], [{ sum: 3 }]]);
      expect(await lane.query(added, [3])).toEqual([{ sum: 4 }]);
    });

    it('tells why it cannot be prepared any more, and recovers when it can', async () => {
      const names = statement('names', 'SELECT name FROM things');
      await lane.query(names, []);
      await lane.query(once('ALTER TABLE things RENAME name TO title'), []);
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => lane.query(names, [])));
      for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: { code: '42703' } });
      await lane.query(once('ALTER TABLE things RENAME title TO name'), []);
      expect(await lane.query(names, [])).toEqual([{ name: 'a' }]);
    });
  });

  describe('without a server', () => {
    let proxy: SilentProxy;
    let apart: Lane;
    let events: string[];

    beforeEach(async () => {
      proxy = await SilentProxy.before(scratch.url);
      events = [];
      apart = new Lane(
        { connectionString: proxy.url, connectionTimeoutMillis: 500 },
        { onOpen: () => events.push('open'), onError: () => events.push('error') },
      );
    });

    afterEach(async () => {
      await apart.close();
      proxy.close();
    });

    const unavailable = async (asked: Promise<unknown>): Promise<boolean> =>
      knownError(await asked.catch((error: unknown) => error), { method: 'GET', url: '/' }) instanceof
      DatabaseUnavailable;

    it('does not open where connections are taken and nothing is said', async () => {
      proxy.silence();
      const startedMs = performance.now();
      expect(await unavailable(apart.open())).toBe(true);
      expect(performance.now() - startedMs).toBeLessThan(5_000);
      expect(await unavailable(apart.query(DIVIDE, [1]))).toBe(true);
    });

    it('does not open where connections are refused', async () => {
      proxy.refuse();
      expect(await unavailable(apart.open())).toBe(true);
    });

    it.each(['refuse', 'silence'] as const)('opens in the background, once it no longer meets %s', async (fault) => {
      proxy[fault]();
      apart.openInBackground();
      await sleep(700);
      expect(apart.isOpen).toBe(false);
      expect(new Set(events)).toEqual(new Set(['error']));
      await proxy.resume();
      for (let tries = 0; tries < 150 && !apart.isOpen; tries++) await sleep(20);
      expect(await apart.query(DIVIDE, [5])).toEqual([{ quotient: 2 }]);
      expect(events.at(-1)).toBe('open');
    });

    it('stays closed, though it was connecting', async () => {
      proxy.silence();
      apart.openInBackground();
      await sleep(50);
      await apart.close();
      await proxy.resume();
      await sleep(200);
      expect(apart.isOpen).toBe(false);
      expect(events).toEqual([]);
    });

    it('rejects what was under way when it is reset, and comes back', async () => {
      await apart.open();
      proxy.silence();
      const asked = [apart.query(DIVIDE, [1]), apart.query(DIVIDE, [2])];
      apart.reset('silent for too long');
      expect(await Promise.all(asked.map(unavailable))).toEqual([true, true]);
      await proxy.resume();
      for (let tries = 0; tries < 150 && !apart.isOpen; tries++) await sleep(20);
      expect(await apart.query(DIVIDE, [5])).toEqual([{ quotient: 2 }]);
    });
  });
});
