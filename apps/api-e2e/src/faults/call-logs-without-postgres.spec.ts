import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor, tell } from '../support/call-log-account.js';
import { type Answered, startLoad } from '../support/call-load.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { newKey, newPerson } from '../support/people.js';

const SHORT_MS = 1_500;
const OUTAGE_MS = 30_000;
/** The longest an answer may take while there is no database to answer from. */
const ANSWERED_WITHIN_MS = 4_000;
const UNAVAILABLE = 503;

describe('call logs, when PostgreSQL goes away under load', () => {
  let postgres: OwnPostgres;
  let keyway: Keyway;
  let key: string;

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    keyway = await startKeyway({ databaseUrl: await postgres.database('keyway'), nodes: 2, workers: 2 });
    const person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['contacts:read', 'leads:read'])).key;
  });

  afterAll(async () => {
    await keyway.stop();
    await postgres.end();
  });

  const urls = (): string[] => keyway.nodes.map((node) => node.url);

  /** Answers of somebody whose key could be looked up; nobody is known to a node without a database. */
  const ofSomebody = (answered: readonly Answered[]): Answered[] =>
    answered.filter(({ status }) => status !== UNAVAILABLE);

  it.each([1, 2, 3])('have one row for every answer though it crashes and starts again (round %i)', async (round) => {
    const load = startLoad(urls(), key);
    await sleep(SHORT_MS);
    await postgres.stop('immediate');
    await sleep(300);
    await postgres.startAgain();
    await sleep(SHORT_MS);
    const answered = await load.stop();
    const account = await accountFor(keyway.databaseUrl, ofSomebody(answered));
    tell(`PostgreSQL crashed, round ${round}`, { ...account, refused: answered.length - account.answers });
    expect(account.answers).toBeGreaterThan(100);
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
    expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200, 404, UNAVAILABLE]));
  });

  it('answer 503 with Retry-After while it is away for 30 s, and miss nothing of before and after', async () => {
    const load = startLoad(urls(), key);
    await sleep(SHORT_MS);
    await postgres.stop('immediate');
    const before = load.answered.length;
    await sleep(OUTAGE_MS);
    const during = load.answered.slice(before).filter(({ status }) => status === UNAVAILABLE);
    await postgres.startAgain();
    await sleep(3_000);
    const answered = await load.stop();
    const account = await accountFor(keyway.databaseUrl, ofSomebody(answered));
    const slowest = Math.max(...during.map(({ ms }) => ms));
    tell('PostgreSQL away for 30 s', {
      ...account,
      refused: during.length,
      'slowest of those': `${slowest.toFixed(0)} ms`,
    });
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
    expect(during.length).toBeGreaterThan(100);
    expect(slowest).toBeLessThan(ANSWERED_WITHIN_MS);
    expect(during.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);
    expect(answered.filter(({ status }) => status === 500)).toEqual([]);
    expect(answered.at(-1)!.status).not.toBe(UNAVAILABLE);
  });
});
