import { newId } from '@keyway/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor, tell } from '../support/call-log-account.js';
import { startLoad } from '../support/call-load.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson } from '../support/people.js';

const SET_ASIDE_WITHIN_MS = 15_000;

/** Lines that PostgreSQL refuses, each for a reason of its own. */
const POISON = [
  'no line at all\n',
  `${newId()}\tnot a time\n`,
  `${newId()}\t2026-01-15T10:30:00.000Z\tnot-a-uuid\t\\N\t\\N\t${newId()}\tlive\t\\N\tGET\t/\t200\t\\N\t1\t0\t0\t\\N\t\\N\n`,
  `${newId()}\t2026-01-15T10:30:00.000Z\t${newId()}\t\\N\t\\N\t${newId()}\tmoon\t\\N\tGET\t/\t200\t\\N\t1\t0\t0\t\\N\t\\N\n`,
];

describe('call logs, when batches in the inbox are poisoned', () => {
  let keyway: Keyway;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 2 });
    const person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['contacts:read', 'leads:read'])).key;
  });

  afterAll(() => keyway.stop());

  it('have one row for every answer, and the bad records set aside with their reasons', async () => {
    const load = startLoad([keyway.url], key);
    for (const payload of POISON) {
      await sleep(200);
      await keyway.sql('INSERT INTO call_log_inbox (id, payload) VALUES ($1, $2)', [newId(), payload]);
    }
    const poisonedMs = performance.now();
    let rejected: { reason: string }[] = [];
    while (rejected.length < POISON.length && performance.now() - poisonedMs < SET_ASIDE_WITHIN_MS) {
      await sleep(100);
      rejected = await keyway.sql('SELECT reason FROM call_log_rejected');
    }
    const setAsideMs = performance.now() - poisonedMs;
    const account = await accountFor(keyway.databaseUrl, await load.stop());
    tell('poisoned batches', { ...account, 'set aside': rejected.length, after: `${setAsideMs.toFixed(0)} ms` });
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
    expect(rejected.length).toBe(POISON.length);
    expect(rejected.every(({ reason }) => reason.length > 0)).toBe(true);
  });
});
