import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { Lane } from './lane.js';
import { statement } from './statement.js';

const ECHO = statement(
  'echo',
  `SELECT $1::text AS text, $2::int AS number, $3::jsonb AS json, $4::timestamptz(3) AS time, $5::text[] AS list, $6::boolean AS flag`,
);
const DIVIDE = statement('divide', 'SELECT 10 / $1::int AS quotient');
const NOTHING = statement('nothing', 'SELECT 1 AS one WHERE $1::boolean');
const SERIES = statement('series', 'SELECT n, $2::text AS owner FROM generate_series(1, $1::int) n');

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
});
