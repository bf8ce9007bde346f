import { Client } from 'pg';
import type { PlatformConfig } from '../config/platform.config.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { Lanes } from './lanes.js';
import { statement } from './statement.js';

const ONE = statement('one', 'SELECT 1 AS one');
const WAIT = statement('wait', 'SELECT pg_advisory_xact_lock(1) IS NULL AS one');

describe(Lanes, () => {
  let scratch: ScratchDatabase;
  let lanes: Lanes;
  let holder: Client;

  beforeAll(async () => {
    scratch = await scratchDatabase();
    const limits = { statementTimeoutMs: 60_000, databaseLanes: 1, databaseWriteLanes: 2 };
    lanes = new Lanes({ databaseUrl: scratch.url, ...limits } as PlatformConfig);
    await lanes.onModuleInit();
    holder = new Client({ connectionString: scratch.url });
    await holder.connect();
  });

  afterAll(async () => {
    await holder.end();
    await lanes.onApplicationShutdown();
    await scratch.drop();
  });

  it('let other writes, reads and look-ups pass a write that waits', async () => {
    await holder.query('SELECT pg_advisory_lock(1)');
    const waiting = lanes.write(WAIT, []);
    const passed = await Promise.all([lanes.write(ONE, []), lanes.query(ONE, []), lanes.lookUp(ONE, [])]);
    expect(passed).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);
    const isWaiting = await Promise.race([waiting.then(() => false), lanes.query(ONE, []).then(() => true)]);
    expect(isWaiting).toBe(true);
    await holder.query('SELECT pg_advisory_unlock(1)');
    expect(await waiting).toHaveLength(1);
  });

  it('give each kind of statement its turns, whatever the others do', async () => {
    await holder.query('SELECT pg_advisory_lock(1)');
    const waiting = lanes.write(WAIT, []);
    // A read between two writes must not bring the second one back to the lane of the first.
    await lanes.query(ONE, []);
    expect(await lanes.write(ONE, [])).toEqual([{ one: 1 }]);
    await holder.query('SELECT pg_advisory_unlock(1)');
    await waiting;
  });
});
