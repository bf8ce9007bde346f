import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor, tell } from '../support/call-log-account.js';
import { startLoad } from '../support/call-load.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson } from '../support/people.js';
import { type Running, startProcess } from '../support/processes.js';

const LOAD_MS = 1_500;

describe('call logs, when processes are killed under load', () => {
  let keyway: Keyway;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    const person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['contacts:read', 'leads:read'])).key;
  });

  afterAll(() => keyway.stop());

  it.each([1, 2, 3, 4, 5])('have one row for every answer though the api is killed (round %i)', async (round) => {
    const node = await startProcess('api', keyway.env);
    const load = startLoad([node.url], key);
    await sleep(LOAD_MS);
    await node.kill();
    const account = await accountFor(keyway.databaseUrl, await load.stop());
    tell(`api killed, round ${round}`, { ...account });
    expect(account.answers).toBeGreaterThan(100);
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
  });

  it('have one row for every answer though workers are killed again and again', async () => {
    const load = startLoad([keyway.url], key);
    for (let kills = 0; kills < 5; kills++) {
      const worker = await startProcess('worker', keyway.env);
      await sleep(400);
      await worker.kill();
    }
    const account = await accountFor(keyway.databaseUrl, await load.stop());
    tell('a second worker killed five times', { ...account });
    expect(account.answers).toBeGreaterThan(100);
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
  });

  it('have one row for every answer with four workers at once, two of them killed', async () => {
    const workers: Running[] = await Promise.all([1, 2, 3].map(() => startProcess('worker', keyway.env)));
    const load = startLoad([keyway.url], key, 32);
    await sleep(LOAD_MS);
    await Promise.all([workers[0]!.kill(), workers[1]!.kill()]);
    await sleep(LOAD_MS);
    const account = await accountFor(keyway.databaseUrl, await load.stop());
    await workers[2]!.stop();
    tell('four workers, two killed', { ...account });
    expect(account.answers).toBeGreaterThan(100);
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
  });

  it('have one row for every answer when api and worker die together', async () => {
    const [node, worker] = [await startProcess('api', keyway.env), await startProcess('worker', keyway.env)];
    const load = startLoad([node.url], key);
    await sleep(LOAD_MS);
    await Promise.all([node.kill(), worker.kill()]);
    const account = await accountFor(keyway.databaseUrl, await load.stop());
    tell('api and worker killed together', { ...account });
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
  });
});
