import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor, tell } from '../support/call-log-account.js';
import { call } from '../support/client.js';
import { startLoad } from '../support/call-load.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson } from '../support/people.js';
import { startProcess } from '../support/processes.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BETWEEN_JUMPS_MS = 500;
const JUMPING_CLOCK = pathToFileURL(join(__dirname, '../support/jumping-clock.mjs')).href;

describe('call logs, at odd times', () => {
  let keyway: Keyway;
  let key: string;
  let readKey: string;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    const person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['contacts:read', 'leads:read'])).key;
    readKey = (await newKey(keyway.url, person, ['call-logs:read'])).key;
  });

  afterAll(() => keyway.stop());

  const partitions = async (): Promise<string[]> =>
    (
      await keyway.sql<{ name: string }>(
        `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'call_logs'::regclass ORDER BY 1`,
      )
    ).map(({ name }) => name);

  const strays = async (): Promise<number> =>
    (await keyway.sql<{ count: number }>('SELECT count(*)::int AS count FROM call_logs_default'))[0]!.count;

  it("have one row for every answer though the api's clock jumps, and all are found by their ids", async () => {
    const jumps = [HOUR_MS, -2 * HOUR_MS, -DAY_MS, 3 * DAY_MS, 70 * DAY_MS, -74 * DAY_MS];
    const node = await startProcess('api', {
      ...keyway.env,
      NODE_OPTIONS: `--import=${JUMPING_CLOCK}`,
      JUMPS: jumps.join(),
    });
    const load = startLoad([node.url], key);
    for (let jump = 0; jump < jumps.length; jump++) {
      await sleep(BETWEEN_JUMPS_MS);
      node.signal('SIGUSR2');
    }
    await sleep(BETWEEN_JUMPS_MS);
    const answered = await load.stop();
    await node.stop();
    const account = await accountFor(keyway.databaseUrl, answered);
    tell(`a clock that jumps ${jumps.length} times, by up to 74 days`, { ...account });
    expect(account.answers).toBeGreaterThan(100);
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
    const spread = [0, 0.2, 0.4, 0.6, 0.8, 0.999].map((share) => answered[Math.floor(share * answered.length)]!);
    for (const { id } of spread)
      expect((await call(keyway.url, 'GET', `/api/v1/call-logs/${id}`, { key: readKey })).status).toBe(200);
  });

  it("have one row for every answer at a month's end for which nobody made partitions", async () => {
    for (const name of await partitions()) if (name !== 'call_logs_default') await keyway.sql(`DROP TABLE ${name}`);
    const early = startLoad([keyway.url], key);
    await sleep(BETWEEN_JUMPS_MS);
    const withoutDay = await accountFor(keyway.databaseUrl, await early.stop());
    expect(withoutDay).toMatchObject({ rows: withoutDay.answers, missing: 0, doubled: 0 });
    expect(await strays()).toBeGreaterThanOrEqual(withoutDay.rows);

    // A worker that starts makes what is missing, while calls come in for the very day.
    const load = startLoad([keyway.url], key);
    const worker = await startProcess('worker', keyway.env);
    await sleep(2 * BETWEEN_JUMPS_MS);
    const account = await accountFor(keyway.databaseUrl, await load.stop());
    await worker.stop();
    tell('no partition for today', { ...account, 'partitions made': (await partitions()).length - 1 });
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
    expect((await partitions()).length).toBeGreaterThan(60);
    expect(await strays()).toBe(0);
  });
});
